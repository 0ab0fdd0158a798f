import HoldfastModel

/// A calendar in a terminal: a line for each day of the week, two columns for each week.
enum CalendarText {
  /// Writes the calendar, in strips where its weeks do not fit beside one another.
  static func write(_ calendar: DayCalendar, _ characters: PlotCharacters, on page: inout Page) {
    page.write(printable(calendar.title), .strong)
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    for strip in CalendarStrips(calendar.days, columns: max(1, (page.width - 4) / 2)).strips {
      let columns = strip.days.last.map { strip.column(of: $0.day) + 1 } ?? 0
      page.write(table: "    " + months(of: strip, columns: columns, room: page.width - 4))
      var rows = Array(repeating: Array(repeating: "  ", count: columns), count: 7)
      for entry in strip.days {
        let mark = characters.hasBraille ? entry.mark.block : entry.mark.letter
        rows[entry.day - entry.day.monday][strip.column(of: entry.day)] = "\(mark)\(entry.missesMorning ? "'" : " ")"
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

  private static func months(of strip: CalendarStrips.Strip, columns: Int, room: Int) -> String {
    var line = ""
    for (day, label) in strip.months {
      let start = strip.column(of: day) * 2
      guard line.isEmpty || start > line.count, start + label.count <= room else { continue }
      line += String(repeating: " ", count: max(0, start - line.count)) + label
    }
    return line
  }
}
