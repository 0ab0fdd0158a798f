#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Speech by whichever program of the machine speaks.
enum LiveSpeech {
  /// Says a few words and does not wait for it; nil when the machine has no such program.
  static var speak: ((String) -> Void)? {
    // The ones that a Linux desktop, a bare Linux and macOS have.
    let candidates = [("spd-say", ["--"]), ("espeak-ng", ["--"]), ("espeak", ["--"]), ("say", [])]
    guard let path = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    let folders = path.split(separator: ":")
    guard
      let (program, options) = candidates.first(where: { candidate in
        folders.contains { access("\($0)/\(candidate.0)", X_OK) == 0 }
      })
    else { return nil }
    return { words in
      _ = LiveProcess.start(program, options + [words])
    }
  }
}
