import Testing

/// Imports point down only, as Documentation/Architecture.md says.
struct ImportsTests {
  private static let cLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]

  private static let allowed: [String: Set<String>] = [
    "HoldfastModel": [],
    "HoldfastProgression": ["HoldfastModel"],
    "HoldfastReports": ["HoldfastModel", "HoldfastProgression"],
    "HoldfastInterchange": ["HoldfastModel", "HoldfastProgression", "Yams"],
    "HoldfastTraining": ["HoldfastModel", "HoldfastProgression"],
    "HoldfastTerminal": cLibrary.union(["HoldfastModel", "HoldfastTraining"]),
    "HoldfastStore": cLibrary.union(["HoldfastModel", "GRDB", "GRDBSQLite"]),
    "HoldfastCommands": [
      "HoldfastModel", "HoldfastProgression", "HoldfastReports", "HoldfastInterchange", "HoldfastStore",
      "HoldfastTerminal", "HoldfastTraining", "ArgumentParser",
    ],
    "holdfast": cLibrary.union(["Dispatch", "HoldfastModel", "HoldfastCommands", "HoldfastTerminal"]),
  ]

  @Test("every module imports only what its place in the house allows")
  func imports() throws {
    var offences: [String] = []
    for file in try SourceFile.all(under: "Sources") {
      let allowed = try #require(Self.allowed[file.module], "\(file.module) has no place in the house")
      for (number, line) in file.code {
        guard let module = Self.imported(by: line) else { continue }
        if !allowed.contains(module) { offences.append("\(file.path):\(number) imports \(module)") }
      }
    }
    #expect(offences == [])
  }

  @Test("an import is recognised with its access level, attributes and kind")
  func recognition() {
    let lines = [
      "import A", "public import B", "  internal import C", "@testable import D", "@_exported import E",
      "import struct F.Thing", "import G.Sub", "let important = 1",
    ]
    #expect(lines.map(Self.imported) == ["A", "B", "C", "D", "E", "F", "G", nil])
  }

  private static func imported(by line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first, first.hasPrefix("@") || accessLevels.contains(first) { words.removeFirst() }
    guard words.first == "import", words.count > 1 else { return nil }
    let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return name.split(separator: ".").first.map(String.init)
  }

  private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
}
