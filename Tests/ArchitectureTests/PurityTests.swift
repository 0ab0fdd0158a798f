import Foundation
import Testing

/// What no file may do, and what only some may.
struct PurityTests {
  private static let outside = ["HoldfastCommands", "holdfast"]

  @Test("nothing below Commands prints, or reads a clock, the environment or a random number")
  func purity() throws {
    let words = [
      "print(", "debugPrint(", "dump(", "readLine(", "getenv", "ProcessInfo", "CommandLine.", "Date(", "Date.now",
      "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday", "localtime", ".random(", "SystemRandom",
      "arc4random", "UUID(",
    ]
    // The shell of a guided session runs on the monotonic clock, which says nothing about the date.
    let clock = "Sources/HoldfastTerminal/Live/Descriptors.swift"
    #expect(
      try uses(of: words) { !Self.outside.contains($0.module) }
        .filter { !($0.hasPrefix(clock) && $0.contains("clock_gettime(")) } == [])
  }

  @Test("only the store, and the program itself, touch files")
  func files() throws {
    let words = ["fopen", "FileManager", "FileHandle", "mkstemp", "open(", "unlink(", "rename(", "stat("]
    let allowed = ["HoldfastStore", "holdfast"]
    // Not a file: the terminal itself, once more, to write to it without blocking.
    let terminal = "Sources/HoldfastTerminal/Live/Descriptors.swift"
    #expect(
      try uses(of: words) { !allowed.contains($0.module) }
        .filter { !$0.contains("LogStore.open(") && !($0.hasPrefix(terminal) && $0.contains("open(name")) } == [])
  }

  @Test("nothing opens a connection to a network")
  func networks() throws {
    let words = [
      "socket(", "socketpair(", "getaddrinfo(", "sendto(", "URLSession", "URLRequest", "CFSocket", "NWConnection",
    ]
    #expect(try uses(of: words) { _ in true } == [])
    // Foundation could fetch a file by its address.
    let modules = ["Foundation", "FoundationNetworking", "Network", "NIO", "AsyncHTTPClient"]
    #expect(try uses(of: modules.map { "import \($0)" }) { _ in true } == [])
  }

  @Test("the commands reach the world through their argument only")
  func commands() throws {
    let words = ["getenv", "Date(", "clock_gettime", ".random(in", "SystemRandom", "readLine(stripping", "Swift.print"]
    #expect(try uses(of: words) { $0.module == "HoldfastCommands" } == [])
  }

  @Test("nothing traps: no forced unwrap, no try!, no forced cast, no implicitly unwrapped type")
  func traps() throws {
    var offences: [String] = []
    for file in try SourceFile.all(under: "Sources") {
      for (number, line) in file.code where Self.traps(line) { offences.append("\(file.path):\(number) \(line)") }
    }
    #expect(offences == [])
  }

  @Test("a trap is recognised, and a plain exclamation mark is not")
  func recognition() {
    let lines = ["a!.b", "try! f()", "x as! Y", "var a: Int!", "f(a!)", "if !a { }", "a != b", "(!a)", "[!a, !b]"]
    #expect(lines.map(Self.traps) == [true, true, true, true, true, false, false, false, false])
  }

  private static func traps(_ line: String) -> Bool {
    if line.contains("fatalError(") || line.contains("preconditionFailure(") { return true }
    let characters = Array(line)
    for (index, character) in characters.enumerated() where character == "!" && index > 0 {
      let before = characters[index - 1]
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let endsAValue = before.isLetter || before.isNumber || before == ")" || before == "]" || before == ">"
      if endsAValue, after != "=" { return true }
    }
    return false
  }

  private func uses(of words: [String], in isMeant: (SourceFile) -> Bool) throws -> [String] {
    var offences: [String] = []
    for file in try SourceFile.all(under: "Sources") where isMeant(file) {
      for (number, line) in file.code {
        for word in words where mentions(line, word) { offences.append("\(file.path):\(number) \(line)") }
      }
    }
    return offences
  }

  /// Whether a line uses a free function or a member of that name, not one that only ends like it, nor its declaration.
  private func mentions(_ line: String, _ word: String) -> Bool {
    guard let range = line.range(of: word) else { return false }
    if line.contains("func \(word)") || line.contains("case \(word)") { return false }
    guard let first = word.first, first.isLetter, range.lowerBound > line.startIndex else { return true }
    let before = line[line.index(before: range.lowerBound)]
    if before.isLetter || before.isNumber || before == "_" { return false }
    // Our own values have a `print` of their own: a page, the shorthand.
    return !(before == "." && ["print(", "open("].contains(word))
  }
}
