import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

/// What holds for every report over every log.
struct ReportsAgreeTests {
  private static func reports(_ source: ReportSource) -> [(name: String, report: any TrendReport)] {
    [
      ("summary", SummaryReport(source)), ("pain", PainReport(source)), ("holds", HoldsReport(source)),
      ("tension", TensionReport(source)), ("adherence", AdherenceReport(source)),
      ("therapist", TherapistReport(source)),
    ]
  }

  private static func source(seed: UInt64, days: Int, _ period: ClosedRange<Int>? = nil) -> ReportSource {
    let book = RandomLogbook(seed: seed, days: days, from: LogBuilder.first)
    let period = period ?? 0...(days - 1)
    return ReportSource(
      engine: ProgressionEngine(book.log), log: book.log, catalogue: Catalogue(), adoption: nil,
      lateEntries: [LogBuilder.first: 1], today: max(book.lastDay, LogBuilder.day(period.upperBound)),
      period: LogBuilder.day(period.lowerBound)...LogBuilder.day(period.upperBound), exercise: nil)
  }

  /// Every number and text of a JSON value.
  private static func scalars(_ value: JSONValue, into found: inout Set<String>) {
    switch value {
    case .null, .bool: break
    case .int(let number): found.insert(String(number))
    case .decimal(let text), .string(let text): found.insert(text)
    case .array(let elements): for element in elements { scalars(element, into: &found) }
    case .object(let members): for member in members.values { scalars(member, into: &found) }
    case .fields: Issue.record("a report has no records in it")
    }
  }

  private static func check(_ report: any TrendReport, _ comment: Comment) throws {
    let document = report.document
    var found: Set<String> = []
    scalars(report.json, into: &found)
    for table in document.blocks.flatMap(\.tables) + [report.table] {
      for row in table.rows {
        try #require(row.count == table.columns.count, comment)
        for cell in row where cell.isNumber {
          try #require(found.contains(cell.machineText), "\(comment): \(cell.machineText) of \(table.caption)")
        }
      }
      #expect(Set(table.columns.map(\.id)).count == table.columns.count, comment)
    }
    for case .chart(let chart, let table) in document.blocks {
      #expect(!chart.series.isEmpty && chart.series.allSatisfy { !$0.points.isEmpty }, comment)
      let numbers = Set(table.rows.flatMap(\.self))
      for series in chart.series {
        #expect(zip(series.points, series.points.dropFirst()).allSatisfy { $0.day < $1.day }, comment)
        for point in series.points {
          try #require(chart.days.contains(point.day), comment)
          try #require(numbers.contains(.number(point.value)), "\(comment): \(point) is not in its table")
        }
      }
      #expect(zip(chart.bands, chart.bands.dropFirst()).allSatisfy { $0.days.upperBound + 1 == $1.days.lowerBound })
      #expect(chart.events.allSatisfy { chart.days.contains($0.day) }, comment)
    }
    for case .bars(let bars, _) in document.blocks {
      #expect(bars.bars.allSatisfy { $0.values.count == bars.parts.count }, comment)
      #expect(bars.bars.contains { $0.values.contains { $0 > 0 } }, comment)
    }
    if let chart = report.chart { #expect(document.blocks.contains(chart), comment) }
    #expect(!document.blocks.isEmpty, comment)
  }

  @Test("the page and the machine output have the same numbers, and no chart is empty", arguments: UInt64(1)...10)
  func agree(_ seed: UInt64) throws {
    for days in [1, 7, 60, 200] {
      for (name, report) in Self.reports(Self.source(seed: seed, days: days)) {
        try Self.check(report, "seed \(seed), \(days) days, \(name)")
      }
    }
  }

  @Test(
    "a period may begin before the log, end before it, lie after it, or be one day",
    arguments: [-400 ... -300, -100...10, 50...70, 90...300, 30...30, -1000...900])
  func periods(_ period: ClosedRange<Int>) throws {
    for seed in UInt64(1)...3 {
      for (name, report) in Self.reports(Self.source(seed: seed, days: 80, period)) {
        try Self.check(report, "seed \(seed), \(name)")
      }
    }
  }

  @Test("an empty log gives a sentence that says how to begin, and nothing else")
  func empty() {
    for (name, report) in Self.reports(LogBuilder().source(0, 30)) {
      #expect(report.chart == nil)
      #expect(
        report.document.blocks == [.paragraph("Nothing is logged yet. Begin with: holdfast start")], "\(name)")
      #expect(report.table.rows == [], "\(name)")
    }
  }

  @Test("a period before the log says when the log begins")
  func outside() {
    var log = LogBuilder()
    log.mornings(1)
    for (name, report) in Self.reports(log.source(-30, -10, today: 0)) {
      #expect(
        report.document.blocks == [
          .paragraph(
            "Nothing is logged in this period: the log begins on 2 November 2026. Choose another with --from or --last."
          )
        ], "\(name)")
    }
  }

  @Test("a log without pain or planks says for each report what is missing and how it is added")
  func missing() {
    var log = LogBuilder()
    log.give(0, .start(level: .knee, usual: sure(0), clinicianConsulted: nil), by: nil)
    let words = Self.reports(log.source(0, 3)).map { $0.report.document.lines.joined(separator: "\n") }
    #expect(words.map { $0.contains("holdfast morning N") } == [true, true, false, false, false, false])
    #expect(words.map { $0.contains("holdfast log plank 3x30s") } == [true, false, true, true, true, false])
    for (name, report) in Self.reports(log.source(0, 3)) where name != "adherence" && name != "summary" {
      #expect(name == "pain" || report.chart == nil, "\(name)")
    }
  }

  @Test("a preface says the days of the period, those of the log in it, and the day it was made")
  func preface() {
    var log = LogBuilder()
    log.mornings(1, 2)
    #expect(
      PainReport(log.source(-40, 1)).document.preface == [
        "23 September to 3 November 2026, 42 days",
        "The log begins on 2 November 2026: 2 days of it are in this period.", "Made on 3 November 2026.",
      ])
  }

  /// Every report walks the log a fixed number of times; a walk for each day of ten years would take minutes here.
  @Test(
    "ten years give every report, as page and as machine output, in bounded time and size",
    .timeLimit(.minutes(Sanitizer.isOn ? 5 : 1)))
  func decade() throws {
    do {
      let seed: UInt64 = 3
      let source = Self.source(seed: seed, days: 3650)
      for (name, report) in Self.reports(source) {
        let document = report.document
        let rows = document.blocks.flatMap(\.tables).reduce(0) { $0 + $1.rows.count }
        #expect(rows < 1000, "seed \(seed), \(name)")
        for case .chart(let chart, _) in document.blocks {
          #expect(chart.series.allSatisfy { $0.points.count <= 201 }, "seed \(seed), \(name)")
          #expect(chart.events.count <= 201 * 7)
        }
        #expect(!report.json.compactText.isEmpty)
      }
    }
  }
}
