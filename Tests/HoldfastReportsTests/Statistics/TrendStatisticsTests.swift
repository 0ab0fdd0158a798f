import HoldfastReports
import Testing

/// Theil-Sen and Mann-Kendall against values that were computed apart, by brute force, with
/// Tests/Oracle/trend_statistics.py, which prints these cases.
struct TrendStatisticsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var days: [Int]
    var values: [Int]
    var s: Int
    var p: Double
    var slope: Double
    var lower: Double
    var upper: Double

    init(_ days: [Int], _ values: [Int], s: Int, p: Double, slope: Double, _ lower: Double, _ upper: Double) {
      (self.days, self.values, self.s, self.p) = (days, values, s, p)
      (self.slope, self.lower, self.upper) = (slope, lower, upper)
    }

    var testDescription: String { "\(values)" }
    var points: [TheilSen.Point] { zip(days, values).map { TheilSen.Point(day: $0, value: $1) } }
  }

  static let cases: [Case] = [
    Case(
      [1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78], s: 21, p: 0.0003968253968253968, slope: 4.0,
      3.7142857142857144, 4.375),
    Case([3, 5, 7, 8, 9], [4, 3, 1, 0, 2], s: -6, p: 0.23333333333333334, slope: -0.625, -1.0, 2.0),
    Case([3, 4, 5, 6, 7, 8], [6, 3, 5, 3, 0, 1], s: -10, p: 0.08333333333333333, slope: -1.0, -3.0, 1.0),
    Case(
      [3, 5, 6, 8, 9, 12, 13], [5, 4, 1, 0, 0, 3, 0], s: -12, p: 0.08333333333333333, slope: -0.5, -1.3333333333333333,
      0.0),
    Case(
      [0, 1, 4, 5, 7, 10, 12, 13], [5, 5, 3, 0, 2, 4, 3, 3], s: -8, p: 0.3827380952380952, slope: -0.13247863247863248,
      -0.5, 0.2),
    Case(
      [2, 5, 6, 9, 12, 13, 14, 15, 17], [3, 2, 5, 1, 4, 1, 3, 2, 1], s: -11, p: 0.2920634920634921,
      slope: -0.12916666666666668, -0.5, 0.1111111111111111),
    Case(
      [2, 3, 4, 7, 9, 12, 13, 16, 18, 19], [3, 3, 0, 3, 2, 4, 2, 3, 0, 3], s: -3, p: 0.8462131101844811, slope: 0.0,
      -0.1875, 0.14285714285714285),
    Case(
      [2, 3, 7, 8, 9, 12, 14, 15, 16, 18, 20], [5, 0, 4, 5, 2, 4, 2, 0, 0, 5, 0], s: -16, p: 0.22169542968299344,
      slope: -0.2, -0.4444444444444444, 0.0),
    Case(
      [0, 1, 2, 3, 7, 8, 10, 13, 15, 17, 20, 21], [3, 5, 5, 3, 1, 4, 1, 3, 1, 1, 1, 1], s: -33, p: 0.016970293630172377,
      slope: -0.14285714285714285, -0.25, 0.0),
    Case(
      [0, 1, 3, 6, 9, 12, 13, 18, 19, 20, 21, 23, 25], [4, 5, 3, 5, 4, 5, 3, 4, 1, 4, 2, 0, 0], s: -41,
      p: 0.012135552652686277, slope: -0.15894736842105264, -0.2857142857142857, 0.0),
    Case(
      [1, 5, 7, 9, 12, 14, 15, 17, 19, 20, 23, 24, 25, 27], [3, 6, 4, 4, 3, 3, 0, 4, 4, 1, 4, 2, 0, 0], s: -37,
      p: 0.04077971646841443, slope: -0.14285714285714285, -0.2727272727272727, 0.0),
    Case(
      [0, 3, 7, 8, 10, 11, 12, 13, 15, 16, 19, 21, 22, 27, 29], [6, 3, 1, 5, 4, 2, 2, 2, 3, 1, 1, 2, 0, 4, 2], s: -34,
      p: 0.0930243090258083, slope: -0.125, -0.2222222222222222, 0.0),
    Case(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 17, 18, 22, 29, 30, 33, 35, 36],
      [6, 3, 5, 4, 5, 1, 5, 3, 6, 3, 2, 2, 3, 1, 4, 0, 0, 1, 1, 0], s: -103, p: 0.0007834289615902309,
      slope: -0.13333333333333333, -0.2, -0.06060606060606061),
    Case(
      [1, 2, 7, 11, 13, 14, 15, 17, 19, 20, 25, 28, 29, 31, 33, 34, 35, 36, 38, 39, 40, 41, 43, 44, 46],
      [3, 5, 3, 3, 4, 4, 3, 1, 3, 5, 4, 3, 2, 6, 2, 2, 3, 4, 4, 1, 0, 0, 3, 2, 3], s: -77, p: 0.0663187520372689,
      slope: -0.034482758620689655, -0.08695652173913043, 0.0),
    Case(
      [
        2, 4, 5, 8, 10, 11, 12, 14, 18, 22, 23, 25, 26, 27, 28, 29, 30, 31, 32, 34, 36, 38, 39, 42, 44, 47, 48, 50, 55,
        59,
      ], [4, 1, 5, 5, 3, 3, 2, 4, 7, 4, 3, 3, 3, 4, 3, 5, 4, 1, 0, 3, 1, 3, 3, 5, 2, 2, 0, 0, 2, 0], s: -156,
      p: 0.00467916881923612, slope: -0.05263157894736842, -0.09090909090909091, 0.0),
    Case([0, 1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0, 0], s: 0, p: 1.0, slope: 0.0, 0.0, 0.0),
    Case(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3], s: 0, p: 1.0, slope: 0.0, 0.0, 0.0),
    Case([0, 1, 2, 3, 4, 5], [2, 2, 2, 2, 2, 1], s: -5, p: 0.3333333333333333, slope: 0.0, -0.25, 0.0),
    Case(
      [0, 1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9], s: 36, p: 5.5114638447971785e-06, slope: 1.0, 1.0, 1.0),
    Case(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], s: -45, p: 8.303070332644999e-05, slope: -1.0,
      -1.0, -1.0),
  ]

  @Test("S, p, the slope and its interval are those of brute force", arguments: cases)
  func bruteForce(_ one: Case) throws {
    let test = try #require(MannKendall(one.values))
    #expect(test.score == one.s)
    #expect(abs(test.p - one.p) <= 1e-9 * one.p)
    #expect(test.isExact == (one.values.count <= 9))
    let line = try #require(TheilSen(one.points))
    #expect(abs(line.slope - one.slope) < 1e-12)
    #expect(abs(line.lower - one.lower) < 1e-12)
    #expect(abs(line.upper - one.upper) < 1e-12)
  }

  /// The example of the R package statpsych for `ci.theil`, after Hollander and Wolfe 1999; several of its x are equal.
  @Test("the slope and interval of a published example with equal days are found")
  func published() throws {
    let days = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51]
    let values = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]
    let line = try #require(TheilSen(zip(days, values).map { TheilSen.Point(day: $0, value: $1) }))
    #expect(line.slope == 0.5)
    #expect(abs(line.lower - 0.324_324_3) < 1e-7)
    #expect(abs(line.upper - 0.75) < 1e-7)
  }

  @Test("days far apart and values at the ends of an integer don't trap")
  func extremes() throws {
    let points = [Int.min, -1, 0, 1, Int.max].map { TheilSen.Point(day: $0, value: $0) }
    #expect(try #require(TheilSen(points)).slope == 1)
    #expect(try #require(MannKendall(points.map(\.value))).score == 10)
    #expect(Trend(points.map { Trend.Point(day: $0.day, value: Halves($0.value)) })?.slope == 350)
    #expect(TheilSen([TheilSen.Point](repeating: TheilSen.Point(day: 3, value: 1), count: 9)) == nil)
  }

  @Test("four values are too few for a trend, five are enough")
  func fewest() {
    let points = (0..<5).map { Trend.Point(day: $0, value: Halves(whole: $0)) }
    #expect(Trend(points.dropLast()) == nil)
    #expect(MannKendall([1, 2, 3, 4]) == nil)
    #expect(
      Trend(points)
        == Trend(count: 5, slope: 700, lower: 700, upper: 700, score: 10, p: 17, isExact: true))
  }
}
