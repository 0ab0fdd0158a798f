import ArgumentParser
import HoldfastInterchange
import HoldfastModel

/// Which days a report speaks of.
struct ReportPeriod: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("The first day; the latest start without it.", valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The last day; today without it.", valueName: "day"))
  var to: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The length of the period up to its last day: 8w.", valueName: "length")
  )
  var last: String?

  /// The days of the period in a log.
  func days(of log: TrainingLog, in world: World) throws -> ClosedRange<Day> {
    guard from == nil || last == nil else {
      throw Problem(
        .usage, "--from and --last say both when the period begins", remedy: "Give one of them.")
    }
    let end = try world.day(to) ?? world.today
    let begin: Day
    if let last {
      begin = try PeriodLength(last).firstDay(endingWith: end)
    } else {
      begin = try world.day(from) ?? log.usualBegin(before: end) ?? end
    }
    guard begin <= end else {
      throw Problem(
        .usage, "the period ends on \(end.words), before it begins on \(begin.words)",
        remedy: "Turn the two days round.")
    }
    return begin...end
  }
}

extension TrainingLog {
  /// Where a report begins unless it is said: at the latest start, else at the first record; nil for an empty log.
  fileprivate func usualBegin(before end: Day) -> Day? {
    let starts = directives.filter { directive in
      if case .start = directive.order { return directive.day <= end }
      return false
    }
    if let latest = starts.map(\.day).max() { return latest }
    let days = sessions.map(\.day) + checkIns.map(\.day) + redFlags.map(\.day) + directives.map(\.day)
    return days.filter { $0 <= end }.min()
  }
}
