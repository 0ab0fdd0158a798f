public import HoldfastModel

/// How finely a period is shown: over a long one the days are put together, so that a report stays readable and small.
public struct Resolution: Hashable, Sendable {
  /// How many days a point of a chart stands for: 1, 7, 28, or 28 doubled as often as it takes.
  public let step: Int

  /// How many weeks a row of a table and a bar stand for.
  public var weeks: Int { max(1, step / 7) }

  /// The most days that are shown one by one: half a year.
  static let mostDays = 182
  /// The most weeks that are shown one by one: two years.
  static let mostWeeks = 104
  /// The most spans that are shown at all.
  static let mostSpans = 200

  /// The resolution for a period of so many days.
  public init(days: Int) {
    if days <= Resolution.mostDays {
      step = 1
    } else if days <= Resolution.mostWeeks * 7 {
      step = 7
    } else {
      var step = 28
      while days / step >= Resolution.mostSpans { step *= 2 }
      self.step = step
    }
  }

  /// What a point stands for when it is no single day, as `week` or `4 weeks`.
  public var words: String { weeks == 1 ? "week" : "\(weeks) weeks" }

  /// What has to be said of a long period; nil where single days are shown.
  var note: String? {
    guard step > 1 else { return nil }
    return
      "This is a long period: a point of a chart and a row of a table stand for \(weeks == 1 ? "a week" : words), and a "
      + "trend is made of the medians of those. Choose a shorter period to see single days."
  }

  /// The same of a report without points and without medians; nil where rows are single weeks.
  /// - Parameter things: what stands for several weeks, with its verb, as `a row of the table stands`.
  func rowNote(_ things: String) -> String? {
    weeks == 1 ? nil : "This is a long period: \(things) for \(words). Choose a shorter period to see single weeks."
  }

  /// The spans of `weeks` weeks that a period is made of, each from its Monday on, the first and the last one cut off.
  func spans(of days: ClosedRange<Day>) -> [Span] { Span.all(of: days, weeks: weeks) }
}

/// One week or several, as far as they lie in a period.
public struct Span: Hashable, Sendable {
  /// The Monday on which it begins, which may lie before the period.
  public var monday: Day
  /// Its days within the period.
  public var days: ClosedRange<Day>

  /// A span from its parts.
  public init(monday: Day, days: ClosedRange<Day>) {
    self.monday = monday
    self.days = days
  }

  /// Whether it is a week of which some days lie outside of the period.
  var isCutOff: Bool { days.count < 7 }

  static func all(of days: ClosedRange<Day>, weeks: Int) -> [Span] {
    var spans: [Span] = []
    var monday = days.lowerBound.monday
    while monday <= days.upperBound {
      let next = monday + 7 * weeks
      spans.append(Span(monday: monday, days: max(monday, days.lowerBound)...min(next - 1, days.upperBound)))
      monday = next
    }
    return spans
  }
}
