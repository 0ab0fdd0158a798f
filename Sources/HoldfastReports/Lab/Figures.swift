import HoldfastModel
import HoldfastProgression

/// A number with so many digits after the point, as `12.3`. By whole numbers, so that it is the same on every machine.
func decimal(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
  // Far above any figure of the laboratory.
  return fixed(Int(min(max(value * Double(scale), -1e15), 1e15).rounded()), decimals: digits)
}

extension Estimate {
  /// The figure with its interval in brackets, as `12.3 (10.0-14.9)`.
  /// - Parameter scale: what it is multiplied by, as 100 for percent.
  func words(scale: Double = 1, digits: Int = 1) -> String {
    let figure = decimal(value * scale, digits: digits)
    guard let low, let high else { return figure }
    return "\(figure) (\(decimal(low * scale, digits: digits))-\(decimal(high * scale, digits: digits)))"
  }

  /// A difference with its sign and its interval, as `+2.1 (1.4 to 2.8)`.
  func differenceWords(scale: Double = 1, digits: Int = 1) -> String {
    let figure = decimal(value * scale, digits: digits)
    let signed = value > 0 ? "+" + figure : figure
    guard let low, let high else { return signed }
    return "\(signed) (\(decimal(low * scale, digits: digits)) to \(decimal(high * scale, digits: digits)))"
  }

  /// The figure and the ends of its interval as machine output, two digits after the point.
  func json(scale: Double = 1) -> JSONValue {
    func number(_ value: Double) -> JSONValue { .decimal(decimal(value * scale, digits: 2)) }
    return .object([
      "value": number(value), "low": low.map(number) ?? .null, "high": high.map(number) ?? .null,
    ])
  }
}

extension Optional where Wrapped == Estimate {
  /// The figure in words; a hyphen where there is none.
  func words(scale: Double = 1, digits: Int = 1) -> String { map { $0.words(scale: scale, digits: digits) } ?? "-" }

  /// The figure as machine output; null where there is none.
  func json(scale: Double = 1) -> JSONValue { map { $0.json(scale: scale) } ?? .null }
}
