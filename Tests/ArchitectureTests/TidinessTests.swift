import Foundation
import Testing

struct TidinessTests {
  @Test("no file is longer than 400 lines")
  func length() throws {
    let files = try SourceFile.all(under: "Sources") + SourceFile.all(under: "Tests")
    #expect(files.filter { $0.lines.count > 400 }.map(\.path) == [])
  }

  @Test("every public declaration has a doc comment")
  func documentation() throws {
    var offences: [String] = []
    for file in try SourceFile.all(under: "Sources") {
      for (index, line) in file.lines.enumerated() where isPublicDeclaration(line) {
        if !isDocumented(file.lines, before: index) { offences.append("\(file.path):\(index + 1) \(line)") }
      }
    }
    #expect(offences == [])
  }

  private func isPublicDeclaration(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("public "), !text.hasPrefix("public import") else { return false }
    // What a protocol of the standard library, or BoundedNumber, asks for is documented there.
    let inherited = [
      "static func <", "static func ==", "func distance(to", "func advanced(by", "static let range", "let value: Int",
      "init?(_ value: Int)", "func encode(", "static let configuration",
    ]
    return !inherited.contains { text.hasPrefix("public \($0)") }
  }

  /// Looks above the declaration and its attributes; a `let` or `var` right under a documented one of its kind shares
  /// that comment.
  private func isDocumented(_ lines: [String], before index: Int) -> Bool {
    var above = index - 1
    while above >= 0 {
      let text = lines[above].trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("///") { return true }
      let isSibling =
        text.hasPrefix("public let ") || text.hasPrefix("public var ") || text.hasPrefix("public private(set) var ")
        || text.hasPrefix("public static let ") || text.hasPrefix("public internal(set) var ")
      guard text.hasPrefix("@") || isSibling else { return false }
      above -= 1
    }
    return false
  }

  @Test("the doc comment of main names every exit status of the program")
  func exitStatuses() throws {
    let file = try #require(
      try SourceFile.all(under: "Sources/HoldfastCommands").first { $0.path.hasSuffix("/Run.swift") })
    let comment = file.lines.filter { $0.hasPrefix("///") }.joined(separator: " ")
    let statuses = ["0 done", "1 the log forbids", "3 imported in part", "10...13", "64", "65", "73", "74", "75"]
    #expect(statuses.filter { !comment.contains($0) } == [])
  }
}
