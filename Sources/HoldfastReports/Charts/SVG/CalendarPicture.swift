import HoldfastModel

/// A calendar as a picture: a row for each day of the week, a column for each week, in strips that fit the sheet.
enum CalendarPicture {
  /// Draws the calendar.
  static func drawn(_ calendar: DayCalendar, on sheet: ChartSheet) -> Picture {
    var picture = Picture(on: sheet)
    picture.begin(title: calendar.title)
    let gutter = sheet.width(of: "Wed") + 120
    let room = sheet.width - gutter - 60
    // A few weeks are drawn larger.
    let weeks = CalendarStrips.weeks(calendar.days)
    let cell: Tenths = min(sheet.isNarrow ? 150 : 240, max(sheet.isNarrow ? 115 : 150, room / max(1, weeks)))
    let strips = CalendarStrips(calendar.days, columns: max(1, room / cell)).strips
    for strip in strips { draw(strip, cell: cell, left: gutter, on: &picture) }
    Legend.draw(legend(calendar), on: &picture)
    return picture
  }

  private static func draw(_ strip: CalendarStrips.Strip, cell: Tenths, left: Tenths, on picture: inout Picture) {
    let sheet = picture.sheet
    picture.top += sheet.line
    let labels = DateLabels(
      strip.months, gap: 60,
      at: { day, words in
        let start = left + strip.column(of: day) * cell
        return start..<start + sheet.width(of: words)
      }, ends: { $0.upperBound <= sheet.width ? $0 : nil })
    for label in labels.written { picture.write(label.words, x: label.place.lowerBound, y: picture.top, "soft") }
    picture.top += sheet.line / 2
    for (row, name) in ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].enumerated() where row % 2 == 0 {
      picture.write(
        name, x: left - 60, y: picture.top + row * cell + cell * 75 / 100, "soft", anchor: "end")
    }
    let top = picture.top
    picture.draw(
      pieces {
        for entry in strip.days {
          let x = left + strip.column(of: entry.day) * cell
          let y = top + (entry.day - entry.day.monday) * cell
          tag("g", ["class": "day"]) {
            tag("title") { entry.detail }
            CalendarMarkPicture.mark(entry.mark, x: x, y: y, size: cell - 30)
            if !entry.hasMorning { CalendarMarkPicture.missed(x: x, y: y, size: cell - 30) }
          }
        }
      })
    picture.top += 7 * cell + sheet.line / 3
  }

  private static func legend(_ calendar: DayCalendar) -> [Legend.Entry] {
    var entries = calendar.marks.map { mark, count in
      Legend.Entry(width: 120, words: "\(mark.words) (\(count))") { x, y in
        [CalendarMarkPicture.mark(mark, x: x, y: y - 60, size: 120)]
      }
    }
    if calendar.missedMornings > 0 {
      entries.append(
        Legend.Entry(width: 120, words: "\(DayCalendar.missedWords) (\(calendar.missedMornings))") { x, y in
          [CalendarMarkPicture.missed(x: x, y: y - 60, size: 120)]
        })
    }
    return entries
  }
}

/// The shapes of the marks of days, all different.
enum CalendarMarkPicture {
  /// The mark in a square.
  static func mark(_ mark: DayCalendar.Mark, x: Tenths, y: Tenths, size: Tenths) -> Markup {
    let box = "M\(units(x, y))h\(units(size))v\(units(size))h\(units(-size))z"
    switch mark {
    case .qualifying: return tag("path", ["class": "fill s1", "d": box])
    case .planks:
      let half = "M\(units(x, y))v\(units(size))h\(units(size))z"
      return tag("path", ["class": "half s2", "d": half + box])
    case .planksWhileStopped:
      let (side, start) = (size * 5 / 10, size * 25 / 100)
      let sign = "M\(units(x + start, y + start))l\(units(side, side))m\(units(0, -side))l\(units(-side, side))"
      return tag("path", ["class": "cross", "d": box + sign])
    case .support:
      return tag(
        "path",
        ["class": "fill s3", "d": MarkShape.path(.first, x: x + size / 2, y: y + size / 2, radius: size * 35 / 100)])
    case .rest:
      let start = units(x + size / 5, y + size / 2)
      let path = "M\(start)l\(units(size / 5, size / 4))l\(units(size * 2 / 5, -size / 2))"
      return tag("path", ["class": "sign", "d": path])
    case .stopped:
      let (side, start) = (size * 7 / 10, size * 15 / 100)
      let path =
        "M\(units(x + start, y + start))l\(units(side, side))m\(units(0, -side))l\(units(-side, side))"
      return tag("path", ["class": "cross", "d": path])
    case .nothing:
      return tag(
        "path", ["class": "none", "d": MarkShape.path(.first, x: x + size / 2, y: y + size / 2, radius: 12)])
    }
  }

  /// The sign of a morning that is not logged: a line below the day.
  static func missed(x: Tenths, y: Tenths, size: Tenths) -> Markup {
    tag("path", ["class": "missed", "d": "M\(units(x, y + size + 15))h\(units(size))"])
  }
}
