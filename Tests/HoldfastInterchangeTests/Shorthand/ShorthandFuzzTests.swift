import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Fuzzing the shorthand")
struct ShorthandFuzzTests {
  private static let pieces = [
    "plank", "toe plank", "bird dog", "mega-clam", "calf stretch", "clean", "bosu plank", "unstable plank", "deadlift",
    "3x45s", "45", "10x8s", "2x10x8s", "1:15", "1m15s", "12reps", "/side", "L", "R", "L 30s", "R 28s", "x", "×", "-5",
    "\u{2212}5s", "pain 3", "p3", "pain", "clean", "shaky", "broken", "stopped", "stopped form", "stopped pain", "bosu",
    "band", "straight leg swing", "2.5kg", "45 lb", "\"note\"", "\"", "\"\"", "\u{201C}n\u{201D}", "+", ",", ";", " ",
    "\t", "\r\n", "\u{301}", "\u{600}", "\u{200D}", "👩🏽‍🦽", "\u{0}", "\u{1B}[2J", "\u{A0}", "99999999999999999999",
    "0", ".", "1.", "-", "--", "é", "ß", "İ", "K", "18:30", "m", "5m", "s", "kg", "reps", "90 90", "hang-90", ":", "/",
  ]

  @Test("no text makes it trap, and what it accepts it can print and read again", arguments: 1...2)
  func fuzz(worker: Int) throws {
    let seed = UInt64(worker) &* 7_919
    var random = SeededRandom(seed: seed)
    var accepted = 0
    let shorthands = PlankLevel.allCases.flatMap { level in
      [nil, "2026-11-20"].map { Shorthand(catalogue: catalogue, plank: level, atDay: $0) }
    }
    let plain = shorthands[0]
    for round in 0..<15_000 {
      let text = random.junk(ShorthandFuzzTests.pieces)
      let shorthand = random.pick(shorthands)
      do {
        let sets = try shorthand.parse(text)
        accepted += 1
        let printed = plain.print(sets)
        let reread = try? plain.parse(printed)
        #expect(reread == sets, "seed \(seed), round \(round): \(text.debugDescription) printed as \(printed)")
      } catch let problem as Problem {
        #expect(problem.kind == .usage && !problem.what.isEmpty)
        if case .text(_, _, let column, let length) = problem.place {
          let isInside = column >= 1 && length >= 1 && column + length - 1 <= text.count + 1
          #expect(isInside, "seed \(seed), round \(round): \(text.debugDescription) at \(column), \(length)")
        }
      }
      _ = try? shorthand.parseWords(text, for: set(1, "bird-dog", reps(10, each: 8)))
    }
    // Most random texts are refused; a generator that only makes such would test half of it.
    #expect(accepted > 300, "seed \(seed): only \(accepted) of 15,000 were accepted")
  }
}

extension SeededRandom {
  /// Pieces of the grammar in random order, junk between them, or random bytes.
  mutating func junk(_ pieces: [String]) -> String {
    switch int(0...9) {
    case 0: return String(decoding: (0..<int(0...40)).map { _ in UInt8(int(0...255)) }, as: UTF8.self)
    case 1...4:
      // A session that is right, or nearly.
      let name = pick(["plank", "toe plank", "bird dog", "mega clam", "calf stretch", "unstable plank", "deadlift"])
      let hold = pick(["3x45s", "2x10x8s", "12reps", "1:15", "L 30s R 28s", "R 9s", "L 2x30s", "45s 40s", "10/side"])
      var text = "\(name) \(hold)"
      for _ in 0..<int(0...5) { text += pick([" ", " ", ""]) + pick(pieces) }
      return text
    default: return (0..<int(0...12)).map { _ in pick(pieces) + pick([" ", ""]) }.joined()
    }
  }
}
