#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Programs of the machine that are started and not waited for.
enum LiveProcess {
  /// Starts a program found on the PATH, silent and without a terminal: what it says would mix with our own words, and it
  /// may go on after we have ended.
  /// - Returns: 0, or the number of the error.
  static func start(_ program: String, _ arguments: [String]) -> Int32 {
    // Those that have ended by now need not be remembered; nobody else waits for children here.
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
    return posix_spawnp(&child, program, &actions, nil, &words, environ)
  }
}
