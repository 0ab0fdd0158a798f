import HoldfastModel

extension OptionReader {
  /// A length in whole seconds, as `45s`, `45`, `1:15`, `1m15s` or `2m`.
  /// - Parameter range: the seconds that it may have.
  public static func seconds(_ text: String, named name: String, in range: ClosedRange<Int>) throws -> Int {
    if let seconds = seconds(String(text.lowercased().filter { $0 != " " })), range.contains(seconds) { return seconds }
    throw Problem(
      .usage, "\(name) must be a length from \(range.lowerBound) s to \(range.upperBound) s, not '\(printable(text))'",
      remedy: "Write it as 45s, 1:15 or 1m15s.")
  }

  private static func seconds(_ text: String) -> Int? {
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2 {
      guard clock[1].utf8.count == 2, let seconds = digits(clock[1]), seconds < 60 else { return nil }
      return digits(clock[0]).map { $0 * 60 + seconds }
    }
    var rest = text[...]
    for unit in ["seconds", "secs", "sec", "s"] where rest.hasSuffix(unit) {
      rest = rest.dropLast(unit.count)
      break
    }
    let hasSeconds = rest.count < text.count
    guard let mark = rest.firstIndex(of: "m") else { return digits(rest) }
    let after = rest[rest.index(after: mark)...]
    guard let minutes = digits(rest[..<mark]) else { return nil }
    if after.isEmpty { return hasSeconds ? nil : minutes * 60 }
    guard let seconds = digits(after), seconds < 60 else { return nil }
    return minutes * 60 + seconds
  }

  /// At most four digits: far more seconds than any hold has, and no product overflows.
  private static func digits(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.unicodeScalars.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }
}
