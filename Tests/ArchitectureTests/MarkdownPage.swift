import Foundation
import Testing

/// A page of the documentation, as text.
struct MarkdownPage: Sendable {
  /// The path below the top level, as `Documentation/Protocol.md`.
  let path: String
  /// The lines, those of code blocks among them.
  let lines: [String]

  /// The top level of the project.
  static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A page at a path below the top level.
  init(_ path: String) throws {
    self.path = path
    lines = try String(contentsOf: Self.top.appendingPathComponent(path), encoding: .utf8).components(separatedBy: "\n")
  }

  /// The pages of the top level and those of Documentation.
  static func all() throws -> [MarkdownPage] {
    let names = try FileManager.default.contentsOfDirectory(atPath: top.appendingPathComponent("Documentation").path)
    let folder = names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
    try #require(!folder.isEmpty)
    return try (["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"] + folder).map(MarkdownPage.init)
  }

  /// The lines outside code blocks, with their numbers.
  var prose: [(number: Int, text: String)] {
    var isCode = false
    return lines.enumerated().compactMap { index, line in
      if line.hasPrefix("```") {
        isCode.toggle()
        return nil
      }
      return isCode ? nil : (index + 1, line)
    }
  }

  /// The targets of all links and pictures, with the number of the line on which the link ends.
  var links: [(number: Int, target: String)] {
    prose.flatMap { number, line in
      line.components(separatedBy: "](").dropFirst().compactMap { rest in
        rest.firstIndex(of: ")").map { (number, String(rest[..<$0])) }
      }
    }
  }

  /// The anchors of the headings: lower case, without punctuation, with hyphens for spaces; a second one of a name gets -1.
  var anchors: Set<String> {
    var found: [String: Int] = [:]
    var anchors: Set<String> = []
    for (_, line) in prose where line.hasPrefix("#") {
      let title = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      let name = title.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacingOccurrences(
        of: " ", with: "-")
      let count = found[name, default: 0]
      anchors.insert(count == 0 ? name : "\(name)-\(count)")
      found[name] = count + 1
    }
    return anchors
  }

  /// The code blocks of a language.
  func blocks(of language: String) -> [[String]] {
    var blocks: [[String]] = []
    var block: [String]?
    for line in lines {
      if line.hasPrefix("```") {
        if let block { blocks.append(block) }
        block = block == nil && line == "```\(language)" ? [] : nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }
}
