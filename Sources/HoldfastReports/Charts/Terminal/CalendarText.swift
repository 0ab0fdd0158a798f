import HoldfastModel

/// A calendar in a terminal: a line for each day of the week, two columns for each week.
enum CalendarText {
  /// Writes the calendar, in strips where its weeks do not fit beside one another.
  static func write(_ calendar: DayCalendar, _ characters: PlotCharacters, on page: inout Page) {
    page.write(printable(calendar.title), .strong)
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    for strip in CalendarStrips(calendar.days, columns: max(1, (page.width - 4) / 2)).strips {
      let columns = strip.days.last.map { strip.column(of: $0.day) + 1 } ?? 0
      page.write(table: "    " + months(of: strip, room: page.width - 4))
      var rows = Array(repeating: Array(repeating: "  ", count: columns), count: 7)
      for entry in strip.days {
        let mark = characters.hasBraille ? entry.mark.block : entry.mark.letter
        rows[entry.day - entry.day.monday][strip.column(of: entry.day)] = "\(mark)\(entry.hasMorning ? " " : "'")"
      }
      for (name, row) in zip(names, rows) {
        page.write(table: "\(name) \(row.joined())".withoutTrailingSpaces())
      }
    }
    var legend = calendar.marks.map { mark, count in
      "\(characters.hasBraille ? mark.block : mark.letter) \(mark.words) (\(count))"
    }
    if calendar.missedMornings > 0 { legend.append("' \(DayCalendar.missedWords) (\(calendar.missedMornings))") }
    page.write(legend: legend)
  }

  private static func months(of strip: CalendarStrips.Strip, room: Int) -> String {
    let labels = DateLabels(
      strip.months, gap: 1, at: { day, words in strip.column(of: day) * 2..<strip.column(of: day) * 2 + words.count },
      ends: { $0.upperBound <= room ? $0 : nil })
    return labels.written.reduce(into: "") { line, label in
      line += String(repeating: " ", count: max(0, label.place.lowerBound - line.count)) + label.words
    }
  }
}
