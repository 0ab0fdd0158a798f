import Foundation
import Testing

@Suite("a protocol file goes through the real program, or is refused with everything that is wrong")
struct ProtocolFileTests {
  /// The default file with lines changed.
  private func changed(_ home: Home, _ changes: (from: String, to: String)...) throws -> String {
    var text = try home.done("protocol", "init").out
    for change in changes { text = text.replacingOccurrences(of: change.from, with: change.to) }
    return text
  }

  @Test("init writes a file that only its owner can read, and check, compare, use, show and reset take it from there")
  func wholeWay() throws {
    let home = try SampleLog.home()
    try home.done("protocol", "init", "-o", "default.yaml")
    let attributes = try FileManager.default.attributesOfItem(atPath: home.path("default.yaml"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try home.done("protocol", "check", "default.yaml").says("All numbers are the default's."))
    let text = try changed(
      home, ("name: Holdfast default", "name: 腰 \"slow\" <b>"), ("days_at_level: 10", "days_at_level: 30"))
    try home.write(text, to: "mine.yaml")
    #expect(try home.done("protocol", "check", "mine.yaml").says("1 number of 65 differs from the default"))
    let before = try home.wholeLog()
    #expect(try home.done("protocol", "compare", "mine.yaml").says("Level changes"))
    #expect(try home.done("protocol", "compare", "default.yaml", "mine.yaml", "--json").says("\"differences\""))
    #expect(try home.wholeLog() == before)
    let use = try home.done("protocol", "use", "mine.yaml", "--by", "Dr Lee")
    #expect(use.says("It judges the whole log from now on."))
    #expect(try home.done("protocol", "show", "--file").out == text)
    #expect(try home.done("ready").says("Rules: 腰 \"slow\" <b>, version 1."))
    #expect(try home.done("protocol", "reset").says("protocol reset to the default"))
    #expect(try home.done("ready").says("Rules: Holdfast default, version 1."))
    #expect(try home.done("undo").isDone)
    #expect(try home.done("undo").isDone)
    #expect(try home.done("ready").says("Rules: Holdfast default, version 1."))
  }

  /// A file that can't be adopted.
  enum Hostile: String, CaseIterable {
    case large, aliases, merge, notUTF8, utf16, nul, tab, deep, deepMappings, empty, remarksOnly, twoDocuments, sequence
    case usual, misspelt, twice, quotedNumber, halfNumber, outOfRange, conflict, unknownSection, directory

    func bytes(default text: String) -> [UInt8] {
      func with(_ from: String, _ to: String) -> [UInt8] { Array(text.replacingOccurrences(of: from, with: to).utf8) }
      let bomb =
        (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]" }
        .joined(separator: "\n")
      switch self {
      case .large: return Array(text.utf8) + Array(repeating: UInt8(ascii: "#"), count: 10_000_000)
      case .aliases: return Array("a0: &a0 [x,x,x,x,x,x,x,x,x]\n\(bomb)\n".utf8)
      case .merge: return Array("x: &x {sets: 3}\nlevels: {knee: {<<: *x}}\n".utf8)
      case .notUTF8: return Array("name: ".utf8) + [0xFF, 0xFE, 0xC0, 0x80, 0x0A]
      case .utf16: return [0xFF, 0xFE] + text.utf16.prefix(200).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .nul: return Array("name: a\u{0}b\n".utf8)
      case .tab: return with("    hold_seconds: 30", "\thold_seconds: 30")
      case .deep: return Array(String(repeating: "[", count: 60_000).utf8)
      case .deepMappings: return Array((0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8)
      case .empty: return []
      case .remarksOnly: return Array("# nothing\n".utf8)
      case .twoDocuments: return Array((text + "---\n" + text).utf8)
      case .sequence: return Array("- 1\n- 2\n".utf8)
      case .usual: return Array((text + "usual: no\n").utf8)
      case .misspelt: return with("qualifying_sessions: 4", "qualifing_sessions: 4")
      case .twice: return Array((text + "version: 2\n").utf8)
      case .quotedNumber: return with("days_at_level: 10", "days_at_level: \"10\"")
      case .halfNumber: return with("days_at_level: 10", "days_at_level: 10.5")
      case .outOfRange: return with("stop_score: 8", "stop_score: 11")
      case .conflict: return with("days_at_level: 10", "days_at_level: 5")
      case .unknownSection: return Array((text + "pilates:\n  sets: 3\n").utf8)
      case .directory: return []
      }
    }
  }

  @Test(
    "what can't be adopted ends with 65 and its words, quickly, and nothing is written", arguments: Hostile.allCases)
  func hostile(_ file: Hostile) throws {
    let home = try SampleLog.home()
    let before = try home.wholeLog()
    let path = file == .directory ? "/" : home.path("hostile.yaml")
    if file != .directory {
      try Data(file.bytes(default: home.done("protocol", "init").out)).write(to: URL(fileURLWithPath: path))
    }
    for words in [
      ["protocol", "check", path], ["protocol", "use", path, "--by", "T"], ["protocol", "compare", path],
      ["lab", "--lifters", "1", "--days", "14", "--rule", path],
    ] {
      let outcome = try home.run(words)
      #expect(outcome.end == .status(file == .directory ? 74 : 65), "\(words): \(outcome.error.prefix(500))")
      #expect(outcome.out == "", "\(words)")
      #expect(outcome.error.hasPrefix("holdfast: "), "\(outcome.error.prefix(500))")
      #expect(outcome.error.utf8.count < 30_000)
    }
    #expect(try home.wholeLog() == before)
  }

  @Test("where the adopted protocol is damaged the default does not take its place, and a new one can be adopted")
  func damagedInTheLog() throws {
    let home = try SampleLog.home()
    try home.write(changed(home, ("name: Holdfast default", "name: Mine")), to: "mine.yaml")
    try home.done("protocol", "use", "mine.yaml", "--by", "Dr Lee")
    try Database.execute("UPDATE protocol_adoption SET text = 'name: Mine'", on: home.log)
    for words in [["ready"], ["today"], ["log", "knee plank 30s"], ["protocol", "show"]] {
      let outcome = try home.run(words)
      #expect(outcome.end == .status(65), "\(words)")
      #expect(outcome.complains("can't be read: ") && outcome.complains("holdfast protocol reset"), "\(outcome.error)")
    }
    #expect(try home.run("protocol", "reset").isDone)
    #expect(try home.run("ready").isDone)
    #expect(try home.done("history").says("protocol adopted: a protocol that can't be read"))
  }

  @Test("a file on standard input is read too")
  func standardInput() throws {
    let home = try SampleLog.home()
    let text = try changed(home, ("name: Holdfast default", "name: Mine"))
    #expect(try home.run(["protocol", "check", "-"], input: text).says("- can be adopted: Mine, version 1."))
  }
}
