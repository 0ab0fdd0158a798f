import HoldfastModel

/// A sheet of terminal text of a certain width, written line by line.
public struct Page: Sendable {
  /// The columns that a line may take, at least 20.
  public let width: Int
  /// How emphasis is shown.
  public let ink: Ink
  /// Completes the commands that are named on the page; nil leaves them as they are.
  private let nextCommands: NextCommands?
  /// The lines so far, painted.
  public private(set) var lines: [String] = []

  /// An empty page.
  public init(width: Int, ink: Ink, nextCommands: NextCommands? = nil) {
    self.width = max(20, width)
    self.ink = ink
    self.nextCommands = nextCommands
  }

  /// The page as text, every line ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds an empty line, unless the page is empty or ends with one.
  public mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Adds a paragraph, broken at spaces to fit.
  /// - Parameters:
  ///   - indent: columns before its first line.
  ///   - hanging: columns before each further line; the same as `indent` unless given.
  ///   - isRecord: whether it says what a record holds: in a user's own words nothing is a command.
  public mutating func write(
    _ text: String, _ emphasis: Emphasis = .plain, indent: Int = 0, hanging: Int? = nil, isRecord: Bool = false
  ) {
    let broken =
      isRecord
      ? wrapped(text, width: width, indent: indent, hanging: hanging ?? indent)
      : CommandPhrases.wrapped(completed(text), width: width, indent: indent, hanging: hanging ?? indent)
    for line in broken { lines.append(ink.paint(line, emphasis)) }
  }

  /// Adds a line of somebody's own text as it is, its spaces kept, however wide it is.
  public mutating func write(verbatim line: String, indent: Int) {
    lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
  }

  /// Adds a line as it is, its columns kept; it must be no wider than the page.
  mutating func write(table line: String) { lines.append(line) }

  /// Adds a label and, from a common column on, what it says; on a narrow page what it says goes below.
  public mutating func write(
    label: String, _ text: String, column: Int, _ emphasis: Emphasis = .plain, indent: Int = 2, isRecord: Bool = false
  ) {
    let start = indent + column
    guard start + 20 <= width, DisplayWidth.of(label) < column else {
      write(label, emphasis, indent: indent)
      write(text, indent: indent + 2, isRecord: isRecord)
      return
    }
    let body =
      isRecord
      ? wrapped(text, width: width, indent: start, hanging: start)
      : CommandPhrases.wrapped(completed(text), width: width, indent: start, hanging: start)
    let head =
      String(repeating: " ", count: indent) + ink.paint(label, emphasis)
      + String(repeating: " ", count: column - DisplayWidth.of(label))
    lines.append(head + (body.first?.dropFirst(start) ?? ""))
    lines += body.dropFirst()
  }

  private func completed(_ text: String) -> String { nextCommands?.completed(text) ?? text }
}
