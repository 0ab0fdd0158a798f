import HoldfastModel
import HoldfastReports

/// Prints problems: where, what, why, and what to do instead.
enum ProblemText {
  static func of(_ problems: [Problem], ink: Ink) -> String {
    problems.map { text(of: $0, ink: ink) }.joined(separator: "\n")
  }

  private static func text(of problem: Problem, ink: Ink) -> String {
    var lines = ["\(ink.paint("holdfast:", .danger)) \(plain(problem.what))"]
    switch problem.place {
    case .text(let line, let number, let column, let length):
      let before = String(line.prefix(max(0, column - 1)))
      let prefix = number.map { "\($0) | " } ?? ""
      let indent = DisplayWidth.of(prefix) + DisplayWidth.of(plain(before))
      let marked = line.dropFirst(max(0, column - 1)).prefix(max(1, length))
      let carets = String(repeating: "^", count: max(1, DisplayWidth.of(plain(String(marked)))))
      lines.append("  \(prefix)\(plain(line))")
      lines.append("  \(String(repeating: " ", count: indent))\(ink.paint(carets, .danger))")
    case .path(let path, let line, let column):
      lines.append("  at \(plain(path)), line \(line), column \(column)")
    case nil: break
    }
    if let why = problem.why { lines.append("  \(plain(why))") }
    if let remedy = problem.remedy { lines.append("  \(plain(remedy))") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func plain(_ text: String) -> String {
    NegativeNumbers.restored(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { printable(String($0)) }.joined(separator: "\n  ")
  }
}
