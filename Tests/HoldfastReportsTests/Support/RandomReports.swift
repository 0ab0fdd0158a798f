import HoldfastModel
import HoldfastReports
import HoldfastTestSupport

/// Reports that nobody would make, from a seed.
struct RandomReports {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A report with some of each kind of block.
  mutating func document() -> ReportDocument {
    ReportDocument(
      title: words(), preface: [words()],
      blocks: [
        .heading(words()), .paragraph(prose()), .facts([Fact(words(), prose()), Fact("a", prose())]),
        .items([prose(), prose()]), .table(table()), chart(), bars(), calendar(),
      ], footnotes: [words()])
  }

  mutating func words() -> String {
    (0..<random.int(0...9)).map { _ in
      String(
        repeating: random.one(
          of: "a", "word", "腰", "🙂", "<b>", "\"", "&", "]]>", "\u{202E}", "\u{200F}", "\0", "\u{FFFF}", "\n"),
        count: random.int(1...7))
    }.joined(separator: " ")
  }

  private mutating func prose() -> Prose { Prose([.own(words()), .user(words())], random.one(of: .plain, .danger)) }

  private mutating func number() -> Int {
    random.int(0...9) == 0 ? Int(bitPattern: UInt(random.next())) : random.int(-3...90)
  }

  private mutating func table() -> ReportTable {
    let columns = random.int(1...9)
    return ReportTable(
      caption: words(), columns: (0..<columns).map { .init(words(), id: "column_\($0)") },
      rows: (0..<random.int(0...6)).map { _ in
        (0..<columns).map { _ in
          random.one(
            of: .unknown, .number(number()), .decimal(random.int(-999...999), decimals: random.int(0...3)),
            .day(day()), .week(day()), .own(words()), .user(words()))
        }
      })
  }

  private mutating func day() -> Day { Day(number: random.int(15_000...22_000)) }

  private mutating func chart() -> ReportDocument.Block {
    let first = day()
    let length = random.one(of: 0, 1, 6, 55, 400, 4000)
    let series = (0..<random.int(0...4)).map { index -> DayChart.Series in
      var points: [DayChart.Point] = []
      for offset in stride(from: 0, through: length, by: max(1, length / 80)) where random.chance(70) {
        points.append(.init(first + offset, number(), detail: words(), isCensored: random.chance(20)))
      }
      return .init(words(), DayChart.Look(rawValue: index) ?? .first, points)
    }
    let events = (0..<random.int(0...40)).map { _ in
      DayChart.Event(first + random.int(0...length), random.one(of: .stop, .red, .amber, .up, .down), detail: words())
    }
    let half = length / 2
    let chart = DayChart(
      title: words(), summary: words(), days: first...first + length,
      axis: .init(words(), number(), number(), isFixed: random.chance(50)), series: series,
      bands: [
        .init(first...first + half, words(), rank: random.int(-1...4)),
        .init(first + half...first + length, words(), rank: 0),
      ], lines: [.init(3...3, words()), .init(2...40, words())], events: events)
    return .chart(chart, table: table())
  }

  private mutating func bars() -> ReportDocument.Block {
    let first = day()
    let parts = random.int(0...10)
    let bars = (0..<random.one(of: 0, 1, 8, 60, 522)).map { week in
      WeekBars.Bar(monday: first + week * 7, values: (0..<parts).map { _ in number() }, detail: words())
    }
    let chart = WeekBars(
      title: words(), summary: words(), axisLabel: words(), parts: (0..<parts).map { _ in words() }, bars: bars)
    return .bars(chart, table: table())
  }

  private mutating func calendar() -> ReportDocument.Block {
    let first = day()
    let days = (0..<random.one(of: 0, 1, 30, 380)).map { number in
      DayCalendar.Entry(
        day: first + number, mark: random.one(of: .qualifying, .rest, .nothing, .stopped),
        hasMorning: random.chance(80), detail: words())
    }
    return .calendar(DayCalendar(title: words(), summary: words(), days: days), table: table())
  }
}
