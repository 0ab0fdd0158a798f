import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Reading WHEN")
struct WhenReaderTests {
  /// A Friday, 20:15 in Berlin.
  private let reader = WhenReader(now: instant("2026-11-20T19:15:30.500Z"), zone: .berlin)

  static let forms: [(String, String, String?)] = [
    ("today", "2026-11-20", nil), ("Yesterday", "2026-11-19", nil), ("thursday", "2026-11-19", nil),
    ("friday", "2026-11-13", nil), ("saturday", "2026-11-14", nil), ("2026-11-20", "2026-11-20", nil),
    ("2026-01-31", "2026-01-31", nil), (" 2026\u{2212}11\u{2212}19 ", "2026-11-19", nil),
    ("18:30", "2026-11-20", "2026-11-20T18:30:00+01:00"), ("9:05", "2026-11-20", "2026-11-20T09:05:00+01:00"),
    ("20:15", "2026-11-20", "2026-11-20T20:15:00+01:00"),
    ("2026-11-20T18:30", "2026-11-20", "2026-11-20T18:30:00+01:00"),
    ("2026-11-20t18:30", "2026-11-20", "2026-11-20T18:30:00+01:00"),
    ("2026-11-20 18:30", "2026-11-20", "2026-11-20T18:30:00+01:00"),
    ("2026-07-01 18:30", "2026-07-01", "2026-07-01T18:30:00+02:00"),
    ("yesterday 23:50", "2026-11-19", "2026-11-19T23:50:00+01:00"),
    ("monday  18:30", "2026-11-16", "2026-11-16T18:30:00+01:00"),
    ("2h ago", "2026-11-20", "2026-11-20T18:15:30+01:00"), ("2 hours ago", "2026-11-20", "2026-11-20T18:15:30+01:00"),
    ("30m ago", "2026-11-20", "2026-11-20T19:45:30+01:00"), ("30 min ago", "2026-11-20", "2026-11-20T19:45:30+01:00"),
    ("1h30m ago", "2026-11-20", "2026-11-20T18:45:30+01:00"), ("21h ago", "2026-11-19", "2026-11-19T23:15:30+01:00"),
    ("3 days ago", "2026-11-17", nil), ("now", "2026-11-20", "2026-11-20T20:15:30+01:00"),
  ]

  @Test("every form", arguments: forms)
  func form(text: String, date: String, at: String?) throws {
    #expect(try reader.read(text) == Moment(day: day(date), at: at.flatMap { zoned($0) }))
  }

  @Test("the command's own moment has the day on the wall")
  func now() {
    let reader = WhenReader(now: instant("2026-11-20T23:30:00.000Z"), zone: .berlin)
    #expect(reader.now == Moment(day: day("2026-11-21"), at: zoned("2026-11-21T00:30:00+01:00")))
  }

  static let refusals: [(String, String, String?)] = [
    ("20:16", "20:16 today lies later than now, 20:15", "Did you mean \"yesterday 20:16\"?"),
    ("today 23:00", "23:00 today lies later than now, 20:15", "Did you mean \"yesterday 23:00\"?"),
    ("2026-11-20 23:00", "23:00 today lies later than now, 20:15", "Did you mean \"yesterday 23:00\"?"),
    ("2026-11-21", "2026-11-21 lies after today, 2026-11-20", "Did you mean today?"),
    ("2026-11-21 18:30", "2026-11-21 lies after today, 2026-11-20", "Did you mean \"today 18:30\"?"),
    ("2026-12-01", "2026-12-01 lies after today, 2026-11-20", "Did you mean 2025-12-01?"),
    ("2027-11-19", "2027-11-19 lies after today, 2026-11-20", "Did you mean 2026-11-19?"),
    ("2028-02-29", "2028-02-29 lies after today, 2026-11-20", "Did you mean 2026-11-20?"),
    ("tomorrow", "tomorrow has not come yet", "Did you mean today?"),
    ("2026-02-29", "there is no day 2026-02-29", "Check the month and the day, as in 2026-11-20."),
    ("1899-12-31", "there is no day 1899-12-31", "Check the month and the day, as in 2026-11-20."),
    ("yesterdya", "yesterdya is not understood as a time", "Did you mean yesterday?"),
    ("24:00", "24:00 is not a time of day", "Write it as in 18:30."),
    ("yesterday 18:60", "18:60 is not a time of day", "Write it as in 18:30."),
    ("yesterday evening", "evening is not a time of day", "Write it as in 18:30."),
    ("20 November", "20 November is not understood as a time", nil), ("", "the time is empty", nil),
    ("20.11.2026", "20.11.2026 is not understood as a time", nil), ("-1", "-1 is not understood as a time", nil),
    ("2h30 ago", "2h30 ago is not understood", "Write how long ago it was as in 2h ago, 30 min ago or 7 days ago."),
    ("99999h ago", "99999h ago is not understood", "Write how long ago it was as in 2h ago, 30 min ago or 7 days ago."),
    ("ago", "ago is not understood", "Write how long ago it was as in 2h ago, 30 min ago or 7 days ago."),
    ("2026-11-20T18:30:00Z", "18:30:00z is not a time of day", "Write it as in 18:30."),
  ]

  @Test("what can't be is refused with what was probably meant", arguments: refusals)
  func refusal(text: String, what: String, remedy: String?) {
    let thrown = problem { try reader.read(text) }
    #expect(thrown.kind == .usage)
    #expect(thrown.what == what)
    if let remedy { #expect(thrown.remedy == remedy) } else { #expect(thrown.remedy != nil) }
  }

  @Test("a misspelt weekday before a time is named, not the time")
  func misspeltWeekday() {
    #expect(problem { try reader.read("munday 18:30") }.remedy == "Did you mean monday?")
  }

  @Test("a time that the clocks skipped or showed twice is said")
  func remarks() throws {
    #expect(
      try reader.read("2026-03-29 02:30")
        == Moment(
          day: day("2026-03-29"), at: zoned("2026-03-29T03:00:00+02:00"),
          remark: "02:30 did not exist on 2026-03-29, when the clocks went forward; 03:00 is taken"))
    #expect(
      try reader.read("2026-10-25 02:30")
        == Moment(
          day: day("2026-10-25"), at: zoned("2026-10-25T02:30:00+02:00"),
          remark: "02:30 came twice on 2026-10-25, when the clocks went back; the first is taken"))
    let apia = WhenReader(now: instant("2012-01-05T00:00:00.000Z"), zone: .apia)
    #expect(
      try apia.read("2011-12-30 12:00")
        == Moment(
          day: day("2011-12-31"), at: zoned("2011-12-31T00:00:00+14:00"),
          remark: "12:00 did not exist on 2011-12-30, when the clocks went forward; 00:00 on 2011-12-31 is taken"))
  }

  @Test("a weekday named on itself is the one a week ago", arguments: 0...6)
  func weekdays(offset: Int) throws {
    let now = Instant(milliseconds: instant("2026-11-16T12:00:00.000Z").milliseconds + Int64(offset) * 86_400_000)
    let reader = WhenReader(now: now, zone: .utc)
    for weekday in Weekday.allCases {
      let moment = try reader.read(weekday.rawValue)
      #expect(moment.day.weekday == weekday)
      #expect((1...7).contains(reader.now.day - moment.day))
    }
  }

  @Test("days only, for --on, --from and --to")
  func days() throws {
    #expect(try reader.readDay("monday") == day("2026-11-16"))
    #expect(try reader.readDay("2027-01-01", allowFuture: true) == day("2027-01-01"))
    #expect(try reader.readDay("tomorrow", allowFuture: true) == day("2026-11-21"))
    #expect(problem { try reader.readDay("2027-01-01") }.what == "2027-01-01 lies after today, 2026-11-20")
    #expect(problem { try reader.readDay("monday 18:30") }.remedy == "Write monday.")
    #expect(problem { try reader.readDay("18:30") }.what == "a day is needed here, without a time")
    #expect(problem { try reader.readDay("mnoday") }.remedy == "Did you mean monday?")
  }

  @Test("no text makes it trap")
  func fuzz() {
    var random = SeededRandom(seed: 5)
    let pieces = [
      "today", "monday", "ago", "2h", "9999h", "d", "2026-11-20", "T", "18:30", ":", "-", " ", "99999999999999999999",
      "é", "\u{0}", "٣",
    ]
    for _ in 0..<5000 {
      let text = (0..<random.int(0...5)).map { _ in random.pick(pieces) }.joined()
      do {
        let moment = try reader.read(text)
        #expect(moment.day <= reader.now.day, "\(text)")
      } catch { #expect(error is Problem) }
    }
  }
}
