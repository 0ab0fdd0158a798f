import HoldfastModel
import Testing

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same test on every machine.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
