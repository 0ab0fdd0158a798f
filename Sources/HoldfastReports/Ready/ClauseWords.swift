import HoldfastModel
import HoldfastProgression

extension Clause {
  /// What the clause asks and what the log shows, on one line with its unit.
  func line(beside day: Day) -> String {
    let seen = observed.map(String.init) ?? "none"
    switch id {
    case .latestQualifies:
      let when = evidence.last.map { " (\($0.words(beside: day)))" } ?? ""
      switch status {
      case .met: return "the latest plank session qualifies\(when)"
      case .unknown: return "the latest plank session\(when) waits for its next morning"
      case .notMet:
        return evidence.isEmpty
          ? "no plank session yet" : "the latest plank session\(when) does not qualify"
      }
    case .qualifyingSessions: return "qualifying sessions: \(observed ?? 0) of \(required)"
    case .daysOnClock: return "days since the last restart: \(observed ?? 0) of \(required) days"
    case .peakCap: return "pain during or after the latest session: \(seen), at most \(required) of 10"
    case .morningCap: return "pain on the morning after it: \(seen), at most \(required) of 10"
    case .supportDays: return "days with support work: \(observed ?? 0) of \(required) days"
    case .daysSinceFirst: return "days since the first plank session: \(observed ?? 0) of \(required) days"
    case .redFreeDays: return "days without a red trigger: \(observed ?? 0) of \(required) days"
    case .morningsLogged: return "mornings logged: \(observed ?? 0) of \(required) mornings"
    case .unlocked: return status == .met ? "unstable work is unlocked" : "unstable work is locked"
    }
  }

  /// The clause as the reason for a "not yet".
  func shortReason() -> String {
    switch id {
    case .latestQualifies: "the latest plank session does not qualify"
    case .qualifyingSessions: "\(observed ?? 0) of \(required) qualifying sessions"
    case .daysOnClock: "\(observed ?? 0) of \(required) days since the last restart"
    case .peakCap: "session pain above \(required) of 10"
    case .morningCap: "next-morning pain above \(required) of 10"
    case .supportDays: "\(observed ?? 0) of \(required) days with support work"
    case .daysSinceFirst: "\(observed ?? 0) of \(required) days since the first plank session"
    case .redFreeDays: "\(observed ?? 0) of \(required) days without a red trigger"
    case .morningsLogged: "\(observed ?? 0) of \(required) mornings logged"
    case .unlocked: "unstable work is locked"
    }
  }
}

extension Clause.Status {
  var mark: String {
    switch self {
    case .met: "met"
    case .notMet: "not yet"
    case .unknown: "unknown"
    }
  }

  var emphasis: Emphasis {
    switch self {
    case .met: .good
    case .notMet: .attention
    case .unknown: .plain
    }
  }
}
