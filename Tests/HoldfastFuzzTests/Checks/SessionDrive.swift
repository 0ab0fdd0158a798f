import HoldfastModel
import HoldfastTraining

@testable import HoldfastTerminal

/// Leads a guided session through what is typed, as the program does, with a witness beside it.
struct SessionDrive {
  private let strokes: Strokes
  private var session: TrainingSession
  private var stream: KeyStream
  private var witness: Witness
  private var now = MonotonicTime(milliseconds: 100_000)
  /// The latest moment so far, should the clock go back.
  private var latest = MonotonicTime(milliseconds: 100_000)
  private var saves = 0
  /// The pain before training that the log did not take.
  private var unsavedBefore: Score?
  /// The red flags that the log did not take.
  private var unreported: [RedFlagSymptom] = []

  init(_ strokes: Strokes) {
    self.strokes = strokes
    session = TrainingSession(Self.plan(strokes.plan), at: now)
    stream = KeyStream(readsLines: strokes.plan & 0x80 != 0)
    witness = Witness(from: now)
  }

  mutating func run() throws {
    for chunk in strokes.chunks where !session.isOver {
      now = now + chunk.wait
      latest = max(latest, now)
      if let flush = stream.flushTime, flush <= now { tell(stream.flush()) }
      tell(.timePassed)
      if !chunk.bytes.isEmpty { tell(stream.take(chunk.bytes, at: now)) }
      try checkScreen()
    }
    tell(stream.flush())
    try demand(stream.flushTime == nil, "a key never ends")
    if !session.isOver { tell(.interrupted(.hungUp)) }
    try demand(session.isOver, "the session does not end with its terminal")
    try demand(witness.offences.isEmpty, witness.offences.joined(separator: "; "))
    try demand(session.done == witness.recorded, "\(session.done) was done, \(witness.recorded) was to be recorded")
    try demand(session.unsavedBefore == unsavedBefore, "\(String(describing: unsavedBefore)) before training is lost")
    try demand(session.unreported == unreported, "the red flags \(unreported) are lost: \(session.unreported)")
  }

  private mutating func tell(_ events: [ConsoleEvent]) {
    for event in events {
      switch event {
      case .keys(let keys, let time):
        latest = max(latest, time)
        for key in keys { tell(.key(key), at: time) }
      case .pasted: tell(.pasted)
      case .suspend:
        tell(.suspended)
        tell(.resumed)
      case .interrupted(let why): tell(.interrupted(why))
      case .deadline, .resized, .resumed: break
      }
    }
  }

  private mutating func tell(_ event: TrainingEvent, at time: MonotonicTime? = nil) {
    var events = [event]
    while !events.isEmpty {
      let effects = session.handle(events.removeFirst(), at: time ?? now)
      witness.see(effects, at: latest)
      events += effects.flatMap { answers(to: $0) }
    }
  }

  /// What the log says to an effect: each third save fails.
  private mutating func answers(to effect: TrainingEffect) -> [TrainingEvent] {
    switch effect {
    case .begin(let score):
      let isNewDay = strokes.plan & 0x40 != 0
      return [answer(before: score)] + (isNewDay ? [.newDay] : [])
    case .beginAgain(let score): return [answer(before: score)]
    case .save(let set):
      saves += 1
      return [saves % 3 == 0 ? .notSaved(place: set.place, why: "busy") : .saved(place: set.place)]
    case .report(let symptoms):
      saves += 1
      unreported = saves % 3 == 0 ? symptoms : []
      return [saves % 3 == 0 ? .notReported(why: "busy") : .reported]
    case .advise: return [.advised(["Advice."], [.everything, .supportOnly, .nothing][saves % 3])]
    case .check where saves % 31 == 30: return [.forbidden(advice: "See a clinician.", reasons: ["Reason: numbness."])]
    default: return []
    }
  }

  private mutating func answer(before score: Score?) -> TrainingEvent {
    saves += 1
    unsavedBefore = saves % 3 == 0 ? score : nil
    return saves % 3 == 0 ? .notBegun(why: "busy") : .begun
  }

  private func checkScreen() throws {
    let screen = session.screen(at: now)
    try demand(!screen.announcement.isEmpty, "nothing is announced")
    try demand(screen.clock.map { $0.seconds >= 0 } ?? true, "a clock below 0")
    guard let next = session.nextChange(after: latest) else { return }
    try demand(next > latest, "a change in the past")
  }

  /// Of the exercises those whose bits are set; all without any.
  private static func plan(_ bits: UInt8) -> TrainingPlan {
    let items = exercises.enumerated().filter { bits & 0x1F == 0 || bits & (1 << $0.offset) != 0 }.map(\.element)
    return TrainingPlan(
      items: items, asksBefore: bits & 0x20 != 0, limits: PainLimits(supportOnly: 4, endsExercise: 6, stop: 8),
      readySeconds: bits & 1 == 0 ? 5 : 0)
  }

  private static let exercises: [PlannedExercise] = {
    func item(_ slug: String, _ work: PlannedWork?, _ sets: Int, rest: Int) -> PlannedExercise? {
      guard let work, let exercise = Catalogue.builtIn.first(where: { $0.id.slug == slug }) else { return nil }
      return PlannedExercise(exercise: exercise, work: work, sets: sets, restSeconds: rest)
    }
    func hold(_ target: Int, _ limit: Int) -> PlannedWork? {
      guard let target = HoldSeconds(target), let limit = HoldSeconds(limit) else { return nil }
      return .hold(target: target, limit: limit)
    }
    let birdDog = Repetitions(3).flatMap { reps in HoldSeconds(8).map { PlannedWork.repsWithHold(reps, each: $0) } }
    return [
      item("warm-up", .open, 1, rest: 0), item("knee-plank", hold(30, 90), 3, rest: 60),
      item("bird-dog", birdDog, 2, rest: 30), item("mega-clam", Repetitions(15).map(PlannedWork.reps), 2, rest: 4),
      item("calf-stretch", hold(20, 20), 1, rest: 30),
    ].compactMap(\.self)
  }()
}
