import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Printing the shorthand")
struct ShorthandPrintingTests {
  private let shorthand = Shorthand(catalogue: catalogue, plank: .toe, atDay: nil)

  static let forms: [(String, String)] = [
    ("plank 45s 45s 45s p1 clean", "toe plank 3x45s pain 1 clean"),
    ("plank 45s clean 45s clean 40s", "toe plank 2x45s clean 40s"),
    ("plank 45s 40s pain 2", "toe plank 45s 40s pain 2"),
    ("plank 45s + plank 40s pain 2", "toe plank 45s + toe plank 40s pain 2"),
    ("plank 45s pain 2 + plank 40s", "toe plank 45s pain 2 40s"),
    ("plank 3x45s stopped form", "toe plank 3x45s stopped form"),
    ("plank 3x45s shaky stopped form", "toe plank 3x45s shaky stopped form"),
    ("plank 45s stopped choice 40s", "toe plank 45s stopped choice 40s"),
    ("bosu plank 1:15", "unstable plank 75s bosu"),
    ("bird dog 1x10x8s", "bird dog 1x10x8s"),
    ("bird dog 2x10x8s", "bird dog 2x10x8s"),
    ("toe plank 12reps", "toe plank 12reps"),
    ("clam 2x15 band", "mega clam 2x15/side band"),
    ("calf stretch L30s R28s", "calf stretch L 30s R 28s"),
    ("calf stretch L 2x30s R 2x28s", "calf stretch L 30s R 28s L 30s R 28s"),
    ("calf stretch L 30s + calf stretch R 30s", "calf stretch L 30s + calf stretch R 30s"),
    ("calf stretch L 30s p1 R 30s p2", "calf stretch L 30s pain 1 R 30s pain 2"),
    ("deadlift 5x5 45lb \"so \"\"light\"\"\"", "deadlift 5x5 20.412kg \"so \"\"light\"\"\""),
  ]

  @Test("the form that groups the most", arguments: forms)
  func form(text: String, expected: String) throws {
    #expect(shorthand.print(try shorthand.parse(text)) == expected)
  }

  @Test("whatever is generated parses back to itself", arguments: [11, 2026, 77, 4_000_000_007])
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<1000 {
      let sets = random.printableSets()
      let text = shorthand.print(sets)
      let reread = try? shorthand.parse(text)
      #expect(reread == sets, "seed \(seed), round \(round): \(text)")
      if reread != sets { return }
    }
  }
}

extension SeededRandom {
  /// Sets such as the shorthand can write: numbered from 1, planks without sides, stops with what they need.
  mutating func printableSets() -> [ExerciseSet] {
    var sets: [ExerciseSet] = []
    var exercise = pick(catalogue.exercises)
    for number in 1...int(1...12) {
      if once(in: 3) { exercise = pick(catalogue.exercises) }
      let first = printableSet(number, exercise)
      if exercise.isPerSide || (exercise.id.plankLevel == nil && once(in: 3)) {
        var other = once(in: 2) ? first : printableSet(number, exercise)
        var one = first
        one.side = .left
        other.side = .right
        sets += once(in: 4) ? [once(in: 2) ? one : other] : [one, other]
      } else {
        sets.append(first)
      }
    }
    return sets
  }

  private mutating func printableSet(_ number: Int, _ exercise: Exercise) -> ExerciseSet {
    let work: Work =
      switch int(0...2) {
      case 0: seconds(pick([1, 30, 45, 75, 3600]))
      case 1: reps(pick([1, 10, 15, 1000]))
      default: reps(pick([1, 10]), each: pick([5, 8, 61]))
      }
    var made = set(number, exercise.id.slug, work)
    made.pain = maybe { Score($0.int(0...10)) }
    made.form = maybe { $0.pick(Form.allCases) }
    made.weight = maybe(in: 6) { Weight($0.pick([1, 2_500, 20_412, 999_999, 1_000_000])) }
    made.variation = maybe { exercise.variations.isEmpty ? nil : $0.pick(exercise.variations) }
    made.device = exercise.id == .unstablePlank ? maybe { $0.pick(Device.allCases) } : nil
    made.note = maybe(in: 6) { $0.pick(nastyTexts) }
    made.stopped = maybe(in: 4) { $0.pick(StopReason.allCases) }
    made.stopSoundly()
    return made
  }
}
