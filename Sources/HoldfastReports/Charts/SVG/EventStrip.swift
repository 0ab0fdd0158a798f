import HoldfastModel

/// Where the letters of events stand above a chart: each over its day, in rows so that none lies on another. Where they
/// are too many for that, those that lie near one another are counted, as `3 R`.
struct EventStrip {
  /// One or more events that share a mark.
  struct Mark {
    let label: String
    let kind: DayChart.Event.Kind
    let events: [DayChart.Event]
    let left: Tenths
    let width: Tenths
    let row: Int

    var middle: Tenths { left + width / 2 }
  }

  /// The marks.
  let marks: [Mark]
  /// How many rows they take.
  var rows: Int { (marks.map(\.row).max() ?? -1) + 1 }

  /// Whether marks count events, so that they stand near their days and no longer over them.
  let isMerged: Bool

  /// The marks of a chart's events.
  init(_ chart: DayChart, axis: DayAxis, sheet: ChartSheet) {
    let events = chart.orderedEvents
    var binWidth: Tenths = 0
    while true {
      let bins = EventStrip.bins(events, axis: axis, width: binWidth)
      // A letter over the first day may reach out by its half, and no mark further: the name of the strip stands there.
      let placed = EventStrip.placed(bins, from: axis.left - sheet.font * 13 / 20, sheet)
      let isLoose = placed.count * sheet.font * 2 <= axis.right - axis.left
      if isLoose && (placed.map(\.row).max() ?? 0) < 3 || binWidth > axis.right - axis.left {
        marks = placed
        isMerged = binWidth > 0
        return
      }
      binWidth = binWidth == 0 ? sheet.font * 3 / 2 : binWidth * 2
    }
  }

  /// Events that stand near one another, those of one kind together.
  private struct Bin {
    let number: Int
    let middle: Tenths
    var groups: [[DayChart.Event]]
  }

  /// The events in bins of a width, or each by itself when bins have no width.
  private static func bins(_ events: [DayChart.Event], axis: DayAxis, width: Tenths) -> [Bin] {
    guard width > 0 else { return events.map { Bin(number: 0, middle: axis.x($0.day), groups: [[$0]]) } }
    var bins: [Bin] = []
    for event in events {
      let number = (axis.x(event.day) - axis.left) / width
      if bins.last?.number != number {
        bins.append(Bin(number: number, middle: axis.left + number * width + width / 2, groups: []))
      }
      let last = bins.count - 1
      if let place = bins[last].groups.firstIndex(where: { $0.first?.kind == event.kind }) {
        bins[last].groups[place].append(event)
      } else {
        bins[last].groups.append([event])
      }
    }
    return bins
  }

  private static func placed(_ bins: [Bin], from least: Tenths, _ sheet: ChartSheet) -> [Mark] {
    var ends: [Tenths] = []
    return bins.flatMap { bin in
      let labels = bin.groups.compactMap { group in
        group.first.map { group.count == 1 ? $0.kind.rawValue : "\(group.count) \($0.kind.rawValue)" }
      }
      let widths = labels.map { max(sheet.font * 13 / 10, sheet.width(of: $0, isBold: true) + 50) }
      // The marks of a bin stand in a row around its middle.
      var next = bin.middle - (widths.reduce(0, +) + 20 * (widths.count - 1)) / 2
      return zip(bin.groups, zip(labels, widths)).compactMap { group, mark -> Mark? in
        let (label, width) = mark
        defer { next += width + 20 }
        guard let kind = group.first?.kind else { return nil }
        let left = max(0, min(max(next, least), sheet.width - width))
        let row = ends.firstIndex { $0 + 15 <= left } ?? ends.count
        if row == ends.count { ends.append(0) }
        ends[row] = left + width
        return Mark(label: label, kind: kind, events: group, left: left, width: width, row: row)
      }
    }
  }

  /// Draws the marks in their rows.
  func draw(on picture: inout Picture) {
    let height = picture.sheet.font * 13 / 10
    for mark in marks {
      let top = picture.top + (rows - 1 - mark.row) * (height + 20)
      picture.draw(
        pieces {
          tag("g", ["class": mark.kind == .stop ? "ev stop" : "ev"]) {
            tag("title") { mark.events.map { "\($0.day.words): \($0.detail)" }.joined(separator: "; ") }
            tag(
              "rect",
              [
                "x": units(mark.left), "y": units(top), "width": units(mark.width), "height": units(height), "rx": "3",
              ])
            Picture.words(
              mark.label, x: mark.middle, y: top + height * 3 / 4, anchor: "middle")
          }
        })
    }
    picture.top += rows * (height + 20) + 20
  }
}
