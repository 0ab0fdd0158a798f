import HoldfastModel

/// The row of level bands above a chart, with their names in them; names that don't fit are shortened to their first
/// word, or to their first letter.
enum LevelStrip {
  /// Draws the bands.
  /// - Returns: the letters that stand for names, with the names.
  static func draw(_ bands: [DayChart.Band], axis: DayAxis, on picture: inout Picture) -> [(
    letter: String, name: String
  )] {
    let sheet = picture.sheet
    let height = sheet.font * 14 / 10
    var letters: [(letter: String, name: String)] = []
    for band in bands where band.days.overlaps(axis.days) {
      let left = axis.start(band.days.lowerBound)
      let right = axis.start(band.days.upperBound + 1)
      let name = printable(band.name)
      let short = [name, String(name.prefix { $0 != " " }), String(name.prefix(1))]
      let label = short.first { sheet.width(of: $0) + 60 <= right - left }
      if let label, label != name, label.count == 1, !letters.contains(where: { $0 == (label, name) }) {
        letters.append((label, name))
      }
      picture.draw(
        pieces {
          tag("g", ["class": "band r\(min(max(band.rank, -1), 2) + 1)"]) {
            tag("title") { "\(name): \(band.days.lowerBound.words) to \(band.days.upperBound.words)" }
            tag(
              "rect",
              [
                "x": units(left), "y": units(picture.top), "width": units(max(10, right - left)),
                "height": units(height),
              ])
            if let label {
              Picture.words(label, x: (left + right) / 2, y: picture.top + height * 3 / 4, anchor: "middle")
            }
          }
        })
    }
    picture.top += height + 40
    return letters
  }
}
