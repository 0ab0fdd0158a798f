import Foundation

/// A home directory of its own for one test, with a log in it, gone with it.
final class Home {
  let directory: String
  /// The log; nothing is there before the first command that writes.
  var log: String { directory + "/log.db" }

  init() throws {
    // The path is resolved, so that it is the one that a process sees as its working directory.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    directory = temporary + "/holdfast-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// What a process sees unless a test says otherwise: no home but this one, no zone but UTC, no colour asked for.
  private func environment(_ changes: [String: String?]) -> [String: String] {
    var variables = ["HOME": directory, "HOLDFAST_DB": log, "TZ": "UTC0", "LC_ALL": "C", "TERM": "xterm-256color"]
    // Without these a program built with a toolchain in an unusual place may not find its libraries.
    // The others are for a program with a sanitizer in it: Scripts/sanitize sets them.
    let names = [
      "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "TEST_TMPDIR",
    ]
    for name in names {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    for (name, value) in changes { variables[name] = value }
    return variables
  }

  /// Runs Holdfast.
  func run(_ words: String..., with changes: [String: String?] = [:], input: String? = nil) throws -> Outcome {
    try run(words, with: changes, input: input)
  }

  /// Runs Holdfast.
  func run(_ words: [String], with changes: [String: String?] = [:], input: String? = nil) throws -> Outcome {
    try start(words, with: changes, input: input).outcome()
  }

  /// Starts Holdfast and does not wait for it.
  func start(_ words: [String], with changes: [String: String?] = [:], input: String? = nil) throws -> Child {
    try start(words.map { Array($0.utf8) }, with: changes, input: input.map { Array($0.utf8) })
  }

  /// Starts Holdfast with words that need not be UTF-8.
  func start(_ words: [[UInt8]], with changes: [String: String?] = [:], input: [UInt8]? = nil) throws -> Child {
    try Child(Program.path, words, environment: environment(changes), directory: directory, input: input)
  }

  /// Runs a shell script with the program as `$0`.
  func shell(_ script: String, with changes: [String: String?] = [:]) throws -> Outcome {
    try startShell(script, with: changes).outcome()
  }

  /// Starts a shell script with the program as `$0`.
  func startShell(_ script: String, with changes: [String: String?] = [:]) throws -> Child {
    let words = ["-c", script, Program.path].map { Array($0.utf8) }
    return try Child("/bin/sh", words, environment: environment(changes), directory: directory)
  }

  /// Runs Holdfast to prepare a test. Throws when it does not succeed.
  @discardableResult
  func done(_ words: String..., with changes: [String: String?] = [:]) throws -> Outcome {
    let outcome = try run(words, with: changes)
    guard outcome.end == .status(0) else {
      throw ChildError(what: "holdfast \(words.joined(separator: " ")): \(outcome.end)\n\(outcome.error)")
    }
    return outcome
  }

  /// The whole log as `export json` writes it.
  func wholeLog() throws -> String { try done("export", "json").out }

  // MARK: Files

  func path(_ name: String) -> String { directory + "/" + name }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func bytes(of name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  /// The names of the files that are there, those of the harness left out.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0 != ".outputs" }.sorted()
  }

  static func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
