import HoldfastModel
import Testing

struct BoundedNumbersTests {
  /// Both ends are in, one beyond is out, and so are the ends of what a machine can count.
  private func edges<Number: BoundedNumber>(_ type: Number.Type) -> [Int?] {
    let range = Number.range
    return [range.lowerBound - 1, range.lowerBound, range.upperBound, range.upperBound + 1, .min, .max]
      .map { Number($0)?.value }
  }

  @Test("each number holds what its range says and nothing beyond")
  func ranges() {
    #expect(edges(Score.self) == [nil, 0, 10, nil, nil, nil])
    #expect(edges(HoldSeconds.self) == [nil, 1, 3600, nil, nil, nil])
    #expect(edges(Repetitions.self) == [nil, 1, 1000, nil, nil, nil])
    #expect(edges(Weight.self) == [nil, 1, 1_000_000, nil, nil, nil])
    #expect(edges(Exertion.self) == [nil, 0, 20, nil, nil, nil])
    #expect(edges(SessionMinutes.self) == [nil, 1, 1440, nil, nil, nil])
    #expect(edges(UsualPain.self) == [nil, 0, 3, nil, nil, nil])
    #expect(edges(SetNumber.self) == [nil, 1, 1000, nil, nil, nil])
  }

  @Test(
    "a weight is written in kilograms without needless zeros",
    arguments: [
      (1, "0.001"), (500, "0.5"), (2500, "2.5"), (5000, "5"), (20_412, "20.412"), (100_000, "100"), (1_000_000, "1000"),
    ])
  func weights(_ grams: Int, _ text: String) {
    #expect(Weight(grams)?.kilograms == text)
  }

  @Test("an exertion is written in points, halves included", arguments: [(0, "0"), (1, "0.5"), (14, "7"), (20, "10")])
  func exertion(_ halves: Int, _ text: String) {
    #expect(Exertion(halves)?.points == text)
  }
}
