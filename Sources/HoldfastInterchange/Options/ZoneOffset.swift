public import HoldfastModel

extension Zone {
  /// A zone that is always as far ahead of UTC as `+02:00` or `-05:30` says; nil for anything else.
  public init?(offset text: String) {
    let plain = text.replacingFirstMinus
    guard let sign = plain.first, sign == "+" || sign == "-" else { return nil }
    let parts = plain.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.unicodeScalars.allSatisfy(\.isDigit) }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 18, minutes < 60, hours * 60 + minutes <= 1080
    else { return nil }
    let seconds = (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
    self.init { _ in seconds }
  }
}

extension String {
  /// The text with a hyphen for the minus sign that the command line puts in its place.
  fileprivate var replacingFirstMinus: String { hasPrefix("\u{2212}") ? "-" + dropFirst() : self }
}
