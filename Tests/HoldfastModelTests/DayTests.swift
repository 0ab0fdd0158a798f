import HoldfastModel
import Testing

struct DayTests {
  @Test("every day from 1900 to 2200 has a date, in order, and is found again by it")
  func roundTrip() throws {
    var expected = (year: 1900, month: 1, day: 1)
    var day = Day.earliest
    let last = try #require(Day(year: 2200, month: 12, day: 31))
    while day <= last {
      let civil = day.civil
      // One comparison a day keeps 110,000 days quick.
      if civil != expected || Day(year: civil.year, month: civil.month, day: civil.day) != day
        || Day(iso: day.iso) != day
      {
        Issue.record("day \(day.number) is \(day.iso), not \(expected)")
        return
      }
      expected = Self.following(expected)
      day = day + 1
    }
  }

  /// The calendar as it is taught at school.
  private static func following(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let isLeap = date.year.isMultiple(of: 4) && (!date.year.isMultiple(of: 100) || date.year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
    return date.month == 12 ? (date.year + 1, 1, 1) : (date.year, date.month + 1, 1)
  }

  @Test(
    "a date that no calendar has is refused",
    arguments: [
      "1899-12-31", "1900-02-29", "2026-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-11-00", "2026-1-01",
      "2026-11-20 ", "+026-11-20", "2026/11/20", "２０２６-11-20", "20261120", "", "10000-01-01",
    ])
  func refusals(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "a leap day is a day in leap years only",
    arguments: [
      (1996, true), (1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true),
    ])
  func leapDays(_ year: Int, _ isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "the weekday is that of the calendar",
    arguments: [
      ("1900-01-01", Weekday.monday), ("1969-07-20", .sunday), ("1970-01-01", .thursday), ("1999-12-31", .friday),
      ("2000-02-29", .tuesday), ("2024-02-29", .thursday), ("2026-11-20", .friday),
    ])
  func weekdays(_ date: String, _ weekday: Weekday) {
    #expect(Day(iso: date)?.weekday == weekday)
  }

  @Test("the first and the last day are the ends of what can be written")
  func ends() {
    #expect(Day.earliest.iso == "1900-01-01")
    #expect(Day.latest.iso == "9999-12-31")
    #expect(Day(iso: "9999-12-31") == Day.latest)
  }

  @Test("a day in words has its month by name, and its year where it differs")
  func words() throws {
    let day = try #require(Day(iso: "2026-12-04"))
    #expect(day.words == "4 December 2026")
    #expect(day.words(beside: day - 300) == "4 December")
    #expect(day.words(beside: day + 30) == "4 December 2026")
    #expect(day.weekdayName == "Friday")
  }
}
