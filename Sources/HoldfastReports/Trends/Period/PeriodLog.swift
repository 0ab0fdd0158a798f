import HoldfastModel
import HoldfastProgression

/// What all reports over a period are made from: the log and its days, gathered once.
struct PeriodLog: Sendable {
  /// What was asked for.
  let source: ReportSource
  /// The days that the report speaks of.
  let period: CoveredPeriod
  /// Those days as the rules saw them.
  let lived: LivedDays
  /// The sessions of the period, in the order of their days and times.
  let sessions: [Session]

  /// Gathers it: one walk through the log.
  init(_ source: ReportSource) {
    self.source = source
    period = CoveredPeriod(days: source.period, logBegins: source.engine.days.days.first, today: source.today)
    lived = LivedDays(source, period)
    sessions = source.log.sessions.enumerated().filter { source.period.contains($0.element.day) }
      .sorted {
        ($0.element.day, $0.element.startedAt?.seconds ?? .max, $0.offset) < (
          $1.element.day, $1.element.startedAt?.seconds ?? .max, $1.offset
        )
      }
      .map(\.element)
  }

  /// The sessions of a range of days.
  func sessions(in days: ClosedRange<Day>) -> ArraySlice<Session> {
    let lower = firstIndex(from: days.lowerBound)
    let upper = firstIndex(from: days.upperBound + 1)
    return sessions[lower..<max(lower, upper)]
  }

  /// The name of an exercise within a sentence, safe to print; its id where the catalogue does not have it.
  func name(of exercise: ExerciseID) -> String {
    let known = source.catalogue[exercise]
    let name = known?.kind == .own ? printable(known?.name ?? "") : (known?.name ?? exercise.slug).beginningInLowerCase
    return name.count > 40 ? name.prefix(37) + "..." : name
  }

  private func firstIndex(from day: Day) -> Int {
    var low = 0
    var high = sessions.count
    while low < high {
      let middle = (low + high) / 2
      if sessions[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
