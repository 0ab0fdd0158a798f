#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Speech by whichever program of the machine speaks.
enum LiveSpeech {
  /// Says a few words and does not wait for it; nothing where the machine has no such program.
  static func speak(_ words: String) {
    guard let (name, options) = program else { return }
    _ = LiveProcess.start(name, options + [words])
  }

  /// Looked for when there is something to say: most commands never have.
  private static let program: (name: String, options: [String])? = {
    // The ones that a Linux desktop, a bare Linux and macOS have.
    let candidates = [("spd-say", ["--"]), ("espeak-ng", ["--"]), ("espeak", ["--"]), ("say", [])]
    guard let path = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    let folders = path.split(separator: ":")
    return candidates.first { candidate in folders.contains { access("\($0)/\(candidate.0)", X_OK) == 0 } }
  }()
}
