import HoldfastModel
import HoldfastProgression

/// What was known of the days with planks before those began. Whether the plan asked for rest is judged by it, for nobody
/// can rest because of pain that the session itself was still to cause.
///
/// Sessions of the day are left out, and every other entry of it that may have come later. A morning score comes before.
struct BeforePlanks: Sendable {
  /// The entries of a day.
  private struct Entries {
    var checkIns: [CheckIn] = []
    var redFlags: [RedFlagReport] = []
  }

  /// When the first planks of a day began, in seconds since 1970; nil where nobody knows.
  private let begins: [Day: Int?]
  private let entries: [Day: Entries]

  init(_ log: TrainingLog, in period: ClosedRange<Day>) {
    var begins: [Day: Int?] = [:]
    for session in log.sessions where period.contains(session.day) && session.sets.contains(where: \.isPlank) {
      let begin = session.latestBegin
      guard let known = begins[session.day] else {
        begins[session.day] = .some(begin)
        continue
      }
      begins[session.day] = .some(known.flatMap { one in begin.map { min(one, $0) } })
    }
    var entries: [Day: Entries] = [:]
    for checkIn in log.checkIns where checkIn.tells && begins[checkIn.day] != nil {
      entries[checkIn.day, default: Entries()].checkIns.append(checkIn)
    }
    for report in log.redFlags where begins[report.day] != nil {
      entries[report.day, default: Entries()].redFlags.append(report)
    }
    self.begins = begins
    self.entries = entries
  }

  /// The facts of a day without what the planks of the day may have come before.
  func facts(_ facts: DayFacts, on day: Day) -> DayFacts {
    guard let begin = begins[day] else { return facts }
    func isEarlier(_ at: ZonedInstant?) -> Bool {
      guard let begin, let at else { return false }
      return at.seconds < begin
    }
    let entries = entries[day] ?? Entries()
    let checkIns = entries.checkIns.filter { $0.moment == .morning || isEarlier($0.at) }
    var known = facts
    known.planks = nil
    known.peak = nil
    known.isPeakKnown = true
    known.hasSupport = false
    known.daytime = checkIns.filter { $0.moment == .other }.map(\.pain.value).max()
    known.isFlare = checkIns.contains(where: \.isFlare)
    known.redFlags = Set(entries.redFlags.filter { isEarlier($0.at) }.flatMap(\.symptoms))
    return known
  }
}

extension ExerciseSet {
  fileprivate var isPlank: Bool { exercise.plankLevel != nil }
}

extension CheckIn {
  /// Whether it says something that the facts of the day don't tell apart from what came later: a morning score they do.
  fileprivate var tells: Bool { site.isOfTheBack && (moment == .other || isFlare) }
}

extension Session {
  /// The moment before which it had not begun, in seconds since 1970. A guided session knows when it began; of another one
  /// the time is often that of its entry.
  fileprivate var latestBegin: Int? {
    guard let startedAt else { return nil }
    return origin == "train" ? startedAt.seconds : startedAt.seconds - (minutes?.value ?? 60) * 60
  }
}
