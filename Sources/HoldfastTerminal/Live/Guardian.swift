#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A small process that gives the terminal back when this one was killed and could not.
///
/// It hears of the end by the end of a pipe that only this process can write to. It holds no terminal open, is in a group
/// of its own so that no signal of the keyboard and no kill of the job reaches it, and ends when this process ends.
struct Guardian {
  /// The last word before the pipe ends in peace.
  static let endWord = "done"

  private static let takenWord = "taken"
  private static let leftWord = "left"

  /// The words written to it.
  let pipe: Int32
  private let process: pid_t

  /// The mode is put back only if it still is what the session set: the shell may have put it back itself by then, and
  /// may have set its own for its prompt.
  private static let script = """
    trap '' INT QUIT TSTP HUP TERM TTOU TTIN PIPE
    saved=$(stty -g </dev/tty) || exit 1
    echo ready || exit 1
    exec >/dev/null
    ours=
    while read -r word; do
      case $word in
        \(takenWord)) ours=$(stty -g </dev/tty) ;;
        \(leftWord)) ours= ;;
        \(endWord)) exit 0 ;;
      esac
    done
    [ -n "$ours" ] || exit 0
    [ "$(stty -g </dev/tty)" != "$ours" ] || stty "$saved" </dev/tty
    printf %s "$1" >/dev/tty
    """

  /// Starts one while the terminal still has its own mode.
  /// - Parameter leave: what it writes to give the screen back.
  /// - Returns: nil when it can't be started, or is not ready in half a second: the session goes on without it.
  static func start(leave: String) -> Guardian? {
    guard let words = privatePipe() else { return nil }
    guard let answer = privatePipe() else {
      close(words.read)
      close(words.write)
      return nil
    }
    let process = spawn(leave: leave, input: words.read, output: answer.write)
    close(words.read)
    close(answer.write)
    defer { close(answer.read) }
    guard let process else {
      close(words.write)
      return nil
    }
    let guardian = Guardian(pipe: words.write, process: process)
    var waited = pollfd(fd: answer.read, events: Int16(POLLIN), revents: 0)
    var byte: UInt8 = 0
    guard poll(&waited, 1, 500) == 1, read(answer.read, &byte, 1) == 1 else {
      guardian.dismiss()
      return nil
    }
    return guardian
  }

  /// Tells it that the terminal is ours from now on.
  func terminalIsTaken() { say(Self.takenWord) }

  /// Tells it that the terminal was given back for a while.
  func terminalIsLeft() { say(Self.leftWord) }

  /// Lets it end, and waits for that, at most half a second.
  func dismiss() {
    say(Self.endWord)
    close(pipe)
    for _ in 0..<100 {
      guard waitpid(process, nil, WNOHANG) == 0 else { return }
      poll(nil, 0, 5)
    }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  private func say(_ word: String) {
    let bytes = Array("\(word)\n".utf8)
    _ = write(pipe, bytes, bytes.count)
  }

  private static func spawn(leave: String, input: Int32, output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    let status = withCStrings(["/bin/sh", "-c", script, "holdfast", leave]) { arguments in
      withCStrings(["PATH=/usr/bin:/bin:/usr/sbin:/sbin"]) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    return status == 0 ? process : nil
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
