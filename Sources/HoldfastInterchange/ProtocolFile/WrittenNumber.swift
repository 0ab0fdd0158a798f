internal import HoldfastProgression

/// Guesses what was meant by a value that is not a plain decimal number.
struct WrittenNumber {
  private let key: ProtocolKey

  init(_ key: ProtocolKey) {
    self.key = key
  }

  /// What to write instead of `text`.
  func remedy(_ text: String) -> String {
    guard key.unit != .yesNo else { return "Write yes or no." }
    if let number = meant(by: text) { return "Write: \(number)" }
    if text.hasPrefix("0x") || text.hasPrefix("0o") || text.hasPrefix("0b") { return "Write it in decimal digits." }
    if isDecimal(text) { return "Choose a whole number." }
    guard offWords.contains(text.lowercased()) else { return defaultWords }
    return key.none.map { "Write none, which says: \($0)." } ?? "It can't be switched off. \(defaultWords)"
  }

  /// The default, as a sentence.
  var defaultWords: String {
    "The default is \(ProtocolFileWords.value(key.value(in: .standard), of: key))."
  }

  /// The number in `30.0`, `+30`, `030`, `1_000`, `30s`, `30 days`, `1:15` of seconds, and `−1` with a minus sign.
  private func meant(by text: String) -> Int? {
    var digits = text.filter { $0 != "_" }
    if digits.hasPrefix("\u{2212}") { digits = "-" + digits.dropFirst() }
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    if let number = Int(digits) { return allowed(number) }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    if key.unit == .seconds, parts.count == 2, let minutes = Int(parts[0]), let seconds = Int(parts[1]),
      (0...60).contains(minutes), (0...59).contains(seconds)
    {
      return allowed(minutes * 60 + seconds)
    }
    let number = digits.prefix { $0.isASCII && $0.isNumber }
    let unit = digits.dropFirst(number.count).drop { $0 == " " }
    guard !unit.isEmpty, unit.allSatisfy(\.isLetter) else { return nil }
    return Int(number).flatMap(allowed)
  }

  /// What people and other files write for nothing at all.
  private let offWords: Set = ["no", "false", "off", "none", "null", "~", "", "never"]

  private func allowed(_ number: Int) -> Int? { key.allows(number) ? number : nil }

  private func isDecimal(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
