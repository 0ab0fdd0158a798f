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
    return { words in start(program, options + [words]) }
  }

  private static func start(_ program: String, _ arguments: [String]) {
    // Whatever has been said by now need not be remembered; nobody else waits for children here.
    while waitpid(-1, nil, WNOHANG) > 0 {}
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    _ = posix_spawnp(&child, program, &actions, nil, &words, environ)
  }
}
