import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

/// The default file without its comments, and files like it.
enum ProtocolTexts {
  /// One key a line, no empty lines; the first two are name and version.
  static let bare: String = {
    let lines = ProtocolFileWriter.text(of: .standard).split(separator: "\n")
    return lines.filter { !$0.drop { $0 == " " }.hasPrefix("#") }.map { $0 + "\n" }.joined()
  }()

  /// The default file with the value of one key replaced, under another name, since its numbers are other ones.
  static func with(_ path: String, _ value: String, name: String = "Other rules") throws -> String {
    var lines = WrittenLine.all(of: bare)
    let index = try #require(lines.firstIndex { $0.path == path }, "\(path) is no key")
    lines[index].text = lines[index].text.prefix { $0 != ":" } + ": " + value
    if path != "name" { lines[0].text = "name: \(name)" }
    return lines.map { $0.text + "\n" }.joined()
  }

  /// The default file without the line of one key, under its own name.
  static func without(_ path: String) -> String {
    WrittenLine.all(of: bare).filter { $0.path != path }.map { $0.text + "\n" }.joined()
  }
}

/// A line of a file as the writer writes it, read with nothing but its indentation.
struct WrittenLine {
  /// The line without its end.
  var text: String
  /// The path of its key; empty for a comment and for an empty line.
  var path: String
  /// Whether a value stands behind the key.
  var hasValue: Bool
  /// The comment lines right above it, joined.
  var comment: String

  static func all(of text: String) -> [WrittenLine] {
    var open: [String] = []
    var comment: [Substring] = []
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      let content = line.drop { $0 == " " }
      guard let colon = content.firstIndex(of: ":"), !content.hasPrefix("#") else {
        if content.isEmpty { comment = [] } else { comment.append(content.drop { $0 == "#" || $0 == " " }) }
        return WrittenLine(text: String(line), path: "", hasValue: false, comment: "")
      }
      defer { comment = [] }
      open = open.prefix((line.count - content.count) / 2) + [String(content[..<colon])]
      return WrittenLine(
        text: String(line), path: open.joined(separator: "."), hasValue: !content.hasSuffix(":"),
        comment: comment.joined(separator: " "))
    }
  }
}

/// Reads a protocol file.
func readProtocol(_ text: String) throws -> LadderProtocol {
  try ProtocolFileReader(fileName: "rules.yaml").read(Array(text.utf8))
}

/// Everything that is told of a text: what, the line with the place marked, why, and the remedy.
func told(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [[String]] {
  told(Array(text.utf8), sourceLocation: sourceLocation)
}

/// Everything that is told of a file.
func told(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) -> [[String]] {
  problems(sourceLocation: sourceLocation) { try ProtocolFileReader(fileName: "rules.yaml").read(bytes) }.map {
    problem in
    var told = [problem.what]
    if case .text(_, let number?, _, _) = problem.place { told.append("\(number) | \(problem.marked)") }
    if problem.kind != .data { told.append("kind \(problem.kind)") }
    return told + [problem.why, problem.remedy].compactMap { $0 }
  }
}
