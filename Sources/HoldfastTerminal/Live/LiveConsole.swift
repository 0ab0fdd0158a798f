#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
public import HoldfastModel
import HoldfastTraining

extension Console {
  /// The terminal of standard input and output, taken: keys are told at once and not shown, and signals are events.
  /// `close` has to follow. Only one can be open at a time.
  /// - Parameters:
  ///   - isPlain: whether nothing but lines is written: no alternate screen, no sequences.
  ///   - readsLines: whether the terminal goes on reading lines (`TERM=dumb`): an empty line is Enter, of any other each
  ///     character is a key.
  /// - Throws: when standard input or output is no terminal, or it can't be taken.
  public static func live(isPlain: Bool, readsLines: Bool = false) throws(Problem) -> Console {
    let terminal = try LiveConsole(isPlain: isPlain, readsLines: readsLines)
    return Console(
      size: { terminal.size }, now: { terminal.now }, next: { terminal.next(until: $0) },
      write: { terminal.write($0) }, suspend: { terminal.suspend() }, close: { terminal.close() })
  }
}

/// The state of an open terminal.
final class LiveConsole {
  private let input: Int32 = STDIN_FILENO
  private let output: Int32
  private let isOutputOwn: Bool
  private let signals: (read: Int32, write: Int32)
  private let mode: termios
  private let state: UnsafeMutablePointer<SignalHandlers.State>
  private let guardian: Guardian?
  private let isPlain: Bool

  private var keys: KeyStream
  private var events: [ConsoleEvent] = []
  private var outbox = Outbox()
  private var isOpen = true
  private var isGone = false

  init(isPlain: Bool, readsLines: Bool) throws(Problem) {
    var mode = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &mode) == 0 else {
      throw Problem(
        .usage, "this needs a terminal", why: "A guided session waits for single keys and shows a clock.",
        remedy: "run it at a terminal, or record what you did with holdfast log")
    }
    guard let signals = privatePipe() else {
      throw Problem(
        .inputOutput, "the terminal can't be prepared", why: "The system gives no more open files.",
        remedy: "close other programs, or record what you did with holdfast log")
    }
    for end in [signals.read, signals.write] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    self.mode = mode
    self.isPlain = isPlain || readsLines
    self.signals = signals
    let own = ownTerminalOutput()
    output = own ?? STDOUT_FILENO
    isOutputOwn = own != nil
    keys = KeyStream(readsLines: readsLines)
    // A terminal that keeps reading lines is not changed, so there is nothing to guard.
    guardian = readsLines ? nil : Guardian.start(leave: self.isPlain ? "" : TerminalCodes.leave)
    state = SignalHandlers.install(
      wakeUp: signals.write, input: input, output: output, mode: mode,
      leave: self.isPlain ? [] : Array(TerminalCodes.leave.utf8))
    state.pointee.guardian = guardian?.pipe ?? -1
    take()
  }

  var now: MonotonicTime { MonotonicTime(milliseconds: monotonicMilliseconds()) }

  var size: ConsoleSize {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return ConsoleSize(columns: 80, rows: 24)
    }
    return ConsoleSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  func next(until deadline: MonotonicTime?) -> ConsoleEvent {
    while true {
      if !events.isEmpty { return events.removeFirst() }
      if isGone || !isOpen { return .interrupted(.hungUp) }
      wait(until: deadline)
      if !events.isEmpty { continue }
      let time = now
      if let flushTime = keys.flushTime, time >= flushTime { events += keys.flush() }
      // A key that is half arrived was pressed before the deadline.
      if events.isEmpty, !keys.isInsideKey, let deadline, time >= deadline { return .deadline }
    }
  }

  func write(_ text: String) {
    guard isOpen, !isGone, !text.isEmpty else { return }
    outbox.add(text)
    if !outbox.flush(to: output) { isGone = true }
    if outbox.wasDropped {
      outbox.wasDropped = false
      events.append(.resized)
    }
  }

  func suspend() {
    guard isOpen, !SignalHandlers.wasIgnored(SIGTSTP) else { return }
    giveBack()
    stop(by: SIGTSTP)
    // Put into the background, it has no business with the terminal: sleep until it is in front.
    while !isInFront, !isAskedToEnd { stop(by: SIGTTIN) }
    if isInFront, !state.pointee.isTaken { take() }
    events.removeAll { [.resumed, .resized, .suspend].contains($0) }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    if isInFront {
      // What was typed or pasted and not used must not become a command of the shell.
      if state.pointee.isTaken { tcflush(input, TCIFLUSH) }
      giveBack()
    }
    guardian?.dismiss()
    SignalHandlers.remove()
    for end in [signals.read, signals.write] { closeDescriptor(end) }
    if isOutputOwn { closeDescriptor(output) }
  }

  deinit { close() }
}

// MARK: - Waiting

extension LiveConsole {
  private func wait(until deadline: MonotonicTime?) {
    let until = [keys.isInsideKey ? nil : deadline, keys.flushTime].compactMap { $0 }.min()
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outbox.isEmpty ? -1 : output, events: Int16(POLLOUT), revents: 0),
    ]
    let milliseconds = until.map { Int32(clamping: max(0, $0 - now)) } ?? -1
    let count = poll(&watched, nfds_t(watched.count), milliseconds)
    let time = now
    guard count > 0 else { return }
    if watched[1].revents != 0 { readSignals() }
    if watched[2].revents != 0, !outbox.flush(to: output) { isGone = true }
    if watched[0].revents != 0 { readKeys(at: time) }
  }

  private func readSignals() {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(signals.read, &bytes, bytes.count)
    guard count > 0 else { return }
    for signal in Set(bytes.prefix(count)).sorted() {
      switch Int32(signal) {
      case SIGINT: events.append(.interrupted(.interrupted))
      case SIGTERM: events.append(.interrupted(.terminated))
      case SIGHUP: events.append(.interrupted(.hungUp))
      case SIGTSTP: events.append(.suspend)
      case SIGWINCH: events.append(.resized)
      // Stopped without being asked (SIGSTOP): the shell had the terminal since.
      case SIGCONT:
        if isInFront { take() }
        events.append(.resumed)
      default: break
      }
    }
  }

  private func readKeys(at time: MonotonicTime) {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    repeat {
      let count = read(input, &bytes, bytes.count)
      if count > 0 {
        all += bytes.prefix(count)
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isGone = true
      }
    } while !isGone && all.count < 65_536 && hasMoreInput
    if !all.isEmpty { events += keys.take(all, at: time) }
    if isGone { events.append(.interrupted(.hungUp)) }
  }

  private var hasMoreInput: Bool {
    var watched = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) == 1
  }
}

// MARK: - Taking the terminal, and giving it back

extension LiveConsole {
  private func take() {
    if !keys.readsLines {
      let ours = sessionMode(from: mode)
      state.pointee.isTaken = true
      setMode(ours, of: input)
      guardian?.terminalIsTaken()
    }
    if !isPlain { write(TerminalCodes.enter) }
  }

  private func giveBack() {
    guard state.pointee.isTaken else { return }
    outbox.removeAll()
    if !isPlain {
      outbox.add(TerminalCodes.leave)
      // A stalled terminal gets half a second; then its mode matters more than its looks.
      for _ in 0..<50 where outbox.flush(to: output) && !outbox.isEmpty { poll(nil, 0, 10) }
      outbox.removeAll()
    }
    SignalHandlers.ignoring(SIGTTOU) { setMode(mode, of: input) }
    state.pointee.isTaken = false
    guardian?.terminalIsLeft()
  }

  /// Whether the terminal listens to this program; so it counts where that can't be known.
  private var isInFront: Bool {
    let front = tcgetpgrp(input)
    return front == -1 || front == getpgrp()
  }

  private var isAskedToEnd: Bool {
    events.contains {
      if case .interrupted = $0 { return true }
      return false
    }
  }

  /// Sleeps with the whole job, as the key does by itself, until it is woken. Where nobody could wake it the system
  /// lets it go on at once.
  private func stop(by signal: Int32) {
    SignalHandlers.withDefault(signal) {
      kill(0, signal)
      // The stop may reach another thread first; SIGCONT is what tells that it is over.
      var watched = pollfd(fd: signals.read, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 100)
    }
    readSignals()
  }
}
