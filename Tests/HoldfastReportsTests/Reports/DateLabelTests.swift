import HoldfastModel
import Testing

@testable import HoldfastReports

/// The dates along charts and above calendars.
struct DateLabelTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func calendar(_ from: String, weeks: Int, width: Int = 80) throws -> String {
    let first = try day(from)
    let days = (0..<weeks * 7).map {
      DayCalendar.Entry(day: first + $0, mark: .nothing, hasMorning: true, detail: "")
    }
    var page = Page(width: width, ink: .none)
    CalendarText.write(DayCalendar(title: "Days", summary: "", days: days), .ascii, on: &page)
    return page.lines[1]
  }

  @Test(
    "a month stands over its first Monday, none is left out, and the year is said once there is room",
    arguments: [
      ("2026-09-07", 10, "    Sep     Oct     Nov 2026"), ("2026-10-05", 13, "    Oct     Nov 2026  Dec"),
      // Monday 26 February is none of March.
      ("2024-02-29", 9, "      Mar     Apr 2024"), ("2026-11-02", 3, "    Nov 2026"),
      ("2026-12-07", 12, "    Dec     Jan     Feb 2027"),
    ])
  func months(_ from: String, _ weeks: Int, _ line: String) throws {
    #expect(try calendar(from, weeks: weeks) == line)
  }

  @Test("every date with a tick below a chart is written", arguments: [20, 76, 140])
  func ticks(_ columns: Int) throws {
    for length in [3, 13, 27, 55, 90, 181, 365, 800, 3650] {
      let last = try day("2026-01-12")
      let lines = ColumnAxis(last - length...last, room: columns).lines(.ascii)
      #expect(
        lines.axis.count { $0 == "+" }
          == lines.labels.count(of: /[0-9]+ [A-Z][a-z]+( [0-9]{4})?|[A-Z][a-z]+( [0-9]{4})?|[0-9]{4}/))
      #expect(lines.labels.count <= max(24, columns))
      #expect(lines.labels.contains(/20\d\d/), "\(length) days: \(lines.labels)")
    }
  }

  @Test("where a year has room at no date, it is said at the first, and the one that it covers has no tick")
  func year() throws {
    let lines = ColumnAxis(try day("2026-08-10")...(try day("2026-11-29")), room: 76).lines(.ascii)
    #expect(lines.axis.count { $0 == "+" } == 7)
    #expect(lines.labels == "     17 Aug 2026        14 Sep   28 Sep    12 Oct   26 Oct   9 Nov    23 Nov")
  }
}

extension String {
  fileprivate func count(of pattern: some RegexComponent) -> Int { matches(of: pattern).count }
}
