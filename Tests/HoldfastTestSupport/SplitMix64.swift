/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same numbers on every machine and with every
/// version of the standard library, so that a failing seed can be run again.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number within a range.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// Whether something happens that happens `percent` times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

  /// One of `choices`; nil when there is none.
  public mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element?
  where Choices.Index == Int {
    choices.isEmpty ? nil : choices[choices.startIndex + int(0...choices.count - 1)]
  }

  /// One of several, of which there is at least one.
  public mutating func one<Choice>(of first: Choice, _ others: Choice...) -> Choice {
    let index = int(0...others.count)
    return index == 0 ? first : others[index - 1]
  }

  /// The same elements in another order.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst() { elements.swapAt(index, int(0...index)) }
    return elements
  }
}
