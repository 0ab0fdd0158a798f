import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("dates, durations and numbers as other apps write them")
struct ImportValuesTests {
  private static let columns = "date=Day,exercise=Move,seconds=Hold,reps=Count,weight_kg=Kilo"

  private func rows(_ rows: [String]) throws -> ImportReading {
    try read(
      text: "Day;Move;Hold;Count;Kilo\n" + rows.joined(separator: "\n") + "\n", options(columns: Self.columns))
  }

  @Test("the same moment in many forms")
  func dates() throws {
    let forms = [
      "2026-04-07 10:14:00", "2026-04-07T10:14", "2026/04/07 10:14:00.500", "2026-04-07 08:14:00 +0000",
      "2026-04-07T08:14:00Z", "2026-04-07 08:14:00 UTC", "2026-04-07T13:44:00+05:30", "7 Apr 2026, 10:14",
      "7. April 2026 10:14",
      "7 avr. 2026, 10:14", "7 de abr. de 2026, 10:14", "Apr 7, 2026, 10:14 AM", "07.04.2026 10:14",
      "2026-4-7 10:14 a.m.",
    ]
    for form in forms {
      let reading = try rows(["\(form);Plank;30;;"])
      #expect(
        reading.sessions.first?.session.startedAt == zoned("2026-04-07T10:14:00+02:00"), "\(form): \(reading.refusals)")
    }
  }

  @Test("what is no date is refused, with its line")
  func noDates() throws {
    let forms = [
      "2026-02-29", "2026-13-01", "26-04-07", "7 Foo 2026", "2026-04-07 25:00", "2026-04-07 13:00 PM",
      "2026-04-07 10:14 nachts",
      "1899-12-31", "2026-04-07 10:14 +99:00", "20260407",
    ]
    let reading = try rows(forms.map { "\($0);Plank;30;;" })
    #expect(
      reading.refusals
        == forms.enumerated().map { "\($0.offset + 2): log.csv: '\($0.element)' is not a date that is known here" })
  }

  @Test("durations in all forms")
  func durations() throws {
    let forms = [
      "75", "75.0", "1:15", "0:01:15", "00:01:15", "1m15s", "1 min 15 sec", "1m 15s", "75,9", "75.9999", "75s",
      "1.25 min",
      "1:15.9",
    ]
    let reading = try rows(forms.map { "2026-04-07;Plank;\($0);;" })
    #expect(reading.sessions.first?.session.sets.map(\.work) == forms.map { _ in seconds(75) })
    let wrong = ["1:75", "-5", "75x", "15s 1m", "::", "3601", "1:00:01"]
    #expect(try rows(wrong.map { "2026-04-07;Plank;\($0);;" }).refused.map(\.line) == Array(2...8))
  }

  @Test("no hold is longer than it was: what is beyond a whole second is cut off, and a part of one second is one")
  func cut() throws {
    let forms = [("29.5", 29), ("29.9999", 29), ("0:29.99", 29), ("0.4", 1), ("0.5 min", 30), ("0.4999 min", 29)]
    let reading = try rows(forms.map { "2026-04-07;Plank;\($0.0);;" })
    #expect(reading.sessions.first?.session.sets.map(\.work.holdSeconds) == forms.map(\.1))
    // Minutes with decimals are whole seconds all the same.
    let minutes = (1...3600).map { "2026-04-07;Plank;\(Double($0) / 60) min;;" }
    for part in stride(from: 0, to: 3600, by: 900) {
      let found = try rows(Array(minutes[part..<part + 900])).sessions.first?.session.sets.map(\.work.holdSeconds)
      #expect(found == Array(part + 1...part + 900))
    }
  }

  @Test("weights with points, commas and thousands; none at 0; help is no weight; too much is refused")
  func weights() throws {
    let forms = ["2.5", "2,5", "1,000.0", "1.000,0", "0", "", "-20", "20.4116567", "1001", "1e3", "five"]
    let reading = try rows(forms.map { "2026-04-07;Deadlift;;5;\($0)" })
    #expect(
      reading.sessions.first?.session.sets.map { $0.weight?.kilograms } == [
        "2.5", "2.5", "1000", "1000", nil, nil, nil, "20.412",
      ])
    #expect(reading.refused.map(\.line) == [10, 11, 12])
    #expect(
      reading.remarks.last?.text == "1 set with help by a band or a machine: the log keeps them without a weight.")
  }

  @Test(
    "a comma before three digits is what the other numbers of its column say, else the row is refused",
    arguments: [
      ([], nil), (["20", "0"], nil), (["12,5"], "1"), (["0,500"], "1"), (["1.000,5"], "1"), (["12.5"], "1000"),
      (["1,000.0"], "1000"), (["1,000,000"], "1000"), (["12.5", "12,5"], nil), (["1.200", "five"], nil),
    ] as [([String], String?)])
  func commas(others: [String], meaning: String?) throws {
    let reading = try rows((["1,000"] + others).map { "2026-04-07;Deadlift;;5;\($0)" })
    guard let meaning else {
      let problem = try #require(reading.refused.first?.problem)
      #expect(problem.what == "log.csv: '1,000' can be read in two ways, for a weight")
      #expect(
        problem.why == "The comma may part thousands or decimals, and the other numbers of the column don't tell.")
      #expect(problem.remedy == "Write it as 1000 or 1.")
      return
    }
    #expect(reading.sessions.first?.session.sets.first?.weight?.kilograms == meaning)
  }

  @Test("a hold of 1,200 is refused; in 1:05,250 the comma can only be the decimal one")
  func commasOfHolds() throws {
    let reading = try rows(["1,200", "1,250 s", "1:05,250"].map { "2026-04-07;Plank;\($0);;" })
    #expect(
      reading.refusals == [
        "2: log.csv: '1,200' can be read in two ways, for a length of time",
        "3: log.csv: '1,250 s' can be read in two ways, for a length of time",
      ])
    #expect(reading.refused.map(\.problem.remedy) == ["Write it as 1200 or 1.2.", "Write it as 1250 or 1.25."])
    #expect(reading.sessions.first?.session.sets.map(\.work) == [seconds(65)])
  }

  @Test("repetitions: whole, up to a thousand; one repetition with a time is a hold")
  func repetitions() throws {
    let reading = try rows(
      ["10", "10.0", "0", "1000", "1001", "7.5", "-3"].map { "2026-04-07;Bird Dog;;\($0);" } + [
        "2026-04-07;Bird Dog;20;1;"
      ])
    #expect(reading.sessions.first?.session.sets.map(\.work) == [reps(10), reps(10), reps(1000), seconds(20)])
    #expect(reading.refused.map(\.line) == [6, 7, 8])
    #expect(reading.skipped == [.nothingDone: 1])
  }

  @Test("a session has at most a thousand sets, and the rest is refused")
  func manySets() throws {
    let reading = try rows(Array(repeating: "2026-04-07;Bird Dog;;10;", count: 1002))
    #expect(reading.sessions.first?.session.sets.count == 1000)
    #expect(
      reading.refusals == [
        "1002: log.csv: the session has more than 1000 sets", "1003: log.csv: the session has more than 1000 sets",
      ])
  }

  @Test("a note with control characters keeps its words only")
  func controls() throws {
    let header = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n"
    let reading = try read(text: header + "2026-03-02,Plank,,,,,,0:01:00,a\u{1B}[31mb\tc\n", options())
    #expect(reading.sessions.first?.session.sets.first?.note == "a\u{FFFD}[31mb\tc")
    #expect(reading.remarks.last == ImportRemark("1 note with control characters, which became \u{FFFD}.", lines: [2]))
  }

  @Test("in a zone whose clocks skip a day, the day is the first that exists")
  func skippedDay() throws {
    let header = "title,start_time,exercise_title,set_index,reps,duration_seconds\n"
    let reading = try read(text: header + "x,\"30 Dec 2011, 10:00\",Plank,0,,30\n", options(zone: .apia))
    #expect(reading.sessions.first?.session.startedAt == zoned("2011-12-31T00:00:00+14:00"))
    #expect(reading.sessions.first?.session.day == day("2011-12-31"))
  }
}
