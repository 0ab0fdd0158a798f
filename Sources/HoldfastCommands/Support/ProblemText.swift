import HoldfastModel
import HoldfastReports

/// Prints problems: where, what, why, and what to do instead.
///
/// On a terminal sentences are broken at spaces to fit; in a pipe each stays on a line of its own.
struct ProblemText {
  private let ink: Ink
  private let width: Int?
  private let nextCommands: NextCommands?

  init(_ world: World) {
    nextCommands = world.nextCommands
    ink = world.errorInk
    width = world.terminal.errorIsTerminal ? world.columns : nil
  }

  /// The problems, an empty line between two.
  func of(_ problems: [Problem]) -> String {
    problems.map(text).joined(separator: "\n")
  }

  private func text(of problem: Problem) -> String {
    let name = "holdfast:"
    var lines = sentence("\(name) \(problem.what)", indent: 0)
    if let first = lines.first { lines[0] = ink.paint(name, .danger) + first.dropFirst(name.count) }
    switch problem.place {
    case .text(let line, let number, let column, let length):
      let prefix = number.map { "\($0) | " } ?? ""
      let excerpt = Excerpt(
        before: ProblemText.plain(line.prefix(max(0, column - 1))),
        marked: ProblemText.plain(line.dropFirst(max(0, column - 1)).prefix(max(1, length))),
        after: ProblemText.plain(line.dropFirst(max(0, column - 1) + max(1, length))),
        columns: width.map { $0 - 2 - DisplayWidth.of(prefix) })
      let indent = String(repeating: " ", count: DisplayWidth.of(prefix) + excerpt.caretColumn)
      lines.append("  \(prefix)\(excerpt.text)")
      lines.append("  \(indent)\(ink.paint(String(repeating: "^", count: excerpt.carets), .danger))")
    case .path(let path, let line, let column):
      lines += sentence("at \(path), line \(line), column \(column)", indent: 2)
    case nil: break
    }
    for text in [problem.why, problem.remedy].compactMap({ $0 }) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines += sentence(line, indent: 2)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func sentence(_ text: some StringProtocol, indent: Int) -> [String] {
    let plain = nextCommands?.completed(ProblemText.plain(text)) ?? ProblemText.plain(text)
    guard let width else { return [String(repeating: " ", count: indent) + plain] }
    // What is indented already, as the items of a list, keeps that.
    let own = plain.prefix { $0 == " " }.count
    return CommandPhrases.wrapped(plain, width: width, indent: indent + own, hanging: 2 + own)
  }

  private static func plain(_ text: some StringProtocol) -> String {
    printable(NegativeNumbers.restored(String(text)))
  }
}
