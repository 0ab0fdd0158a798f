import HoldfastModel
import Testing

@testable import HoldfastReports

struct ScaleTests {
  @Test(
    "a scale begins at 0 and has round values, no more than fit",
    arguments: [
      (0, 45, 6, [0, 10, 20, 30, 40, 50]), (0, 45, 4, [0, 20, 40, 60]), (20, 45, 3, [0, 50]), (0, 1, 5, [0, 1]),
      (0, 0, 5, [0, 1]), (-3, 4, 5, [-4, -2, 0, 2, 4]), (0, 3600, 5, [0, 1000, 2000, 3000, 4000]),
    ])
  func round(_ lower: Int, _ upper: Int, _ most: Int, _ values: [Int]) {
    #expect(RoundTicks(lower, upper, atMost: most).values == values)
  }

  @Test(
    "a scale that ends by itself ends there", arguments: [(3, [0, 5, 10]), (6, [0, 2, 4, 6, 8, 10]), (2, [0, 10])])
  func fixed(_ most: Int, _ values: [Int]) {
    let ticks = RoundTicks(0, 10, isFixed: true, atMost: most)
    #expect(ticks.values == values)
    #expect(ticks.range == 0...10)
  }

  @Test("numbers that no log can hold do not trap")
  func huge() {
    for (lower, upper) in [(Int.min, Int.max), (0, Int.max), (Int.min, 0), (Int.max, Int.min)] {
      let ticks = RoundTicks(lower, upper, atMost: 5)
      #expect(ticks.values.count <= 5)
      #expect((0...100).contains(ticks.position(Int.max, of: 100)))
      #expect((0...100).contains(ticks.position(Int.min, of: 100)))
    }
  }

  @Test(
    "dates below a chart are days, Mondays, months or years, by the span",
    arguments: [
      (2, 6, ["20 Nov 2026", "21 Nov", "22 Nov"]),
      (27, 6, ["26 Oct 2026", "2 Nov", "9 Nov", "16 Nov"]),
      (200, 8, ["Jun 2026", "Jul", "Aug", "Sep", "Oct", "Nov"]),
      (330, 5, ["Jan 2026", "Apr", "Jul", "Oct"]),
      (3650, 6, ["2018", "2020", "2022", "2024", "2026"]),
    ])
  func dates(_ days: Int, _ most: Int, _ labels: [String]) {
    let today = SampleCharts.today
    let ticks = DateTicks(today - days...today, atMost: most).ticks
    #expect(ticks.map { $0.beginsYear ? $0.dated ?? $0.words : $0.words } == labels)
  }

  @Test("there is always a date, and never more than fit")
  func manySpans() {
    for days in [0, 1, 2, 5, 13, 40, 99, 365, 1000, 4000, 30_000] {
      for most in 1...20 {
        let ticks = DateTicks(SampleCharts.first...SampleCharts.first + days, atMost: most).ticks
        #expect(!ticks.isEmpty && ticks.count <= most)
        #expect(ticks.map(\.day) == ticks.map(\.day).sorted())
      }
    }
  }

  @Test(
    "a line joins neighbours that are near, and nothing else, however far apart values usually lie",
    arguments: [
      ([0, 1, 2, 3, 4], 1, 1, [[0, 1, 2, 3, 4]]), ([0, 1, 2, 4, 5], 1, 1, [[0, 1, 2], [4, 5]]),
      ([0, 70], 4, 1, [[0], [70]]), ([0, 7, 14], 1, 1, [[0], [7], [14]]),
      ([0, 2, 4, 6, 14, 16], 4, 1, [[0, 2, 4, 6], [14, 16]]), ([0, 5, 10], 4, 1, [[0], [5], [10]]),
      // Weeks, the first of them cut off, and one that is missing.
      ([0, 4, 11, 25, 32], 1, 7, [[0, 4, 11], [25, 32]]),
    ])
  func runs(_ days: [Int], _ reach: Int, _ step: Int, _ runs: [[Int]]) {
    let first = SampleCharts.first
    let series = DayChart.Series("morning", .first, days.map { .init(first + $0, 3, detail: "") }, reach: reach)
    #expect(series.runs(step: step).map { $0.map { $0.day - first } } == runs)
  }

  @Test("too many weeks are summed, and none is lost")
  func condensed() {
    let chart = SampleDecade.tension
    let weeks = CondensedWeeks(chart, atMost: 60)
    #expect(weeks.weeks == 13)
    #expect(weeks.bars.reduce(0) { $0 + $1.total } == chart.bars.reduce(0) { $0 + $1.total })
    #expect(CondensedWeeks(chart, atMost: 1000).bars == chart.bars)
  }
}
