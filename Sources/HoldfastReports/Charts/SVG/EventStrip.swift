import HoldfastModel

/// Where the letters of events stand above a chart: each over its day, in rows so that none lies on another. Where that
/// would take many rows, those of one kind that would lie on one another share a mark.
struct EventStrip {
  /// The marks.
  let marks: [EventMark]
  /// How many rows they take.
  var rows: Int { (marks.map(\.row).max() ?? -1) + 1 }

  /// The rows that events may take one by one.
  private static let mostRows = 3
  /// From one mark to the next in its row.
  private static let gap: Tenths = 15

  /// The marks of a chart's events.
  init(_ chart: DayChart, axis: DayAxis, sheet: ChartSheet) {
    let events = chart.orderedEvents
    let each = EventStrip.stacked(events.map { EventMark([$0], axis: axis, sheet: sheet) })
    let isLow = each.allSatisfy { $0.row < EventStrip.mostRows }
    marks = isLow ? each : EventStrip.stacked(EventStrip.gathered(events, axis: axis, sheet: sheet))
  }

  /// The events of each kind, those that would lie on one another in one mark.
  private static func gathered(_ events: [DayChart.Event], axis: DayAxis, sheet: ChartSheet) -> [EventMark] {
    DayChart.Event.Kind.allCases.flatMap { kind -> [EventMark] in
      let same = events.filter { $0.kind == kind }
      var groups: [(range: Range<Int>, place: EventMark.Place)] = []
      for index in same.indices {
        var range = index..<index + 1
        var place = EventMark.Place(same[range], axis: axis, sheet: sheet)
        // A mark that has grown can reach the one before it.
        while let last = groups.last, last.place.right + gap > place.left {
          groups.removeLast()
          range = last.range.lowerBound..<range.upperBound
          place = EventMark.Place(same[range], axis: axis, sheet: sheet)
        }
        groups.append((range, place))
      }
      return groups.map { EventMark(Array(same[$0.range]), axis: axis, sheet: sheet) }
    }
  }

  /// The marks, each in the lowest row in which it has room.
  private static func stacked(_ marks: [EventMark]) -> [EventMark] {
    var ends: [Tenths] = []
    return marks.enumerated().sorted { ($0.element.place.left, $0.offset) < ($1.element.place.left, $1.offset) }
      .map { _, mark in
        let row = ends.firstIndex { $0 + gap <= mark.place.left } ?? ends.count
        if row == ends.count { ends.append(0) }
        ends[row] = mark.place.right
        var placed = mark
        placed.row = row
        return placed
      }
  }

  /// Draws the marks in their rows.
  func draw(on picture: inout Picture) {
    let height = picture.sheet.font * 13 / 10
    for mark in marks {
      mark.draw(at: picture.top + (rows - 1 - mark.row) * (height + 20), height: height, on: &picture)
    }
    picture.top += rows * (height + 20) + 20
  }
}
