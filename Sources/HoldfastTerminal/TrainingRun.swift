public import HoldfastTraining

/// Runs a guided session on a console: hands in what happens, does what it asks for, and shows it.
///
/// It decides nothing and keeps no time of its own: it waits for whatever comes first, an event, the session's next
/// change, or the moment at which the screen may be painted again.
public struct TrainingRun {
  /// The screen is painted 10 times a second at most.
  static let paintMilliseconds: Int64 = 100

  private let console: Console
  private let wording: (String) -> String
  private let perform: (TrainingEffect) -> [TrainingEvent]
  private var display: Display
  private var lastPaint: MonotonicTime?

  private init(
    on console: Console, style: ConsoleStyle, wording: @escaping (String) -> String,
    perform: @escaping (TrainingEffect) -> [TrainingEvent]
  ) {
    self.console = console
    self.wording = wording
    self.perform = perform
    display = Display(style)
  }

  /// Runs a session to its end, then closes the console.
  /// - Parameters:
  ///   - wording: how a text of the session is put before it is shown, as a command that it names is completed.
  ///   - perform: does what the session asks for, and returns what it is to be told about that. It gets every effect:
  ///     `cue` after the bell was rung, `leave` after the console was closed.
  public static func run(
    _ session: inout TrainingSession, on console: Console, style: ConsoleStyle,
    wording: @escaping (String) -> String = { $0 }, perform: (TrainingEffect) -> [TrainingEvent]
  ) {
    withoutActuallyEscaping(perform) { perform in
      var run = TrainingRun(on: console, style: style, wording: wording, perform: perform)
      run.go(&session)
    }
    console.close()
  }

  private mutating func go(_ session: inout TrainingSession) {
    while !session.isOver {
      let now = console.now()
      paintIfDue(session, at: now)
      let next = [session.nextChange(after: now), paintTime(session, at: now)].compactMap { $0 }.min()
      switch console.next(next) {
      case .keys(let keys, let time):
        for key in keys where !session.isOver { tell(.key(key), to: &session, at: time) }
      case .pasted: tell(.pasted, to: &session, at: console.now())
      case .deadline: tell(.timePassed, to: &session, at: console.now())
      case .resized: display.forget()
      case .suspend:
        tell(.suspended, to: &session, at: console.now())
        paintIfDue(session, at: console.now())
        console.suspend()
        tell(.resumed, to: &session, at: console.now())
        display.forget()
      case .resumed:
        tell(.resumed, to: &session, at: console.now())
        display.forget()
      case .interrupted(let why):
        tell(.interrupted(why), to: &session, at: console.now())
        // A console that is gone tells nothing else any more: there is nothing to wait for.
        return
      }
    }
  }

  private func tell(_ event: TrainingEvent, to session: inout TrainingSession, at time: MonotonicTime) {
    var events = [event]
    var time = time
    while !events.isEmpty {
      defer { time = console.now() }
      for effect in session.handle(events.removeFirst(), at: time) {
        if case .cue = effect { console.write(TerminalCodes.bell) }
        if effect == .leave { console.close() }
        events += perform(effect)
      }
    }
  }

  private mutating func paintIfDue(_ session: TrainingSession, at now: MonotonicTime) {
    if let lastPaint, now - lastPaint < Self.paintMilliseconds { return }
    let text = display.show(screen(of: session, at: now), size: console.size())
    guard !text.isEmpty else { return }
    console.write(text)
    lastPaint = now
  }

  /// When to paint what is not shown yet; nil when all is shown.
  private func paintTime(_ session: TrainingSession, at now: MonotonicTime) -> MonotonicTime? {
    guard let lastPaint, display.isStale(screen(of: session, at: now)) else { return nil }
    return lastPaint + Self.paintMilliseconds
  }

  private func screen(of session: TrainingSession, at now: MonotonicTime) -> TrainingScreen {
    var screen = session.screen(at: now)
    for index in screen.lines.indices { screen.lines[index].text = wording(screen.lines[index].text) }
    screen.notice = screen.notice.map(wording)
    screen.announcement = wording(screen.announcement)
    return screen
  }
}
