@testable import HoldfastProgression
import Testing

@Suite("the laboratory's intervals")
struct IntervalTests {
  private func rounded(_ estimate: Estimate?, _ digits: Double = 10_000) -> [Double]? {
    estimate.map { [$0.value, $0.low ?? -1, $0.high ?? -1].map { ($0 * digits).rounded() / digits } }
  }

  @Test("Wilson: the examples of Newcombe 1998, table I, method 3")
  func wilson() {
    #expect(rounded(Interval.wilson(81, of: 263)) == [0.308, 0.2553, 0.3662])
    #expect(rounded(Interval.wilson(15, of: 148)) == [0.1014, 0.0624, 0.1605])
    #expect(rounded(Interval.wilson(0, of: 20)) == [0, 0, 0.1611])
    #expect(rounded(Interval.wilson(1, of: 29)) == [0.0345, 0.0061, 0.1718])
  }

  @Test("Wilson: by hand for 0 of 10, z^2 / (10 + z^2), and the same from the other end")
  func wilsonByHand() {
    #expect(rounded(Interval.wilson(0, of: 10)) == [0, 0, 0.2775])
    #expect(rounded(Interval.wilson(10, of: 10)) == [1, 0.7225, 1])
    #expect(Interval.wilson(0, of: 0) == nil)
  }

  @Test("a median's ranks are those of the binomial tables")
  func ranks() {
    let known = [
      0: 0, 1: 0, 5: 0, 6: 1, 8: 1, 9: 2, 10: 2, 15: 4, 20: 6, 30: 10, 50: 18, 100: 40, 1000: 469, 1001: 470,
    ]
    for (count, rank) in known { #expect(Interval.medianRank(count) == rank, "\(count)") }
  }

  @Test("the largest samples have ranks too, near those of the normal approximation")
  func largeRanks() {
    #expect(abs(Interval.medianRank(200_000) - Int((200_000 - 1.96 * 447.2136) / 2)) <= 1)
  }

  @Test("a median with its order statistics")
  func median() {
    #expect(Interval.median([]) == nil)
    #expect(Interval.median([4]) == Estimate(4, low: nil, high: nil))
    #expect(Interval.median([9, 1, 4, 7]) == Estimate(5.5, low: nil, high: nil))
    #expect(Interval.median([6, 5, 4, 3, 2, 1]) == Estimate(3.5, low: 1, high: 6))
    #expect(Interval.median(Array((1...20).reversed())) == Estimate(10.5, low: 6, high: 15))
  }

  @Test("a ratio of sums: by hand for four lifters")
  func ratio() {
    // 6 of 40. The rests are 2 - 1.5, 0 - 1.5, 4 - 1.5 and 0 - 1.5; their squares sum to 11, so that the standard error is
    // sqrt(11 / 12) / 10 = 0.09574.
    let units = [(2, 10), (0, 10), (4, 10), (0, 10)].map { (over: $0.0, under: $0.1) }
    #expect(rounded(Interval.ratio(units)) == [0.15, 0, 0.3377])
    #expect(rounded(Interval.ratio(units, scale: 100), 100) == [15, 0, 33.77])
  }

  @Test("units that are the same twice are no more certain than once")
  func clusters() {
    // Ten lifters with all of their events in one of them are less certain than the same events spread evenly.
    let bunched = (0..<10).map { (over: $0 == 0 ? 10 : 0, under: 10) }
    let spread = (0..<10).map { (over: 1 + ($0 % 2 == 0 ? 1 : -1), under: 10) }
    let (one, other) = (Interval.ratio(bunched), Interval.ratio(spread))
    #expect(one?.value == other?.value && one?.value == 0.1)
    #expect((one?.high ?? 0) > (other?.high ?? 1))
  }

  @Test("where nothing was counted the end is that of a Poisson count of 0")
  func none() {
    #expect(rounded(Interval.ratio([(0, 60), (0, 40)])) == [0, 0, 0.0369])
    #expect(rounded(Interval.ratio([(60, 60), (40, 40)])) == [1, 0.9631, 1])
    #expect(rounded(Interval.ratio([(0, 60), (0, 40)], scale: 100), 100) == [0, 0, 3.69])
    #expect(Interval.ratio([(0, 0)]) == nil)
    #expect(Interval.ratio([(1, 2)]) == Estimate(0.5, low: nil, high: nil))
  }

  @Test("a mean of differences: by hand for 1, 1, 0, -1")
  func mean() {
    // The mean is 0.25, the squares sum to 2.75, the standard error is sqrt(2.75 / 12) = 0.47871.
    #expect(rounded(Interval.mean([1, 1, 0, -1])) == [0.25, -0.6883, 1.1883])
    #expect(rounded(Interval.mean([1, 1, 0, -1], within: -1...1)) == [0.25, -0.6883, 1])
    #expect(rounded(Interval.mean([-1, -1, 0, 1], within: -1...1)) == [-0.25, -1, 0.6883])
    #expect(Interval.mean([1]) == nil)
  }
}
