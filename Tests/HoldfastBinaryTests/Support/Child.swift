import Foundation
import Testing

/// A process of its own: what it may see is given, what it says goes to files, so that no pipe can fill up.
struct Child {
  private let process: pid_t
  private let out: String
  private let error: String

  /// Starts a program.
  /// - Parameters:
  ///   - words: the arguments after the program's name, as bytes: a command line need not be UTF-8.
  ///   - environment: all variables that the process sees.
  ///   - directory: where the outputs are kept, and where the process works.
  init(
    _ program: String, _ words: [[UInt8]], environment: [String: String], directory: String, input: [UInt8]? = nil
  ) throws {
    let outputs = directory + "/.outputs"
    try FileManager.default.createDirectory(atPath: outputs, withIntermediateDirectories: true)
    let name = "\(outputs)/\(UUID().uuidString)"
    out = name + ".out"
    error = name + ".err"
    var source = "/dev/null"
    if let input {
      source = name + ".in"
      try Data(input).write(to: URL(fileURLWithPath: source))
    }
    var actions = FileActions()
    defer { posix_spawn_file_actions_destroy(&actions.value) }
    posix_spawn_file_actions_init(&actions.value)
    posix_spawn_file_actions_addopen(&actions.value, 0, source, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions.value, 1, out, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&actions.value, 2, error, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    // The working directory of the test process is shared by all tests, so that a shell changes it.
    let script = Array("cd \"$0\" && exec \"$@\"".utf8)
    let all = [Array("sh".utf8), Array("-c".utf8), script, Array(directory.utf8), Array(program.utf8)] + words
    let arguments = CStrings(all)
    let variables = CStrings(environment.map { Array("\($0.key)=\($0.value)".utf8) })
    var started: pid_t = 0
    let code = posix_spawn(&started, "/bin/sh", &actions.value, nil, arguments.pointers, variables.pointers)
    guard code == 0 else { throw ChildError(what: "can't start \(program): \(String(cString: strerror(code)))") }
    process = started
  }

  /// Ends the process at once, as a power cut would.
  func end() { kill(process, SIGKILL) }

  /// What came of the process.
  /// - Parameter limit: seconds until it is killed and the test fails.
  func outcome(within limit: Double = 30) throws -> Outcome {
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(limit * 1e9)
    var status: Int32 = 0
    var isLate = false
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw ChildError(what: "the process is gone") }
      if !isLate, DispatchTime.now().uptimeNanoseconds > end {
        isLate = true
        self.end()
      }
      usleep(500)
    }
    // The layout of a wait status is the same on Linux and macOS: the signal in the low 7 bits, else the exit status.
    let signal = status & 0x7F
    return Outcome(
      end: isLate ? .tooLate : signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal),
      outBytes: try bytes(of: out),
      errorBytes: try bytes(of: error))
  }

  private func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// A failure of the harness itself.
struct ChildError: Error {
  let what: String
}

/// `posix_spawn_file_actions_t` is a pointer on macOS and a structure on Linux.
private struct FileActions {
  #if canImport(Darwin)
    var value: posix_spawn_file_actions_t?
  #else
    var value = posix_spawn_file_actions_t()
  #endif
}

/// A null-terminated array of C strings.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [[UInt8]]) {
    pointers =
      strings.map { string in
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: string.count + 1)
        for (index, byte) in (string + [0]).enumerated() { copy[index] = CChar(bitPattern: byte) }
        return copy
      } + [nil]
  }

  deinit { for pointer in pointers { pointer?.deallocate() } }
}
