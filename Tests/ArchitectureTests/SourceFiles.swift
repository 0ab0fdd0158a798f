import Foundation
import Testing

/// The Swift files of the project, as text.
struct SourceFile: Sendable {
  /// The path below the top level, as `Sources/HoldfastModel/Problem.swift`.
  let path: String
  /// The lines without their ends.
  let lines: [String]

  /// The module that a file under Sources belongs to.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The lines with their numbers, without comments and without what stands in quotes.
  var code: [(number: Int, text: String)] {
    var isInText = false
    return lines.enumerated().compactMap { index, line in
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      defer { if marks % 2 == 1 { isInText.toggle() } }
      guard !isInText, marks == 0 else { return nil }
      return (index + 1, SourceFile.bare(line))
    }
  }

  /// All files below a folder of the top level, in the order of their paths.
  static func all(under folder: String) throws -> [SourceFile] {
    let top = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let names = try FileManager.default.subpathsOfDirectory(atPath: top.appendingPathComponent(folder).path)
    let files = try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(
        contentsOf: top.appendingPathComponent(folder).appendingPathComponent(name), encoding: .utf8)
      return SourceFile(path: "\(folder)/\(name)", lines: text.components(separatedBy: "\n"))
    }
    try #require(!files.isEmpty, "no Swift file under \(folder)")
    return files
  }

  /// A line without its comment and without what stands in quotes.
  private static func bare(_ line: String) -> String {
    var text = ""
    var isQuoted = false
    var previous: Character?
    for character in line {
      if character == "\"", previous != "\\" { isQuoted.toggle() }
      if !isQuoted { text.append(character) }
      if text.hasSuffix("//") { return String(text.dropLast(2)) }
      previous = previous == "\\" && character == "\\" ? nil : character
    }
    return text
  }
}
