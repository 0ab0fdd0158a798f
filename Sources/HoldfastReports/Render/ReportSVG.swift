public import HoldfastModel

/// One chart of a report as a picture in a file of its own.
public enum ReportSVG {
  /// The whole file, valid XML. A block that is no chart gives a picture without anything in it.
  /// - Parameter today: the day on which it is made.
  public static func file(_ block: ReportDocument.Block, today: Day) -> String {
    MarkupWriter.xml(
      block.picture(on: .file, id: "chart") ?? Picture(on: .file).svg(title: "", summary: "", id: "chart"))
  }
}

extension ReportDocument.Block {
  /// The picture of a chart; nil for a block that is none.
  /// - Parameter id: the beginning of the ids in it, which no other picture of the page has.
  func picture(on sheet: ChartSheet, id: String) -> Markup? {
    switch self {
    case .chart(let chart, table: _):
      DayChartPicture.drawn(chart, on: sheet).svg(title: chart.title, summary: chart.summary, id: id)
    case .bars(let bars, table: _):
      WeekBarsPicture.drawn(bars, on: sheet, id: id).svg(title: bars.title, summary: bars.summary, id: id)
    case .calendar(let calendar, table: _):
      CalendarPicture.drawn(calendar, on: sheet).svg(title: calendar.title, summary: calendar.summary, id: id)
    case .heading, .paragraph, .facts, .items, .table: nil
    }
  }

  /// How high the picture of a chart is; 0 for a block that is none.
  func pictureHeight(on sheet: ChartSheet) -> Tenths {
    switch self {
    case .chart(let chart, table: _): DayChartPicture.drawn(chart, on: sheet).top
    case .bars(let bars, table: _): WeekBarsPicture.drawn(bars, on: sheet, id: "").top
    case .calendar(let calendar, table: _): CalendarPicture.drawn(calendar, on: sheet).top
    case .heading, .paragraph, .facts, .items, .table: 0
    }
  }
}
