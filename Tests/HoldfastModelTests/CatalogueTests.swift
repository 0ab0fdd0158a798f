import HoldfastModel
import Testing

struct CatalogueTests {
  @Test("no name or alias is used twice")
  func uniqueNames() {
    let names =
      Catalogue.builtIn.flatMap { [$0.id] + $0.aliases } + [Catalogue.ladderName] + Catalogue.deviceNames.keys
    #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.map(\.slug) == [])
  }

  @Test("every name is in the form that can be typed and read back")
  func forms() {
    let names = Catalogue.builtIn.flatMap { [$0.id] + $0.aliases + $0.variations }
    #expect(names.filter { ExerciseID(slug: $0.slug) != $0 } == [])
  }

  @Test(
    "a stable name is words of small letters and digits with one hyphen between them, of 64 characters at most",
    arguments: [
      ("plank", true), ("toe-plank", true), ("box-jump-2", true), ("4x4", true),
      (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false), ("", false),
      ("-", false), ("-plank", false), ("plank-", false), ("toe--plank", false), ("Plank", false),
      ("toe plank", false), ("toe_plank", false), ("plänk", false), ("plank\n", false),
    ])
  func stableName(_ text: String, _ isOne: Bool) {
    #expect(ExerciseID(slug: text)?.slug == (isOne ? text : nil))
  }

  @Test("everything to avoid is built in, each under its category")
  func toAvoid() {
    var byCategory: [AvoidCategory: [String]] = [:]
    for exercise in Catalogue.builtIn {
      if case .avoid(let category) = exercise.kind { byCategory[category, default: []].append(exercise.id.slug) }
    }
    #expect(
      byCategory == [
        .ballistic: ["jump", "box-jump", "burpee", "kettlebell-swing", "throw"],
        .spinalFlexion: ["crunch", "sit-up", "russian-twist", "bicycle-crunch", "ab-curl"],
        .weightedAbdominal: ["cable-crunch", "ab-machine"],
        .unstableSurface: ["wobble-board"],
        .loadedForwardFold: ["deadlift", "romanian-deadlift", "clean", "snatch", "good-morning"],
      ])
  }

  @Test(
    "each weak muscle is worked by the exercises that the article gives it",
    arguments: [
      (Muscle.transverseAbdominis, ["knee-plank", "toe-plank", "unstable-plank", "toe-tap", "bird-dog"]),
      (.glutes, ["mega-clam", "bird-dog"]), (.diaphragm, ["toe-tap"]),
    ])
  func targets(_ muscle: Muscle, _ ids: [String]) {
    #expect(Catalogue.builtIn.filter { $0.targets.contains(muscle) }.map(\.id.slug) == ids)
  }

  @Test(
    "what can be logged without a side says how it is measured",
    arguments: [
      ("knee-plank", Measure.seconds, false), ("toe-tap", .reps, true), ("mega-clam", .reps, true),
      ("bird-dog", .repsAndHold, false), ("hamstring-stretch", .seconds, true), ("psoas-stretch", .seconds, true),
      ("tfl-stretch", .seconds, true), ("calf-stretch", .seconds, true), ("deadlift", .reps, false),
    ])
  func measures(_ slug: String, _ measure: Measure, _ isPerSide: Bool) throws {
    let exercise = try #require(ExerciseID(slug: slug).flatMap { Catalogue()[$0] })
    #expect(exercise.measure == measure)
    #expect(exercise.isPerSide == isPerSide)
  }

  @Test("an own exercise can't take a built-in name")
  func ownNames() throws {
    let clam = try #require(ExerciseID(slug: "clam"))
    let own = OwnExercise(id: clam, name: "My clam", measure: .seconds)
    #expect(Catalogue(own: [own.exercise])[clam]?.id == .megaClam)
    #expect(
      ["plank", "bosu-plank", "clam", "deadlift"].allSatisfy { ExerciseID(slug: $0).map(Catalogue.isBuiltIn) == true })
    #expect(ExerciseID(slug: "side-plank").map(Catalogue.isBuiltIn) == false)
  }

  @Test(
    "a caution follows the kind, the pattern of the name, the level and the advice",
    arguments: [
      ("deadlift", Caution.avoid(.loadedForwardFold)), ("weighted-plank", .avoid(.weightedAbdominal)),
      ("bosu-squat", .avoid(.unstableSurface)), ("ball-pass", .avoid(.unstableSurface)),
      ("wobble-board-squat", .avoid(.unstableSurface)), ("hamstring-stretch", .hamstrings),
      ("toe-plank", .aheadOfLevel),
      ("unstable-plank", .aheadOfLevel), ("knee-plank", nil), ("side-plank", nil), ("bird-dog", nil),
      ("calf-stretch", nil),
    ] as [(String, Caution?)])
  func cautions(_ slug: String, _ expected: Caution?) throws {
    let id = try #require(ExerciseID(slug: slug))
    let exercise = Catalogue()[id] ?? OwnExercise(id: id, name: slug, measure: .reps).exercise
    #expect(Caution.of(exercise, permitted: .plank(.knee), hasHamstringAdvice: false) == expected)
  }

  @Test("the level and the advice each lift their own caution only")
  func lifted() throws {
    let catalogue = Catalogue()
    func caution(_ id: ExerciseID, _ permitted: PermittedLevel, advice: Bool) throws -> Caution? {
      Caution.of(try #require(catalogue[id]), permitted: permitted, hasHamstringAdvice: advice)
    }
    #expect(try caution(.unstablePlank, .plank(.unstable), advice: false) == nil)
    #expect(try caution(.unstablePlank, .plank(.toe), advice: true) == .aheadOfLevel)
    #expect(try caution(.kneePlank, .stop, advice: true) == .aheadOfLevel)
    #expect(try caution(.hamstringStretch, .plank(.unstable), advice: false) == .hamstrings)
    #expect(try caution(.hamstringStretch, .stop, advice: true) == nil)
  }

  @Test("a record entered more than 36 hours after its day is entered later")
  func enteredLater() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    func isLater(_ created: String) throws -> Bool {
      let instant = try #require(Instant(iso: created))
      let id = RecordID(now: instant, random: (0, 0))
      return Record(id: id, created: instant, updated: instant, content: 0).isEnteredLater(than: day)
    }
    #expect(try isLater("2026-11-22T12:00:00.000Z") == false)
    #expect(try isLater("2026-11-22T12:00:00.001Z") == true)
  }
}
