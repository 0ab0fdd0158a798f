import HoldfastModel

/// Days along an axis that are written below it: every day, every Monday, every month or every year, so that they are
/// no more than fit.
struct DateTicks: Hashable, Sendable {
  /// The days in order, each with what may be written below it; never empty.
  let ticks: [DateLabel]

  /// The days for a span.
  /// - Parameter most: how many there may be, at least 1.
  init(_ days: ClosedRange<Day>, atMost most: Int) {
    let fitting = Step.all.lazy.map { step in (step, step.days(in: days)) }.first { $0.1.count <= max(1, most) }
    guard let (step, found) = fitting, !found.isEmpty else {
      ticks = [Step.days(1).label(days.lowerBound, beginsYear: true)]
      return
    }
    var year: Int?
    ticks = found.map { day in
      defer { year = day.civil.year }
      return step.label(day, beginsYear: year != day.civil.year)
    }
  }

  private enum Step {
    case days(Int)
    case weeks(Int)
    case months(Int)
    case years(Int)

    static let all: [Step] = [
      .days(1), .days(2), .weeks(1), .weeks(2), .months(1), .months(2), .months(3), .months(6), .years(1), .years(2),
      .years(5), .years(10), .years(20), .years(50), .years(100), .years(1000), .years(10_000),
    ]

    func days(in span: ClosedRange<Day>) -> [Day] {
      switch self {
      case .days(let step):
        // Longer spans never take single days; they need not be counted out.
        guard span.upperBound - span.lowerBound < 100 else { return Array(repeating: span.lowerBound, count: 1000) }
        return Array(stride(from: span.lowerBound, through: span.upperBound, by: step))
      case .weeks(let step):
        guard span.upperBound - span.lowerBound < 1000 else { return Array(repeating: span.lowerBound, count: 1000) }
        // 1970-01-05 was a Monday.
        let first = span.lowerBound.number - 4
        let length = step * 7
        let ahead = ((-first % length) + length) % length
        return Array(stride(from: span.lowerBound + ahead, through: span.upperBound, by: length))
      case .months(let step): return months(step, in: span)
      case .years(let step): return months(step * 12, in: span)
      }
    }

    /// The first days of months, counted in such steps that January is one of them.
    private func months(_ step: Int, in span: ClosedRange<Day>) -> [Day] {
      let (firstYear, firstMonth, _) = span.lowerBound.civil
      let (lastYear, lastMonth, _) = span.upperBound.civil
      let first = firstYear * 12 + firstMonth - 1
      let start = (first + step - 1) / step * step
      return stride(from: min(start, first), through: lastYear * 12 + lastMonth - 1, by: 1)
        .filter { $0 % step == 0 }
        .compactMap { Day(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
        .filter { span.contains($0) }
    }

    func label(_ day: Day, beginsYear: Bool) -> DateLabel {
      let (year, month, _) = day.civil
      let name = Day.monthWord(month)
      return switch self {
      case .days, .weeks:
        DateLabel(day: day, words: day.shortDateWords, dated: day.dateWords, beginsYear: beginsYear)
      case .months: DateLabel(day: day, words: name, dated: "\(name) \(year)", beginsYear: beginsYear)
      case .years: DateLabel(day: day, words: String(year), dated: nil, beginsYear: false)
      }
    }
  }
}

extension Day {
  /// The day where room is short: `4 Dec 2026`.
  var dateWords: String {
    let (year, month, day) = civil
    return "\(day) \(Day.monthWord(month)) \(year)"
  }

  /// The day where room is short, without its year: `4 Dec`.
  var shortDateWords: String {
    let (_, month, day) = civil
    return "\(day) \(Day.monthWord(month))"
  }

  /// The first letters of a month, 1...12.
  static func monthWord(_ month: Int) -> String {
    let words = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return words.indices.contains(month - 1) ? words[month - 1] : ""
  }

  /// The Monday of its week.
  var monday: Day { self - ((number + 3) % 7 + 7) % 7 }
}
