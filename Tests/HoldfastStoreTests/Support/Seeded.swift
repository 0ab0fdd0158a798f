import HoldfastModel
import HoldfastTestSupport
import Testing

/// What the tests leave to chance: the same seed gives the same test on every machine.
struct Seeded: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  /// True once in `times`.
  mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    try #require(elements.randomElement(using: &self))
  }

  /// A number within its range, or now and then nil.
  mutating func number<Number: BoundedNumber>() -> Number? {
    once(in: 4) ? nil : Number(Int.random(in: Number.range, using: &self))
  }

  mutating func choice<Choice: CaseIterable>() throws -> Choice {
    try pick(Array(Choice.allCases))
  }

  mutating func optionalChoice<Choice: CaseIterable>() throws -> Choice? {
    once(in: 3) ? nil : try choice()
  }
}
