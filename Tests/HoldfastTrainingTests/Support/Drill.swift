import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining

/// A session with a clock that the test turns.
struct Drill {
  var session: TrainingSession
  private(set) var now = MonotonicTime(milliseconds: 5_000)
  /// How often the session asked whether the rules still allow what it is about to begin. That is counted, and left out
  /// of the effects.
  private(set) var checks = 0

  init(
    _ items: PlannedExercise..., asksBefore: Bool = false, ready: Int = 5,
    limits: PainLimits = PainLimits(supportOnly: 4, endsExercise: 6, stop: 8), remark: String? = nil
  ) {
    let plan = TrainingPlan(
      items: items, asksBefore: asksBefore, limits: limits, remark: remark, readySeconds: ready)
    session = TrainingSession(plan, at: now)
  }

  var screen: TrainingScreen { session.screen(at: now) }

  /// Types keys one after the other at the same moment: letters as they are, "\n" Enter, "\u{8}" Backspace, "\u{1b}"
  /// Escape.
  @discardableResult
  mutating func type(_ keys: String) -> [TrainingEffect] {
    counted(keys.flatMap { session.handle(.key(key(for: $0)), at: now) })
  }

  /// Lets time pass at once, as after a slow terminal.
  @discardableResult
  mutating func pass(_ milliseconds: Int64) -> [TrainingEffect] {
    now = now + milliseconds
    return counted(session.handle(.timePassed, at: now))
  }

  /// Lets time pass from change to change, as the program does.
  mutating func live(_ milliseconds: Int64) -> [TrainingEffect] {
    let end = now + milliseconds
    var effects: [TrainingEffect] = []
    while let next = session.nextChange(after: now), next <= end {
      now = next
      effects += session.handle(.timePassed, at: now)
    }
    now = end
    return counted(effects + session.handle(.timePassed, at: now))
  }

  /// Lets time pass unseen, then types.
  @discardableResult
  mutating func type(_ keys: String, after milliseconds: Int64) -> [TrainingEffect] {
    now = now + milliseconds
    return type(keys)
  }

  @discardableResult
  mutating func send(_ event: TrainingEvent) -> [TrainingEffect] { counted(session.handle(event, at: now)) }

  private mutating func counted(_ effects: [TrainingEffect]) -> [TrainingEffect] {
    checks += effects.filter { $0 == .check }.count
    return effects.filter { $0 != .check }
  }

  private func key(for character: Character) -> Key {
    switch character {
    case "\n": .enter
    case "\u{8}": .backspace
    case "\u{1b}": .escape
    case "→": .other
    default: .character(character)
    }
  }
}

/// That a session which did not ask for the pain before began at this moment of a drill, in milliseconds.
func beginUnasked(at milliseconds: Int64) -> TrainingEffect {
  .beginUnasked(since: MonotonicTime(milliseconds: milliseconds))
}

let escape = "\u{1b}"
let backspace = "\u{8}"
