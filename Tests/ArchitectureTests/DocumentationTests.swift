import Foundation
import Testing

struct DocumentationTests {
  @Test("every link within the documentation leads to a file, and to a heading of it")
  func links() throws {
    let pages = try MarkdownPage.all()
    var broken: [String] = []
    var count = 0
    for page in pages {
      for (number, target) in page.links where !target.contains("://") {
        count += 1
        guard let file = path(of: target, from: page), exists(file) else {
          broken.append("\(page.path):\(number) \(target): there is no such file")
          continue
        }
        guard let hash = target.firstIndex(of: "#") else { continue }
        let anchor = String(target[target.index(after: hash)...])
        if try !MarkdownPage(file).anchors.contains(anchor) {
          broken.append("\(page.path):\(number) \(target): there is no such heading")
        }
      }
    }
    #expect(broken == [])
    #expect(count > 50)
  }

  @Test("the README leads to every page of the documentation, at once or over other pages")
  func reachable() throws {
    let all = Set(try MarkdownPage.all().map(\.path))
    var reached: Set = ["README.md"]
    var open = ["README.md"]
    while let next = open.popLast() {
      let page = try MarkdownPage(next)
      for file in page.links.compactMap({ path(of: $0.target, from: page) }) where all.contains(file) {
        if reached.insert(file).inserted { open.append(file) }
      }
    }
    #expect(all.subtracting(reached).sorted() == [])
  }

  @Test("links and anchors are read as a browser of the repository reads them")
  func anchors() throws {
    let page = try MarkdownPage("Documentation/Formats.md")
    #expect(page.anchors.contains("exit-statuses"))
    #expect(page.anchors.contains("export-fhir"))
    #expect(page.links.contains { $0.target == "Protocol.md#red-flag-symptoms" })
  }

  @Test("the code of the articles stands in a test, so that it compiles")
  func articles() throws {
    let tests = try SourceFile.all(under: "Tests").filter { $0.path.contains("EmbeddingTests") }
      .map { bare($0.lines) }
    var missing: [String] = []
    var count = 0
    for page in try articlePages() {
      for block in page.blocks(of: "swift") {
        count += 1
        if !tests.contains(where: { $0.contains(bare(block)) }) {
          missing.append("\(page.path): \(block.first ?? "an empty block")")
        }
      }
    }
    #expect(missing == [])
    #expect(count > 4)
  }

  /// The lines without their indent.
  private func bare(_ lines: [String]) -> String {
    "\n" + lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n") + "\n"
  }

  private func articlePages() throws -> [MarkdownPage] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: MarkdownPage.top.appendingPathComponent("Sources").path)
    return try names.filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.sorted()
      .map { try MarkdownPage("Sources/\($0)") }
  }

  /// The path below the top level that a link leads to; nil when it leads out of the project.
  private func path(of target: String, from page: MarkdownPage) -> String? {
    guard !target.contains("://") else { return nil }
    let file = target.prefix { $0 != "#" }
    if file.isEmpty { return page.path }
    var parts = page.path.split(separator: "/").dropLast().map(String.init)
    for part in file.split(separator: "/") {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: MarkdownPage.top.appendingPathComponent(path).path)
  }
}
