/// Lengths of time as other apps write them: `75`, `75.0`, `1:15`, `0:01:15`, `35m`, `1h 43m`, `1 min 15 s`.
enum DurationText {
  /// What a number without a unit counts.
  enum Unit: Int, Sendable {
    case seconds = 1
    case minutes = 60
  }

  /// The length in whole seconds, rounded down so that no hold is longer than it was, and at least 1 when it is more than
  /// none; nil for anything else.
  static func seconds(_ text: String, bare unit: Unit = .seconds, comma: DecimalNumber.Comma? = nil) -> Int? {
    let thousandths: Int?
    if text.utf8.contains(UInt8(ascii: ":")) {
      thousandths = clock(text)
    } else if let number = DecimalNumber.thousandths(text, comma: comma, isCut: true) {
      thousandths = number < 0 ? nil : milliseconds(number, of: unit.rawValue)
    } else {
      thousandths = withUnits(text, comma)
    }
    guard let thousandths, thousandths >= 0 else { return nil }
    return thousandths == 0 ? 0 : max(1, thousandths / 1000)
  }

  /// So many thousandths of a unit. The thousandth of a minute is 60 ms, so that 0.333 of one, cut off, are 20 s.
  private static func milliseconds(_ thousandths: Int, of unit: Int) -> Int {
    thousandths * unit + (unit == 60 && thousandths % 1000 != 0 ? 59 : 0)
  }

  /// `m:ss` or `h:mm:ss`; the seconds may have decimals.
  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds = 0
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      guard let value = DecimalNumber.thousandths(String(part), comma: .decimals, isCut: true), value >= 0,
        isLast || value % 1000 == 0,
        index == 0 || (value < 60_000 && part.utf8.count >= 2)
      else { return nil }
      seconds = seconds * 60 + value
    }
    return seconds
  }

  /// Numbers with units, the greater unit first.
  private static func withUnits(_ text: String, _ comma: DecimalNumber.Comma?) -> Int? {
    var rest = text[...]
    var total = 0
    var latest = Int.max
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
      rest = rest.dropFirst(number.count).drop { $0 == " " }
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count).drop { $0 == "." }
      guard let value = DecimalNumber.thousandths(String(number), comma: comma, isCut: true),
        let unit = units[word.lowercased()], unit < latest
      else { return nil }
      latest = unit
      total += milliseconds(value, of: unit)
    }
    return latest == .max ? nil : total
  }

  private static let units: [String: Int] = [
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "m": 60, "min": 60, "mins": 60, "minute": 60,
    "minutes": 60, "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
  ]
}
