import HoldfastModel

/// The mark of one event above a chart, or of several of one kind: then it reaches from the first to the last of their
/// days, has a tick for each below, and says how many they are, as `3 R`.
struct EventMark {
  /// The events, in the order of their days.
  let events: [DayChart.Event]
  /// Where it lies from left to right.
  let place: Place
  /// Its row, from 0 at the foot.
  var row = 0
  private let ticks: [Tenths]

  /// Where a mark lies from left to right.
  struct Place: Hashable {
    let left: Tenths
    let right: Tenths

    /// Over the days of events, as wide as its words need, and never beyond the axis.
    init(_ events: ArraySlice<DayChart.Event>, axis: DayAxis, sheet: ChartSheet) {
      let first = events.first.map { axis.x($0.day) } ?? axis.left
      let last = events.last.map { axis.x($0.day) } ?? first
      let words = EventMark.label(events)
      let least = max(sheet.font * 13 / 10, sheet.width(of: words, isBold: true) + 50)
      let width = min(max(least, last - first + sheet.font / 2), axis.right - axis.left + 40)
      // A letter over the first or the last day may reach out a little; beyond that stands the name of the strip.
      let wish = (first + last - width) / 2
      left = max(axis.left - 20, min(wish, axis.right + 20 - width))
      right = left + width
    }
  }

  /// The mark of events of one kind.
  init(_ events: [DayChart.Event], axis: DayAxis, sheet: ChartSheet) {
    self.events = events
    place = Place(events[...], axis: axis, sheet: sheet)
    ticks = events.count > 1 ? events.map { axis.x($0.day) } : []
  }

  /// What is written in it: the letter of the kind, with the number of events where they are several.
  private static func label(_ events: ArraySlice<DayChart.Event>) -> String {
    let letter = events.first?.kind.rawValue ?? ""
    return events.count > 1 ? "\(events.count) \(letter)" : letter
  }

  /// What a pointer that rests on it tells.
  private var details: String {
    let told = events.prefix(8).map { "\($0.day.words): \($0.detail)" }
    guard let first = events.first, let last = events.last, events.count > 1 else { return told.joined() }
    let more = events.count > told.count ? ["\(events.count - told.count) more"] : []
    return "\(first.kind.words) on \(count(events.count, "day")), \((first.day...max(first.day, last.day)).words): "
      + (told + more).joined(separator: "; ")
  }

  /// Draws the mark.
  func draw(at top: Tenths, height: Tenths, on picture: inout Picture) {
    picture.draw(
      pieces {
        tag("g", ["class": events.first?.kind == .stop ? "ev stop" : "ev"]) {
          tag("title") { details }
          if !ticks.isEmpty {
            tag("path", ["class": "axis", "d": ticks.map { "M\(units($0, top + height))v2" }.joined()])
          }
          tag(
            "rect",
            [
              "x": units(place.left), "y": units(top), "width": units(place.right - place.left),
              "height": units(height),
              "rx": "3",
            ])
          Picture.words(
            EventMark.label(events[...]), x: (place.left + place.right) / 2, y: top + height * 3 / 4, anchor: "middle")
        }
      })
  }
}
