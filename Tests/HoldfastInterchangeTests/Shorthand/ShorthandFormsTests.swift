import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Every form of the shorthand")
struct ShorthandFormsTests {
  private func parse(_ text: String, plank: PlankLevel = .toe) throws -> [ExerciseSet] {
    try Shorthand(catalogue: catalogue, plank: plank, atDay: nil).parse(text)
  }

  @Test("a whole session reads as its sets")
  func wholeSession() throws {
    let sets = try parse("toe plank 3x45s pain 1 + bird dog 2x10x8s + mega clam 2x15/side")
    #expect(
      sets == (1...3).map { set($0, "toe-plank", seconds(45), pain: 1) }
        + (4...5).map { set($0, "bird-dog", reps(10, each: 8)) }
        + (6...7).flatMap { bothSides($0, "mega-clam", reps(15)) })
  }

  @Test("separators, times and words of the second example")
  func secondExample() throws {
    #expect(
      try parse("knee plank 1:15; toe tap 2x10/side shaky pain 3") == [set(1, "knee-plank", seconds(75))]
        + (2...3).flatMap { bothSides($0, "toe-tap", reps(10), pain: 3, form: .shaky) })
    #expect(try parse("knee plank 45s,toe plank 30s").map(\.exercise) == [.kneePlank, .toePlank])
  }

  static let amounts: [(String, Work, Int)] = [
    ("45s", seconds(45), 1), ("45 s", seconds(45), 1), ("45sec", seconds(45), 1), ("45 secs", seconds(45), 1),
    ("45 seconds", seconds(45), 1), ("1 second", seconds(1), 1), ("45S", seconds(45), 1), ("45", seconds(45), 1),
    ("1m15s", seconds(75), 1), ("10m00s", seconds(600), 1), ("0m01s", seconds(1), 1), ("60m00s", seconds(3600), 1),
    ("1m5s", seconds(65), 1), ("1:15", seconds(75), 1), ("0:01", seconds(1), 1), ("9:59", seconds(599), 1),
    ("3x45s", seconds(45), 3), ("3x45", seconds(45), 3), ("3 x 45 s", seconds(45), 3), ("3X45s", seconds(45), 3),
    ("3×45s", seconds(45), 3), ("3 × 45 s", seconds(45), 3), ("3x1:15", seconds(75), 3), ("3x1m15s", seconds(75), 3),
    ("2x10x8s", reps(10, each: 8), 2), ("1x10x8", reps(10, each: 8), 1), ("12reps", reps(12), 1),
    ("2x12 reps", reps(12), 2), ("3600s", seconds(3600), 1), ("1s", seconds(1), 1), ("100x5s", seconds(5), 100),
  ]

  @Test("amounts of a plank", arguments: amounts)
  func amount(text: String, work: Work, count: Int) throws {
    #expect(try parse("toe plank \(text)") == (1...count).map { set($0, "toe-plank", work) })
  }

  @Test("amounts of repetitions with a hold")
  func birdDog() throws {
    #expect(try parse("bird dog 1x10x8s") == [set(1, "bird-dog", reps(10, each: 8))])
    #expect(try parse("bird dog 10x1x8s") == (1...10).map { set($0, "bird-dog", reps(1, each: 8)) })
    #expect(try parse("bird dog 10") == [set(1, "bird-dog", reps(10))])
    #expect(try parse("bird dog 2x10") == (1...2).map { set($0, "bird-dog", reps(10)) })
    #expect(try parse("bird dog 45s") == [set(1, "bird-dog", seconds(45))])
    #expect(try parse("birddog 10/side") == bothSides(1, "bird-dog", reps(10)))
  }

  static let names: [(String, String, Device?)] = [
    ("plank", "toe-plank", nil), ("PLANK", "toe-plank", nil), ("knee plank", "knee-plank", nil),
    ("Knee-Plank", "knee-plank", nil), ("knee  plank", "knee-plank", nil), ("bosu plank", "unstable-plank", .bosu),
    ("ball-plank", "unstable-plank", .ball), ("unstable plank", "unstable-plank", nil), ("hang 90", "hang-90", nil),
    ("wobble board", "wobble-board", nil), ("warmup", "warm-up", nil), ("warm up", "warm-up", nil),
  ]

  @Test("names, aliases and hyphens", arguments: names)
  func name(text: String, exercise: String, device: Device?) throws {
    #expect(try parse("\(text) 1x30s") == [set(1, exercise, seconds(30), device: device)])
  }

  @Test("aliases of exercises counted per side", arguments: [("clam", "mega-clam"), ("dead bug tap", "toe-tap")])
  func perSideAlias(text: String, exercise: String) throws {
    #expect(try parse("\(text) 15") == bothSides(1, exercise, reps(15)))
  }

  @Test("a name that is also a form is the exercise when it begins the item")
  func cleanIsAnExercise() throws {
    #expect(try parse("clean 5x3 clean 60kg") == (1...5).map { set($0, "clean", reps(3), grams: 60_000, form: .clean) })
  }

  @Test("an own exercise that begins with digits")
  func digitsInNames() throws {
    #expect(try parse("90 90 60s") == bothSides(1, "90-90", seconds(60)))
    #expect(try parse("90-90 60s") == bothSides(1, "90-90", seconds(60)))
  }

  @Test("plank is the level's plank", arguments: PlankLevel.allCases)
  func plankOfLevel(level: PlankLevel) throws {
    #expect(try parse("plank 30s", plank: level) == [set(1, ExerciseID(level).slug, seconds(30))])
  }

  static let words: [(String, ExerciseSet)] = [
    ("toe plank 45s pain 3", set(1, "toe-plank", seconds(45), pain: 3)),
    ("toe plank 45s p3", set(1, "toe-plank", seconds(45), pain: 3)),
    ("toe plank 45s p 10", set(1, "toe-plank", seconds(45), pain: 10)),
    ("toe plank 45s PAIN 0", set(1, "toe-plank", seconds(45), pain: 0)),
    ("toe plank 45s pain3 Clean", set(1, "toe-plank", seconds(45), pain: 3, form: .clean)),
    ("toe plank 45s broken", set(1, "toe-plank", seconds(45), form: .broken)),
    ("toe plank 45s stopped choice", set(1, "toe-plank", seconds(45), stopped: .choice)),
    ("toe plank 45s stopped target", set(1, "toe-plank", seconds(45), stopped: .target)),
    ("toe plank 45s stopped pain pain 4", set(1, "toe-plank", seconds(45), pain: 4, stopped: .pain)),
    ("toe plank 45s p4 stopped pain", set(1, "toe-plank", seconds(45), pain: 4, stopped: .pain)),
    ("toe plank 45s stopped form", set(1, "toe-plank", seconds(45), form: .shaky, stopped: .form)),
    ("toe plank 45s stopped form broken", set(1, "toe-plank", seconds(45), form: .broken, stopped: .form)),
    ("unstable plank 30s bosu", set(1, "unstable-plank", seconds(30), device: .bosu)),
    ("deadlift 5 100kg", set(1, "deadlift", reps(5), grams: 100_000)),
    ("deadlift 5 2.5 kg", set(1, "deadlift", reps(5), grams: 2_500)),
    ("deadlift 5 45lb", set(1, "deadlift", reps(5), grams: 20_412)),
    ("deadlift 5 100LBS", set(1, "deadlift", reps(5), grams: 45_359)),
    ("toe plank 45s \"slow + easy, done; ok\"", set(1, "toe-plank", seconds(45), note: "slow + easy, done; ok")),
    ("toe plank 45s\"close\"", set(1, "toe-plank", seconds(45), note: "close")),
    ("toe plank 45s \"said \"\"no\"\"\"", set(1, "toe-plank", seconds(45), note: "said \"no\"")),
    ("toe plank 45s \u{201C}phone\u{201D} clean", set(1, "toe-plank", seconds(45), form: .clean, note: "phone")),
    ("toe plank 45s \"\u{2212}1 better\"", set(1, "toe-plank", seconds(45), note: "\u{2212}1 better")),
  ]

  @Test("words", arguments: words)
  func word(text: String, expected: ExerciseSet) throws {
    #expect(try parse(text) == [expected])
  }

  @Test("variations of an exercise, hyphens or spaces", arguments: ["straight leg swing", "straight-leg-swing"])
  func variation(words: String) throws {
    #expect(
      try parse("mega clam 15/side \(words)") == bothSides(1, "mega-clam", reps(15), variation: "straight-leg-swing"))
  }

  @Test("a word goes with every hold of its group, and the next hold opens a new one")
  func groups() throws {
    #expect(
      try parse("toe plank 45s 40s clean 38s shaky pain 2") == [
        set(1, "toe-plank", seconds(45), form: .clean), set(2, "toe-plank", seconds(40), form: .clean),
        set(3, "toe-plank", seconds(38), pain: 2, form: .shaky),
      ])
  }

  @Test("stopped goes with the last set only")
  func stoppedIsLast() throws {
    #expect(
      try parse("toe plank 2x45s 30s stopped form") == [
        set(1, "toe-plank", seconds(45)), set(2, "toe-plank", seconds(45)),
        set(3, "toe-plank", seconds(30), form: .shaky, stopped: .form),
      ])
    #expect(
      try parse("toe plank 3x45s stopped choice").map(\.stopped) == [nil, nil, .choice])
  }

  @Test("left and right beside each other are one set")
  func pairs() throws {
    let pair = [
      set(1, "calf-stretch", seconds(30), side: .left), set(1, "calf-stretch", seconds(28), side: .right),
    ]
    for text in ["L 30s R 28s", "L30s R28s", "l 30s r 28s", "R 28s L 30s"] {
      #expect(try parse("calf stretch \(text)") == pair, "\(text)")
    }
    #expect(
      try parse("calf stretch L 30s pain 2 R 28s pain 3") == [
        set(1, "calf-stretch", seconds(30), side: .left, pain: 2),
        set(1, "calf-stretch", seconds(28), side: .right, pain: 3),
      ])
  }

  @Test("sides with a number of sets")
  func pairsOfMany() throws {
    #expect(
      try parse("calf stretch L 3x30s R 2x28s") == [
        set(1, "calf-stretch", seconds(30), side: .left), set(1, "calf-stretch", seconds(28), side: .right),
        set(2, "calf-stretch", seconds(30), side: .left), set(2, "calf-stretch", seconds(28), side: .right),
        set(3, "calf-stretch", seconds(30), side: .left),
      ])
  }

  @Test("a lone side is a set with one row")
  func loneSide() throws {
    #expect(
      try parse("calf stretch L 30s L 25s R 20s + calf stretch R 10s") == [
        set(1, "calf-stretch", seconds(30), side: .left), set(2, "calf-stretch", seconds(25), side: .left),
        set(2, "calf-stretch", seconds(20), side: .right), set(3, "calf-stretch", seconds(10), side: .right),
      ])
  }

  @Test("per side is what an exercise measured per side means by itself")
  func impliedSides() throws {
    #expect(try parse("toe tap 2x10") == (1...2).flatMap { bothSides($0, "toe-tap", reps(10)) })
    #expect(try parse("psoas stretch 30s / side") == bothSides(1, "psoas-stretch", seconds(30)))
  }
}
