internal import HoldfastModel

/// Reads dates as other apps write them, with or without a clock time: `2026-04-07 10:14:00 +0000`,
/// `7 Apr 2026, 10:14`, `Apr 7, 2026, 10:14 AM`, `07.04.2026 10:14`.
struct WallTimeReader {
  /// The order of day and month where both are numbers before the year.
  enum Order: String, CaseIterable, Sendable {
    case dayFirst = "dd/mm/yyyy"
    case monthFirst = "mm/dd/yyyy"
  }

  private var scanner: DateScanner
  private let order: Order?

  /// Reads `text`; nil when it is no date of these forms, or none of the calendar.
  /// - Parameter order: of dates such as `04/07/2026`, which are refused without one; with points the day is first.
  static func read(_ text: String, order: Order? = nil) -> WallTime? {
    var reader = WallTimeReader(scanner: DateScanner(text), order: order)
    guard let day = reader.date() else { return nil }
    reader.scanner.skip(" ,T")
    guard !reader.scanner.isAtEnd else { return WallTime(day: day) }
    guard let clock = reader.clock() else { return nil }
    reader.scanner.skip(" ")
    let offset = reader.offset()
    return reader.scanner.isAtEnd ? WallTime(day: day, clock: clock, offset: offset) : nil
  }

  private mutating func date() -> Day? {
    if let word = scanner.word() {
      guard let month = MonthNames.number(of: word) else { return nil }
      scanner.skip(". ")
      guard let day = scanner.number(1...2) else { return nil }
      scanner.skip(", ")
      return scanner.number(4...4).flatMap { Day(year: $0, month: month, day: day) }
    }
    guard let (first, digits) = scanner.digits() else { return nil }
    let mark = scanner.mark("-/.")
    if digits == 4 {
      guard let mark, let month = scanner.number(1...2), scanner.mark("-/.") == mark, let day = scanner.number(1...2)
      else { return nil }
      return Day(year: first, month: month, day: day)
    }
    guard digits <= 2 else { return nil }
    scanner.skip(" ")
    if let month = scanner.monthName() {
      scanner.skip(". ,")
      if scanner.peekWord() == "de" { _ = scanner.word() }
      scanner.skip(" ")
      return scanner.number(4...4).flatMap { Day(year: $0, month: month, day: first) }
    }
    guard let mark, let second = scanner.number(1...2), scanner.mark("-/.") == mark, let year = scanner.number(4...4)
    else { return nil }
    switch mark == "." ? .dayFirst : order {
    case .dayFirst: return Day(year: year, month: second, day: first)
    case .monthFirst: return Day(year: year, month: first, day: second)
    case nil: return nil
    }
  }

  private mutating func clock() -> WallTime.Clock? {
    guard var hour = scanner.number(1...2), scanner.mark(":.hH") != nil, let minute = scanner.number(2...2) else {
      return nil
    }
    var second = 0
    if scanner.mark(":") != nil {
      guard let read = scanner.number(2...2) else { return nil }
      second = read
      if scanner.mark(".") != nil, scanner.digits() == nil { return nil }
    }
    scanner.skip(" ")
    if let half = scanner.halfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == .afternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return WallTime.Clock(hour: hour, minute: minute, second: second)
  }

  /// `Z`, `+0000` or `+01:00`, in seconds; nil without one.
  private mutating func offset() -> Int? {
    if scanner.peekWord() == "z" || scanner.peekWord() == "utc" || scanner.peekWord() == "gmt" {
      _ = scanner.word()
      if scanner.isAtEnd { return 0 }
    }
    let before = scanner
    guard let sign = scanner.mark("+-"), let hours = scanner.number(2...2) else {
      scanner = before
      return nil
    }
    _ = scanner.mark(":")
    guard let minutes = scanner.number(2...2), hours <= 18, minutes < 60 else {
      scanner = before
      return nil
    }
    return (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
  }
}
