import HoldfastModel

/// A date that may be written along a chart.
struct DateLabel: Hashable, Sendable {
  /// The day that it stands at.
  let day: Day
  /// The date without its year, as `4 Dec`; a year by itself is its own words.
  let words: String
  /// The date with its year; nil for a year by itself.
  let dated: String?
  /// Whether a year begins with it, so that it should be said.
  let beginsYear: Bool
}

/// The dates that are written along a chart. None lies on another, and each year is said where it begins, or, where there
/// is no room for it, with the next date that has room.
struct DateLabels<Place: Hashable & Sendable>: Sendable {
  /// A date that is written.
  struct Written: Sendable {
    let day: Day
    let words: String
    let place: Place
  }

  /// The dates that are written, in order; those without room are left out.
  let written: [Written]

  /// Chooses what is written.
  /// - Parameters:
  ///   - gap: what has to lie between two labels.
  ///   - place: where words lie that are written at a day.
  ///   - ends: the ends of such a place; nil where there is no room at all.
  init(
    _ labels: [DateLabel], gap: Int, at place: (Day, String) -> Place, ends: (Place) -> Range<Int>?
  ) {
    let sparing = DateLabels.chosen(labels, gap: gap, insists: false, at: place, ends: ends)
    // A year has to be said once, whatever it covers.
    let isDated = sparing.contains { written in labels.contains { $0.day == written.day && $0.words != written.words } }
    let hasYears = labels.contains { $0.dated != nil }
    written =
      isDated || !hasYears
      ? sparing : DateLabels.chosen(labels, gap: gap, insists: true, at: place, ends: ends)
  }

  private static func chosen(
    _ labels: [DateLabel], gap: Int, insists: Bool, at place: (Day, String) -> Place, ends: (Place) -> Range<Int>?
  ) -> [Written] {
    var written: [Written] = []
    var end = Int.min / 2
    var owesYear = false
    for (index, label) in labels.enumerated() {
      owesYear = owesYear || label.beginsYear
      let next = labels.dropFirst(index + 1).first.flatMap { ends(place($0.day, $0.words)) }
      let mayCover = insists && written.isEmpty
      func fit(_ words: String, mayCover: Bool) -> Written? {
        let here = place(label.day, words)
        guard let range = ends(here), range.lowerBound >= end else { return nil }
        if !mayCover, let next, range.upperBound + gap > next.lowerBound { return nil }
        return Written(day: label.day, words: words, place: here)
      }
      let dated = owesYear ? label.dated.flatMap { fit($0, mayCover: mayCover) } : nil
      // The first gives way to the second, the others to those before them.
      guard let chosen = dated ?? fit(label.words, mayCover: index > 0), let range = ends(chosen.place) else {
        continue
      }
      if dated != nil { owesYear = false }
      end = range.upperBound + gap
      written.append(chosen)
    }
    return written
  }
}
