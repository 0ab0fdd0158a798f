import HoldfastReports
import HoldfastTestSupport
import Testing

/// What must hold for the statistics of any values.
struct TrendPropertyTests {
  private struct Log {
    var days: [Int]
    var values: [Int]
    var points: [TheilSen.Point] { zip(days, values).map { TheilSen.Point(day: $0, value: $1) } }

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      var day = random.int(0...1000)
      days = []
      values = []
      for _ in 0..<random.int(5...30) {
        day += random.int(1...9)
        days.append(day)
        values.append(random.int(0...(random.chance(50) ? 4 : 60)))
      }
    }
  }

  @Test("a shift of all days and of all values changes nothing", arguments: UInt64(1)...40)
  func shift(_ seed: UInt64) throws {
    let log = Log(seed: seed)
    var shifted = log
    shifted.days = log.days.map { $0 + 12_345 }
    shifted.values = log.values.map { $0 + 7 }
    #expect(TheilSen(shifted.points) == TheilSen(log.points), "seed \(seed)")
    #expect(MannKendall(shifted.values) == MannKendall(log.values), "seed \(seed)")
  }

  @Test("values twice as great have twice the slope and the same p", arguments: UInt64(1)...40)
  func scale(_ seed: UInt64) throws {
    let log = Log(seed: seed)
    var scaled = log
    scaled.values = log.values.map { $0 * 2 }
    let (one, other) = (try #require(TheilSen(log.points)), try #require(TheilSen(scaled.points)))
    #expect([other.slope, other.lower, other.upper] == [2 * one.slope, 2 * one.lower, 2 * one.upper], "seed \(seed)")
    #expect(MannKendall(scaled.values) == MannKendall(log.values), "seed \(seed)")
    // Twice as many days between the values halve the slope.
    scaled.values = log.values
    scaled.days = log.days.map { $0 * 2 }
    #expect(try #require(TheilSen(scaled.points)).slope == one.slope / 2, "seed \(seed)")
  }

  @Test("time run backward turns the signs around and leaves p", arguments: UInt64(1)...40)
  func reversal(_ seed: UInt64) throws {
    let log = Log(seed: seed)
    var reversed = log
    reversed.days = log.days.reversed().map { -$0 }
    reversed.values = log.values.reversed()
    let (one, other) = (try #require(TheilSen(log.points)), try #require(TheilSen(reversed.points)))
    #expect(other.slope == -one.slope, "seed \(seed)")
    #expect(abs(other.lower + one.upper) + abs(other.upper + one.lower) < 1e-12, "seed \(seed)")
    let (test, mirrored) = (try #require(MannKendall(log.values)), try #require(MannKendall(reversed.values)))
    #expect(mirrored.score == -test.score, "seed \(seed)")
    #expect(mirrored.p == test.p, "seed \(seed)")
  }

  @Test("p, the slope and its interval stay in their ranges", arguments: UInt64(1)...200)
  func ranges(_ seed: UInt64) throws {
    let log = Log(seed: seed)
    let line = try #require(TheilSen(log.points))
    #expect(line.lower <= line.slope && line.slope <= line.upper, "seed \(seed)")
    let test = try #require(MannKendall(log.values))
    #expect(test.p > 0 && test.p <= 1, "seed \(seed)")
  }

  @Test("a value that rises or falls all the time is told from one that stays", arguments: [5, 9, 10, 30])
  func monotone(_ count: Int) throws {
    let pairs = count * (count - 1) / 2
    #expect(try #require(MannKendall(Array(0..<count))).score == pairs)
    #expect(try #require(MannKendall((0..<count).reversed())).score == -pairs)
    #expect(try #require(MannKendall([Int](repeating: 3, count: count))).p == 1)
  }
}
