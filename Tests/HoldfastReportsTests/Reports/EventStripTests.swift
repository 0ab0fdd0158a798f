import HoldfastModel
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

/// The letters of events above a chart of a picture.
struct EventStripTests {
  private let first = SampleCharts.first

  private func strip(
    _ events: [DayChart.Event], length: Int, on sheet: ChartSheet = .column(heights: 100)
  ) -> (strip: EventStrip, axis: DayAxis) {
    let chart = DayChart(
      title: "", summary: "", days: first...first + length, axis: .init("pain", 0, 10, isFixed: true), series: [],
      events: events)
    let axis = DayAxis(days: chart.days, left: 560, right: sheet.width - 100)
    return (EventStrip(chart, axis: axis, sheet: sheet), axis)
  }

  private func event(_ day: Int, _ kind: DayChart.Event.Kind) -> DayChart.Event {
    .init(first + day, kind, detail: "\(kind.words) of day \(day)")
  }

  @Test("every event stands in one mark that lies over its day and within the axis", arguments: UInt64(1)...40)
  func overItsDay(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let length = random.one(of: 0, 20, 111, 364, 3650)
    let kinds = DayChart.Event.Kind.allCases
    let events = (0..<random.one(of: 1, 9, 40, 300)).map { _ in
      event(random.int(0...length), kinds[random.int(0...kinds.count - 1)])
    }
    for sheet in [ChartSheet.screen, .column(heights: 100)] {
      let (strip, axis) = strip(events, length: length, on: sheet)
      #expect(strip.marks.reduce(0) { $0 + $1.events.count } == events.count, "seed \(seed)")
      for mark in strip.marks {
        #expect(mark.place.left >= axis.left - 20 && mark.place.right <= axis.right + 20, "seed \(seed)")
        #expect(Set(mark.events.map { $0.kind }).count == 1, "seed \(seed)")
        for event in mark.events {
          #expect(mark.place.left <= axis.x(event.day) && axis.x(event.day) <= mark.place.right, "seed \(seed)")
        }
      }
      for (row, marks) in Dictionary(grouping: strip.marks, by: { $0.row }) {
        let sorted = marks.sorted { $0.place.left < $1.place.left }
        #expect(
          zip(sorted, sorted.dropFirst()).allSatisfy { $0.place.right < $1.place.left }, "seed \(seed), row \(row)")
      }
      #expect(strip.rows <= max(3, kinds.count), "seed \(seed)")
    }
  }

  @Test("a few events keep a mark each, over the middle of its day")
  func single() {
    let (strip, axis) = strip([event(0, .start), event(40, .red), event(41, .down), event(111, .stop)], length: 111)
    #expect(strip.marks.map(\.events.count) == [1, 1, 1, 1])
    for mark in strip.marks {
      let middle = (mark.place.left + mark.place.right) / 2
      #expect(mark.events.allSatisfy { abs(axis.x($0.day) - middle) <= 12 })
    }
  }

  @Test("of many events only those of one kind that would lie on one another share a mark")
  func gathered() {
    let reds = [0, 1, 2, 3, 60, 110].map { event($0, .red) }
    let (strip, _) = strip(reds + [event(1, .down), event(2, .amber), event(3, .flare)], length: 111)
    #expect(
      strip.marks.filter { $0.events.first?.kind == .red }.map { $0.events.map { $0.day - first } }
        == [[0, 1, 2, 3], [60], [110]])
  }

  @Test("a shared mark says how many it stands for, from when to when, and has a tick for each day")
  func shared() throws {
    let events = (0..<12).map { event($0, .red) }
    let chart = DayChart(
      title: "Pain", summary: "", days: first...first + 364, axis: .init("pain", 0, 10, isFixed: true),
      series: [.init("morning", .first, [.init(first, 3, detail: "")])], events: events)
    let text = ReportSVG.file(.chart(chart, table: SampleReports.weekTable), today: SampleCharts.today)
    #expect(text.contains(">12 R</text>"))
    #expect(
      text.contains(
        "<title>red trigger on 12 days, 28 September to 9 October 2026: 28 September 2026: red trigger of day 0; "))
    #expect(text.contains("5 October 2026: red trigger of day 7; 4 more</title>"))
    let ticks = try #require(text.firstMatch(of: /<path class="axis" d="((?:M[\d.]+ [\d.]+v2)+)"/))
    #expect(ticks.1.count { $0 == "M" } == 12)
  }

  @Test("the name of the strip stands free, whatever is marked on the first day")
  func name() {
    let (strip, axis) = strip((0..<40).map { event($0 % 4, .amber) }, length: 364)
    #expect(strip.marks.allSatisfy { $0.place.left > axis.left - 60 })
  }
}
