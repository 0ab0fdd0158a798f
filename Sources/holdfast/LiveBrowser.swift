import HoldfastModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands a file to the program that the desktop opens such files with, and does not wait for it.
func openInBrowser(_ path: String) throws {
  #if os(macOS)
    let opener = "open"
  #else
    let opener = "xdg-open"
  #endif
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  // What the opener says would mix with our own words, and it may go on after we have ended.
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
  }
  var words: [UnsafeMutablePointer<CChar>?] = [strdup(opener), strdup(path), nil]
  defer { for word in words { free(word) } }
  var child = pid_t()
  let failure = posix_spawnp(&child, opener, &actions, nil, &words, environ)
  guard failure == 0 else {
    throw Problem(
      .inputOutput, "can't start \(opener): \(String(cString: strerror(failure)).lowercased())",
      why: "The page is written; only the browser was not opened.", remedy: "Open it yourself: \(path)")
  }
}
