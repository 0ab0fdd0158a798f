import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Correcting one set")
struct ShorthandCorrectionTests {
  private let shorthand = Shorthand(catalogue: catalogue, plank: .knee, atDay: nil)

  @Test("words and an amount in any order replace what was there")
  func replaces() throws {
    let old = set(2, "toe-plank", seconds(45), pain: 1, form: .clean, note: "kept")
    #expect(
      try shorthand.parseWords("pain 3 shaky 40s", for: old)
        == set(2, "toe-plank", seconds(40), pain: 3, form: .shaky, note: "kept"))
    #expect(
      try shorthand.parseWords("1:15 \"new\"", for: old)
        == set(2, "toe-plank", seconds(75), pain: 1, form: .clean, note: "new"))
  }

  @Test("repetitions with a hold need no number of sets here")
  func repetitions() throws {
    let old = set(1, "bird-dog", reps(10, each: 8))
    #expect(try shorthand.parseWords("12x6s", for: old) == set(1, "bird-dog", reps(12, each: 6)))
    #expect(try shorthand.parseWords("1x12x6s", for: old) == set(1, "bird-dog", reps(12, each: 6)))
  }

  @Test("a side of an exercise measured per side keeps its side")
  func keepsSide() throws {
    let old = set(1, "mega-clam", reps(15), side: .left)
    #expect(
      try shorthand.parseWords("12 band 2.5kg", for: old)
        == set(1, "mega-clam", reps(12), side: .left, grams: 2_500, variation: "band"))
  }

  @Test("a set stopped for its form becomes shaky, and stays stopped for pain with the score it has")
  func stops() throws {
    #expect(
      try shorthand.parseWords("stopped form", for: set(1, "toe-plank", seconds(45)))
        == set(1, "toe-plank", seconds(45), form: .shaky, stopped: .form))
    #expect(
      try shorthand.parseWords("stopped pain", for: set(1, "toe-plank", seconds(45), pain: 5))
        == set(1, "toe-plank", seconds(45), pain: 5, stopped: .pain))
  }

  @Test("'none' behind the name of a field takes it away, and leaves the others")
  func cleared() throws {
    let old = set(
      1, "unstable-plank", seconds(45), grams: 2500, device: .ball, pain: 4, form: .shaky, stopped: .pain, note: "old")
    var new = set(1, "unstable-plank", seconds(40), form: .clean)
    #expect(
      try shorthand.parseWords(
        "stopped none pain none 40s clean note NONE weight none device none", for: old) == new)
    new.form = nil
    #expect(try shorthand.parseWords("form none", for: set(1, "unstable-plank", seconds(40), form: .clean)) == new)
  }

  @Test("the form of a set that was stopped for it stays shaky at best when it is taken away")
  func clearedForm() throws {
    #expect(
      try shorthand.parseWords("form none", for: set(1, "toe-plank", seconds(45), form: .broken, stopped: .form))
        == set(1, "toe-plank", seconds(45), form: .shaky, stopped: .form))
  }

  static let refusals: [(String, ExerciseSet, String)] = [
    ("", set(1, "toe-plank", seconds(45)), "nothing to change is given"),
    (
      "clean", set(1, "toe-plank", seconds(45), form: .shaky, stopped: .form),
      "a set stopped for its form was not clean"
    ),
    ("stopped form", set(1, "toe-plank", seconds(45), form: .clean), "a set stopped for its form was not clean"),
    (
      "pain none", set(1, "toe-plank", seconds(45), pain: 4, stopped: .pain),
      "a set stopped for pain needs its pain score"
    ),
    ("painnone", set(1, "toe-plank", seconds(45)), "painnone is not understood"),
    ("none", set(1, "toe-plank", seconds(45)), "none is not understood"),
    ("stopped pain", set(1, "toe-plank", seconds(45)), "a set stopped for pain needs its pain score"),
    ("3x45s", set(1, "toe-plank", seconds(45)), "a single set can't become 3 sets"),
    ("mega clam 10", set(1, "toe-plank", seconds(45)), "mega clam begins another exercise, and this is one set"),
    ("40s + plank 30s", set(1, "toe-plank", seconds(45)), "+ begins another exercise, and this is one set"),
    ("45s 40s", set(1, "toe-plank", seconds(45)), "a single set has one hold"),
    ("R 12", set(1, "mega-clam", reps(15), side: .left), "a side can't be changed in a single set"),
    ("12/side", set(1, "mega-clam", reps(15), side: .left), "a side can't be changed in a single set"),
    ("band", set(1, "toe-plank", seconds(45)), "band is not understood"),
    ("\"open", set(1, "toe-plank", seconds(45)), "the note has no closing quote"),
    ("pain 11", set(1, "toe-plank", seconds(45)), "a pain score must be a whole number from 0 to 10, not 11"),
  ]

  @Test("what can't be done to one set is refused", arguments: refusals)
  func refusal(text: String, old: ExerciseSet, what: String) {
    #expect(problem { try shorthand.parseWords(text, for: old) }.what == what)
  }
}
