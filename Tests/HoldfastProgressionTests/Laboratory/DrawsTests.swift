@testable import HoldfastProgression
import Testing

@Suite("the laboratory's draws")
struct DrawsTests {
  private typealias Purpose = Draws.Purpose

  @Test("the same place gives the same draw, in whatever order it is asked for")
  func places() {
    let draws = Draws(seed: 7, lifter: 3)
    let forward = (0..<50).flatMap { day in Purpose.allCases.map { draws.draw($0, day: day) } }
    let other = Draws(seed: 7, lifter: 3)
    let backward = (0..<50).reversed().flatMap { day in
      Purpose.allCases.reversed().map { other.draw($0, day: day) }
    }
    #expect(forward == backward.reversed())
  }

  @Test("another seed, lifter, day or purpose gives another draw")
  func distinct() {
    var seen: Set<Double> = []
    for seed in UInt64(0)..<5 {
      for lifter in 0..<5 {
        let draws = Draws(seed: seed, lifter: lifter)
        for day in 0..<20 { for purpose in Purpose.allCases { seen.insert(draws.draw(purpose, day: day)) } }
      }
    }
    #expect(seen.count == 5 * 5 * 20 * Purpose.allCases.count)
  }

  @Test("they are pinned: the same numbers on every machine and in every version")
  func pinned() {
    let draws = Draws(seed: 1, lifter: 0)
    #expect(
      [Purpose.phenotype, .trains, .hold, .painNoise].map { draws.draw($0, day: 2) } == DrawsTests.pins)
  }

  private static let pins = [0.5018610204499732, 0.2551372969803301, -0.8916379234784068, 0.414133422988593]

  @Test("between 0 and 1 they are even, and normal ones have mean 0 and standard deviation 1", arguments: [1, 2, 99])
  func moments(_ seed: UInt64) {
    for purpose in Purpose.allCases {
      let values = (0..<4000).map { Draws(seed: seed, lifter: $0 / 40).draw(purpose, day: $0 % 40) }
      let mean = values.reduce(0, +) / 4000
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
      // Four standard errors.
      if purpose.isNormal {
        #expect(abs(mean) < 0.064 && abs(variance - 1) < 0.09, "\(purpose), seed \(seed)")
      } else {
        #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(abs(mean - 0.5) < 0.019 && abs(variance - 1.0 / 12) < 0.0048, "\(purpose), seed \(seed)")
      }
    }
  }

  @Test("neighbouring days, lifters and purposes do not go together")
  func independence() {
    func correlation(_ pairs: [(Double, Double)]) -> Double {
      let n = Double(pairs.count)
      let (a, b) = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
      let over = pairs.reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
      let (x, y) = (
        pairs.reduce(0) { $0 + ($1.0 - a) * ($1.0 - a) }, pairs.reduce(0) { $0 + ($1.1 - b) * ($1.1 - b) }
      )
      return over / (x * y).squareRoot()
    }
    let draws = (0..<100).map { Draws(seed: 5, lifter: $0) }
    let days = draws.flatMap { one in (0..<50).map { (one.draw(.trains, day: $0), one.draw(.trains, day: $0 + 1)) } }
    let purposes = draws.flatMap { one in (0..<50).map { (one.draw(.trains, day: $0), one.draw(.goesOn, day: $0)) } }
    let lifters = zip(draws, draws.dropFirst()).flatMap { one, next in
      (0..<50).map { (one.draw(.hold, day: $0), next.draw(.hold, day: $0)) }
    }
    for pairs in [days, purposes, lifters] { #expect(abs(correlation(pairs)) < 0.057) }
  }
}
