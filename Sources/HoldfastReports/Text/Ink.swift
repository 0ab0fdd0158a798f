/// How much a piece of text stands out. It never carries meaning alone: the words say it too.
public enum Emphasis: Sendable {
  case plain, strong, good, attention, danger, faint
}

/// Paints emphasis with ANSI colours, or not at all.
public struct Ink: Sendable {
  /// Whether it paints at all.
  public let isColoured: Bool

  /// No colour.
  public static let none = Ink(isColoured: false)
  /// ANSI colours (ECMA-48 SGR).
  public static let colour = Ink(isColoured: true)

  private init(isColoured: Bool) { self.isColoured = isColoured }

  /// The text, painted.
  public func paint(_ text: String, _ emphasis: Emphasis) -> String {
    guard isColoured, !text.isEmpty else { return text }
    let code: String
    switch emphasis {
    case .plain: return text
    case .strong: code = "1"
    case .good: code = "32"
    case .attention: code = "33"
    case .danger: code = "1;31"
    case .faint: code = "2"
    }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
