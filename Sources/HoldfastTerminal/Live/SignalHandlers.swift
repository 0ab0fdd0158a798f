#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What signals do while a console is open.
///
/// A handler may only do what is async-signal-safe (POSIX.1-2017, System Interfaces 2.4.3): here `write`, `tcsetattr`,
/// `sigaction` and `raise`, on memory that was laid out before.
enum SignalHandlers {
  /// What the handlers need. Plain memory, so that looking at it calls nothing.
  struct State {
    /// Where the number of a signal is written, so that whoever waits wakes up.
    var wakeUp: Int32
    /// The terminal to read from, whose mode is restored.
    var input: Int32
    /// The terminal to write to.
    var output: Int32
    /// Where the guardian hears that the terminal was restored; -1 without one.
    var guardian: Int32
    /// Whether the terminal is ours now and has to be restored.
    var isTaken: Bool
    /// Its mode before.
    var mode: termios
    /// What is written to give the screen back.
    var leave: UnsafeMutableBufferPointer<UInt8>
    /// What the guardian is told.
    var word: UnsafeMutableBufferPointer<UInt8>
    /// The default action.
    var standard: sigaction
    /// What each signal did before, by its number.
    var previous: UnsafeMutablePointer<sigaction>
  }

  /// A handler gets nothing but a number, so what it needs has to be global. Set by `install` before the first handler
  /// and cleared by `remove` after the last one; only one console is open at a time.
  nonisolated(unsafe) private(set) static var state: UnsafeMutablePointer<State>?

  /// Signals that become events.
  static let told = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]
  /// Signals that end the program at once.
  private static let deadly = [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT]
  private static let count = 65

  /// Installs the handlers. `remove` has to follow before another `install`.
  static func install(
    wakeUp: Int32, input: Int32, output: Int32, mode: termios, leave: [UInt8]
  ) -> UnsafeMutablePointer<State> {
    let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: count)
    previous.initialize(repeating: sigaction(), count: count)
    let new = UnsafeMutablePointer<State>.allocate(capacity: 1)
    new.initialize(
      to: State(
        wakeUp: wakeUp, input: input, output: output, guardian: -1, isTaken: false, mode: mode,
        leave: copied(leave), word: copied(Array("\(Guardian.endWord)\n".utf8)), standard: action(SIG_DFL),
        previous: previous))
    state = new
    for signal in told { handleUnlessIgnored(signal, by: wake) }
    for signal in deadly { handle(signal, by: die) }
    var ignored = action(SIG_IGN)
    sigaction(SIGPIPE, &ignored, previous + Int(SIGPIPE))
    return new
  }

  /// Puts everything back as `install` found it.
  static func remove() {
    guard let old = state else { return }
    for signal in told + deadly + [SIGPIPE] { sigaction(signal, old.pointee.previous + Int(signal), nil) }
    state = nil
    old.pointee.leave.deallocate()
    old.pointee.word.deallocate()
    old.pointee.previous.deallocate()
    old.deallocate()
  }

  /// Whether a signal was ignored when the program began, as HUP is by nohup: then it stays so.
  static func wasIgnored(_ signal: Int32) -> Bool {
    guard let state else { return false }
    return isIgnoring(state.pointee.previous[Int(signal)])
  }

  /// Lets a signal do what it does by default, while `body` runs.
  static func withDefault(_ signal: Int32, _ body: () -> Void) {
    var standard = action(SIG_DFL)
    var ours = sigaction()
    sigaction(signal, &standard, &ours)
    body()
    sigaction(signal, &ours, nil)
  }

  /// Ignores a signal while `body` runs.
  static func ignoring(_ signal: Int32, _ body: () -> Void) {
    var ignored = action(SIG_IGN)
    var ours = sigaction()
    sigaction(signal, &ignored, &ours)
    body()
    sigaction(signal, &ours, nil)
  }

  private static func action(_ handler: (@convention(c) (Int32) -> Void)?) -> sigaction {
    var action = sigaction()
    setHandler(of: &action, to: handler)
    return action
  }

  private static func copied(_ bytes: [UInt8]) -> UnsafeMutableBufferPointer<UInt8> {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    return copy
  }

  private static func handleUnlessIgnored(_ signal: Int32, by handler: SignalHandler) {
    guard let state else { return }
    sigaction(signal, nil, state.pointee.previous + Int(signal))
    if !wasIgnored(signal) { handle(signal, by: handler) }
  }

  private static func handle(_ signal: Int32, by handler: SignalHandler) {
    guard let state else { return }
    var action = sigaction()
    setHandler(of: &action, to: handler)
    // SA_ONSTACK: a stack that overflowed has no room for a handler. No SA_RESTART: what waits shall wake up.
    action.sa_flags = SA_SIGINFO | SA_ONSTACK
    sigfillset(&action.sa_mask)
    sigaction(signal, &action, state.pointee.previous + Int(signal))
  }
}

/// Wakes up whoever waits. The pipe doesn't block; when it is full, they are awake already.
private let wake: SignalHandler = { signal, _, _ in
  guard let state = SignalHandlers.state else { return }
  let before = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(state.pointee.wakeUp, &byte, 1)
  errno = before
}

/// Gives the terminal back, then lets the signal do what it did before we came.
private let die: SignalHandler = { signal, information, _ in
  guard let state = SignalHandlers.state else { return }
  if state.pointee.isTaken {
    state.pointee.isTaken = false
    _ = tcsetattr(state.pointee.input, TCSANOW, &state.pointee.mode)
    if state.pointee.leave.count > 0 {
      _ = write(state.pointee.output, state.pointee.leave.baseAddress, state.pointee.leave.count)
    }
  }
  if state.pointee.guardian >= 0 {
    _ = write(state.pointee.guardian, state.pointee.word.baseAddress, state.pointee.word.count)
  }
  // A fault (its code is positive) happens again when we return, at its own place, and meets what was there before us:
  // the runtime's report of the crash. What was sent doesn't come again by itself.
  if (information?.pointee.si_code ?? 0) > 0 {
    sigaction(signal, state.pointee.previous + Int(signal), nil)
  } else {
    sigaction(signal, &state.pointee.standard, nil)
    raise(signal)
  }
}
