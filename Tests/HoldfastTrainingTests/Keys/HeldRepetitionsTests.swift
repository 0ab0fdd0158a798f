import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct HeldRepetitionsTests {
  private func birdDog(_ reps: Int, each: Int = 8) -> TrainedSet {
    TrainedSet(
      place: 1, pair: 1, exercise: .birdDog, side: .none, work: .repsWithHold(sure(reps), each: sure(each)))
  }

  private func begun() -> Drill {
    var drill = Drill(birdDogs(), ready: 0)
    drill.type("\n")
    return drill
  }

  @Test("each repetition ends with a cue, and after 3 s to change the next begins")
  func cues() {
    var drill = begun()
    #expect(
      drill.live(30_000) == [
        .cue(.change), .cue(.begin), .cue(.change), .cue(.begin), .cue(.over), beginUnasked(at: 5_000),
        .save(birdDog(3)),
      ])
  }

  @Test("the screen tells the repetition, and the time to change")
  func screens() {
    var drill = begun()
    drill.pass(7_500)
    #expect(drill.screen.clock == .init(seconds: 7, kind: .hold))
    #expect(drill.screen.facts == ["repetition 1 of 3", "target 8 s", "1 s to go"])
    drill.pass(1_000)
    #expect(drill.screen.clock == .init(seconds: 3, kind: .ready, isCueing: true))
    #expect(drill.screen.facts == ["change sides", "next: repetition 2 of 3"])
    drill.pass(2_500)
    #expect(drill.screen.facts == ["repetition 2 of 3", "target 8 s", "8 s to go"])
    #expect(drill.screen.announcement == "Hold, 2 of 3.")
  }

  @Test(
    "a key records the repetitions that were held to their end",
    arguments: [(8_000, 1), (18_999, 1), (19_000, 2), (29_999, 2)])
  func stop(milliseconds: Int, reps: Int) {
    var drill = begun()
    let effects = drill.type("z", after: Int64(milliseconds))
    #expect(effects.contains(.save(birdDog(reps))))
  }

  @Test("before the first end one repetition of the seconds held is recorded")
  func short() {
    var drill = begun()
    #expect(drill.type("z", after: 7_999).contains(.save(birdDog(1, each: 7))))
    var none = begun()
    #expect(!none.type("z", after: 999).contains { if case .save = $0 { true } else { false } })
  }

  @Test("trimming changes the number of repetitions, never above those held")
  func trim() {
    var drill = begun()
    drill.type("z", after: 20_000)
    #expect(drill.type("-") == [.save(birdDog(1))])
    #expect(drill.type("+") == [.save(birdDog(2))])
    #expect(drill.type("+t") == [])
  }
}
