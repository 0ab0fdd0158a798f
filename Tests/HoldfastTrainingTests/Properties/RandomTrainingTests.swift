import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct RandomTrainingTests {
  /// Lives through a random session; `look` sees it after each event.
  private func live(
    _ seed: UInt64, witness: inout Witness, look: (TrainingSession, MonotonicTime) -> Void = { _, _ in }
  ) -> TrainingSession {
    var random = SplitMix64(seed: seed)
    var now = MonotonicTime(milliseconds: 100_000)
    var latest = now
    var session = TrainingSession(random.plan(), at: now)
    for _ in 0..<random.int(1...150) {
      now = now + random.wait()
      latest = max(latest, now)
      var effects = session.handle(random.event(), at: now)
      witness.see(effects, at: latest)
      for effect in effects {
        effects = session.handle(answer(to: effect, &random), at: now)
        witness.see(effects, at: latest)
      }
      look(session, latest)
    }
    return session
  }

  /// What the log says to an effect; sometimes that it could not save, sometimes nothing.
  private func answer(to effect: TrainingEffect, _ random: inout SplitMix64) -> TrainingEvent {
    switch effect {
    case .save(let set) where random.chance(80): .saved(place: set.place)
    case .save(let set) where random.chance(80): .notSaved(place: set.place, why: "busy")
    case .begin where random.chance(50): .notBegun(why: "busy")
    case .begin, .beginAgain: .begun
    case .check where random.chance(2): .forbidden(advice: "See a clinician.", reasons: [])
    case .advise where random.chance(90):
      .advised(["Advice."], random.chance(60) ? .everything : random.chance(50) ? .supportOnly : .nothing)
    default: .timePassed
    }
  }

  @Test("whatever happens, no set is lost, changed into another, longer than measured, or saved before the begin")
  func nothingLost() {
    var sets = 0
    var rightSides = 0
    for seed in UInt64(1)...3000 {
      var witness = Witness(from: MonotonicTime(milliseconds: 100_000))
      let session = live(seed, witness: &witness)
      #expect(witness.offences == [], "seed \(seed)")
      #expect(session.done == witness.recorded, "seed \(seed)")
      sets += witness.recorded.count
      rightSides += witness.recorded.filter { $0.side == .right }.count
    }
    #expect(sets > 6000 && rightSides > 500, "too little happens: \(sets) sets, \(rightSides) right sides")
  }

  @Test("what is not known to be in the log is told as unsaved, as it was last given")
  func unsaved() {
    for seed in UInt64(1)...1000 {
      var random = SplitMix64(seed: seed)
      var session = TrainingSession(random.plan(), at: MonotonicTime(milliseconds: 0))
      var now: Int64 = 0
      var log: [Int: TrainedSet] = [:]
      var given: [Int: TrainedSet] = [:]
      for _ in 0..<80 {
        now += abs(random.wait())
        let key = TrainingEvent.key(random.key())
        for effect in session.handle(key, at: MonotonicTime(milliseconds: now)) {
          guard case .save(let set) = effect else { continue }
          given[set.place] = set
          let isSaved = random.chance(50)
          if isSaved { log[set.place] = set }
          _ = session.handle(
            isSaved ? .saved(place: set.place) : .notSaved(place: set.place, why: "busy"),
            at: MonotonicTime(milliseconds: now))
        }
        let missing = given.values.filter { log[$0.place] != $0 }.map(\.place)
        #expect(Set(session.unsaved.map(\.place)).isSuperset(of: missing), "seed \(seed)")
      }
    }
  }

  @Test("from every state Escape and Enter end the session in at most four strokes")
  func wayOut() {
    for seed in UInt64(1)...200 {
      var witness = Witness(from: MonotonicTime(milliseconds: 100_000))
      var stuck: [String] = []
      _ = live(seed, witness: &witness) { session, now in
        if !ends(session, at: now, within: 4) { stuck.append(session.screen(at: now).announcement) }
      }
      #expect(stuck == [], "seed \(seed)")
    }
  }

  private func ends(_ session: TrainingSession, at now: MonotonicTime, within strokes: Int) -> Bool {
    if session.isOver { return true }
    if strokes == 0 { return false }
    return [Key.escape, .enter].contains { key in
      var next = session
      _ = next.handle(.key(key), at: now)
      return ends(next, at: now, within: strokes - 1)
    }
  }

  @Test("there is no rest between two sides, and the next change always lies ahead")
  func sidesAndChanges() {
    for seed in UInt64(1)...500 {
      var witness = Witness(from: MonotonicTime(milliseconds: 100_000))
      var offences: [String] = []
      _ = live(seed, witness: &witness) { session, now in
        let screen = session.screen(at: now)
        if screen.title == "Rest", screen.position.hasSuffix("right side") { offences.append(screen.position) }
        if screen.announcement.isEmpty { offences.append("nothing announced") }
        if let clock = screen.clock, clock.seconds < 0 { offences.append("a clock below 0") }
        if let next = session.nextChange(after: now), next <= now { offences.append("a change in the past") }
      }
      #expect(offences == [], "seed \(seed)")
    }
  }

  @Test("a clock at the ends of its range traps nowhere")
  func extremes() {
    for seed in UInt64(1)...500 {
      var random = SplitMix64(seed: seed)
      var session = TrainingSession(random.plan(), at: MonotonicTime(milliseconds: random.one(of: 0, .min, .max)))
      for _ in 0..<40 {
        let now = MonotonicTime(milliseconds: random.one(of: 0, .min, .max, .max - 1, .max / 2))
        _ = session.handle(random.event(), at: now)
        _ = (session.screen(at: now), session.nextChange(after: now))
      }
      #expect(session.done.allSatisfy { ($0.work.holdSeconds ?? 1) >= 1 }, "seed \(seed)")
    }
  }
}
