import HoldfastModel

/// The row of level bands above a chart. The higher the level, the higher a band is filled; a stop is crossed out where it
/// has no name. Names that don't fit in their band are shortened to their first word, or to their first letter.
enum LevelStrip {
  /// A name that does not stand in each of its bands.
  struct Sign {
    let rank: Int
    let name: String
    /// The letter that stands for it where it has room.
    var letter: String?
    /// Whether some of its bands are too narrow even for that.
    var isFilling = false
  }

  /// Draws the bands.
  /// - Returns: what the legend has to explain.
  static func draw(_ bands: [DayChart.Band], axis: DayAxis, on picture: inout Picture) -> [Sign] {
    let sheet = picture.sheet
    let height = sheet.font * 14 / 10
    var signs: [Sign] = []
    for band in bands where band.days.overlaps(axis.days) {
      let left = axis.start(band.days.lowerBound)
      let right = axis.start(band.days.upperBound + 1)
      let name = printable(band.name)
      let short = [name, String(name.prefix { $0 != " " }), String(name.prefix(1))]
      let label = short.first { sheet.width(of: $0) + 60 <= right - left }
      if label == nil || label != name && label?.count == 1 {
        let place = signs.firstIndex { $0.name == name } ?? signs.endIndex
        if place == signs.endIndex { signs.append(Sign(rank: band.rank, name: name)) }
        if let label { signs[place].letter = label } else { signs[place].isFilling = true }
      }
      let top = picture.top
      picture.draw(
        pieces {
          tag("g", ["class": bandClass(band.rank)]) {
            tag("title") { "\(name): \(band.days.lowerBound.words) to \(band.days.upperBound.words)" }
            filling(
              band.rank, isNamed: label != nil, x: left, y: top, width: max(10, right - left), height: height)
            if let label {
              Picture.words(label, x: (left + right) / 2, y: top + height * 3 / 4, anchor: "middle")
            }
          }
        })
    }
    picture.top += height + 40
    return signs
  }

  /// What the legend says of a name.
  static func entry(_ sign: Sign) -> Legend.Entry {
    let letter = sign.letter
    let start: Tenths = letter == nil ? 0 : 190
    return Legend.Entry(width: sign.isFilling ? start + 150 : 150, words: sign.name) { x, y in
      pieces {
        if let letter { Picture.words(letter, x: x + 75, y: y + 40, "name", anchor: "middle") }
        if sign.isFilling {
          tag("g", ["class": bandClass(sign.rank)]) {
            filling(sign.rank, isNamed: false, x: x + start, y: y - 70, width: 150, height: 140)
          }
        }
      }
    }
  }

  private static func bandClass(_ rank: Int) -> String { "band r\(min(max(rank, -1), 2) + 1)" }

  /// The frame of a band, filled as high as its place on the ladder says.
  private static func filling(
    _ rank: Int, isNamed: Bool, x: Tenths, y: Tenths, width: Tenths, height: Tenths
  ) -> [Markup] {
    let full = rank < 0 ? height : height * min(rank + 1, 3) / 3
    return pieces {
      tag(
        "rect",
        ["x": units(x), "y": units(y + height - full), "width": units(width), "height": units(full)])
      tag("path", ["d": "M\(units(x, y))h\(units(width))v\(units(height))h\(units(-width))z"])
      if !isNamed {
        // What a name would be crossed by.
        tag(
          "path",
          [
            "d": rank < 0
              ? "M\(units(x, y))l\(units(width, height))M\(units(x, y + height))l\(units(width, -height))"
              : "M\(units(x, y + height - full))h\(units(width))"
          ])
      }
    }
  }
}
