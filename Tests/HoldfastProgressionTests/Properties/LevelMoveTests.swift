import HoldfastModel
import HoldfastProgression
import Testing

@Suite("What changed the level")
struct LevelMoveTests {
  @Test("the moves of a day lead from one evening's level to the next's", arguments: 0..<1_000)
  func moves(seed: UInt64) {
    let engine = ProgressionEngine(
      RandomLog(seed: seed).log(), rules: seed.isMultiple(of: 2) ? .standard : .random(seed: seed))
    var level = PermittedLevel.plank(.knee)
    engine.forEachDay(to: dayZero + 200) { day, state, _ in
      for move in state.moves {
        #expect(move.day == day)
        #expect(move.from == level, "seed \(seed), \(day.iso)")
        #expect(move.to != move.from)
        level = move.to
      }
      #expect(level == state.permitted, "seed \(seed), \(day.iso)")
    }
  }
}
