public import HoldfastModel

/// The days that a report speaks of.
public struct CoveredPeriod: Hashable, Sendable {
  /// The days that were asked for.
  public var days: ClosedRange<Day>
  /// The day of the first record of the whole log; nil when it is empty.
  public var logBegins: Day?
  /// The day on which the report is made.
  public var today: Day

  /// A period from its parts.
  public init(days: ClosedRange<Day>, logBegins: Day?, today: Day) {
    self.days = days
    self.logBegins = logBegins
    self.today = today
  }

  /// The days of the period since the first record: the days that could be logged. Nil when there are none.
  public var covered: ClosedRange<Day>? {
    guard let logBegins, logBegins <= days.upperBound else { return nil }
    return max(days.lowerBound, logBegins)...days.upperBound
  }

  /// How many days could be logged.
  public var dayCount: Int { covered?.count ?? 0 }

  /// How finely the period is shown.
  public var resolution: Resolution { Resolution(days: dayCount) }
}

extension CoveredPeriod {
  /// The lines under the title of a report.
  var preface: [String] {
    var lines = ["\(days.words), \(count(days.count, "day"))"]
    if let logBegins, let covered, covered != days {
      lines.append("The log begins on \(logBegins.words): \(count(covered.count, "day")) of it are in this period.")
    }
    return lines + ["Made on \(today.words)."]
  }

  /// What to say of a period without any day of the log.
  var emptyWords: Prose {
    guard let logBegins else { return "Nothing is logged yet. Begin with: holdfast start" }
    return
      "Nothing is logged in this period: the log begins on \(logBegins.words). Choose another with --from or --last."
  }

  /// The period in machine output.
  var json: JSONValue {
    .object([
      "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso), "days": .int(days.count),
      "log_begins": .optional(logBegins?.iso), "days_in_log": .int(dayCount), "made_on": .string(today.iso),
      "days_per_point": .int(resolution.step), "weeks_per_row": .int(resolution.weeks),
    ])
  }
}

extension ClosedRange<Day> {
  /// The days for people, as `1 October to 22 November 2026`.
  var words: String { lowerBound == upperBound ? upperBound.words : "\(firstWords) to \(upperBound.words)" }

  /// The days for people next to another day: without the year where it is the same.
  func words(beside day: Day) -> String {
    let last = upperBound.words(beside: day)
    return lowerBound == upperBound ? last : "\(firstWords) to \(last)"
  }

  /// The first day without what it has in common with the last one.
  private var firstWords: String {
    let (first, last) = (lowerBound.civil, upperBound.civil)
    return first.year == last.year && first.month == last.month
      ? String(first.day) : lowerBound.words(beside: upperBound)
  }
}
