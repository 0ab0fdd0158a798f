import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("An exercise named on the command line")
struct ShorthandExerciseTests {
  private let shorthand = Shorthand(catalogue: Catalogue(), plank: .toe, atDay: nil)

  @Test(
    "it is found by its name, an alias, or the ladder",
    arguments: [
      ("plank", "toe-plank", nil), ("knee plank", "knee-plank", nil), ("Knee-Plank", "knee-plank", nil),
      ("  bird   dog ", "bird-dog", nil), ("clam", "mega-clam", nil), ("bosu plank", "unstable-plank", Device.bosu),
      ("ball-plank", "unstable-plank", .ball),
    ] as [(String, String, Device?)])
  func found(name: String, id: String, device: Device?) throws {
    let named = try shorthand.exercise(named: name)
    #expect(named.exercise.id.slug == id)
    #expect(named.device == device)
  }

  @Test("a name that nothing has is refused with the near miss")
  func unknown() throws {
    let near = #expect(throws: Problem.self) { try shorthand.exercise(named: "tow plank") }
    #expect(near == Problem(.usage, "'tow plank' is no exercise", remedy: "Did you mean: toe plank"))
    let far = #expect(throws: Problem.self) { try shorthand.exercise(named: "underwater basket weaving") }
    #expect(
      far
        == Problem(
          .usage, "'underwater basket weaving' is no exercise", remedy: "See them all: holdfast exercises"))
    #expect(throws: Problem.self) { try shorthand.exercise(named: "") }
    #expect(throws: Problem.self) { try shorthand.exercise(named: "toe plank 45s") }
  }
}
