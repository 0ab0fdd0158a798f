import HoldfastModel
import HoldfastProgression

extension Clause {
  /// What the clause asks and what the log shows, on one line with its unit.
  func line(beside day: Day) -> String {
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
    case .qualifyingSessions: return "qualifying sessions: \(counted(""))"
    case .daysOnClock: return "days since the last restart: \(counted(" days"))"
    case .peakCap: return "pain during or after the latest session: \(score), at most \(required) of 10"
    case .morningCap: return "pain on the morning after it: \(score), at most \(required) of 10"
    case .supportDays: return "days with support work: \(counted(" days"))"
    case .daysSinceFirst: return "days since the first plank session: \(counted(" days"))"
    case .redFreeDays: return "days without a red trigger: \(counted(" days"))"
    case .morningsLogged: return "mornings logged: \(counted(" mornings"))"
    case .unlocked: return status == .met ? "unstable work is unlocked" : "unstable work is locked"
    }
  }

  /// The score that a cap is held against. One that nobody logged is none of 0.
  private var score: String {
    observed.map(String.init) ?? (id == .morningCap && status == .unknown ? "not known yet" : "not logged")
  }

  /// How much of what is asked there is; more than that is no part of it.
  private func counted(_ unit: String) -> String {
    let seen = observed ?? 0
    return seen > required ? "\(seen)\(unit), at least \(required)" : "\(seen) of \(required)\(unit)"
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
