import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining

extension SplitMix64 {
  /// A plan of some exercises, none of them twice.
  mutating func plan() -> TrainingPlan {
    let all = [
      warmUp(), planks(int(1...4), done: int(0...2), rest: rest(), target: int(1...40), limit: int(1...90)),
      birdDogs(int(1...5)), clams(int(1...3)), stretches(int(1...3)), unstablePlanks(),
    ]
    return TrainingPlan(
      items: all.filter { _ in chance(60) }, asksBefore: chance(30),
      limits: PainLimits(supportOnly: 4, endsExercise: 6, stop: 8), readySeconds: one(of: 0, 1, 3, 5))
  }

  private mutating func rest() -> Int { one(of: 0, 4, 30, 90) }

  /// A key, such keys more often that lead on.
  mutating func key() -> Key {
    if chance(35) { return one(of: .enter, .character(" ")) }
    if chance(5) { return one(of: .escape, .backspace, .other, .character("q")) }
    // Low scores more often, so that sessions live long enough to meet every phase.
    if chance(30) { return .character(one(of: "0", "1", "2", "3")) }
    return .character(
      one(
        of: "s", "b", "x", "e", "d", "p", "t", "f", "c", "r", "w", "+", "-", "a", "l", "k", "0", "1", "4", "6", "8",
        "z", "é"
      ))
  }

  /// What happens to a session next. Answers of the log come apart from these.
  mutating func event() -> TrainingEvent {
    if chance(60) { return .key(key()) }
    if chance(80) { return .timePassed }
    if chance(4) { return .interrupted(one(of: .interrupted, .terminated, .hungUp)) }
    return one(
      of: .pasted, .suspended, .resumed, .saved(place: int(-1...9)),
      .advised(["Advice."], chance(50) ? .everything : chance(40) ? .supportOnly : .nothing), .begun,
      .notBegun(why: "busy"), chance(10) ? .forbidden(advice: "See a clinician.", reasons: []) : .timePassed)
  }

  /// How long it takes until then, in milliseconds; sometimes back in time.
  mutating func wait() -> Int64 {
    Int64(one(of: 0, int(0...900), int(900...6_000), int(1_000...70_000), int(-5_000...0), int(0...9_000_000)))
  }
}
