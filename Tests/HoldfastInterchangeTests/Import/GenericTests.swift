import HoldfastInterchange
import HoldfastModel
import Testing

let genericColumns =
  "date=Day,time=When,exercise=Move,seconds=Time (s),reps=Count,weight_kg=Kilo,side=Side,pain=Pain,form=Form,note=Remark"

@Suite("any CSV, by the names of its columns")
struct GenericTests {
  @Test("durations and dates are guessed from the whole column, and said")
  func guesses() throws {
    let reading = try read("generic.csv", options(columns: genericColumns))
    #expect(
      reading.shown == [
        "2026-03-13T18:30:00+01:00", "  1 toe-plank 75s pain 2 clean 'good; long'", "2026-04-02T18:35:00+02:00",
        "  1 mega-clam left 15 2.5kg pain 3 shaky", "  1 mega-clam right 12 2.5kg pain 3 shaky", "  2 bird-dog 10x8s",
      ])
    #expect(
      reading.guesses.suffix(2) == [
        "dates: read as dd/mm/yyyy, by line 2",
        "seconds: numbers are seconds, 1:15 is 1 min 15 s, units as they stand there",
      ])
    #expect(reading.refusals == ["6: generic.csv: pain is a whole number from 0 to 10, not '11'"])
  }

  @Test("a file is the same sessions in any zone, and in one of them the day is that of the zone")
  func zones() throws {
    let columns = "date=Day,exercise=Move,seconds=Time"
    let text = "Day,Move,Time\n2026-11-10T23:30:00Z,Plank,45\n2026-11-10T10:00:00Z,Plank,30\n"
    let zones: [Zone] = [.berlin, .utc, Zone { _ in -18_000 }]
    let sessions = try zones.map {
      try #require(try read(text: text, options(columns: columns, zone: $0)).sessions.first)
    }
    #expect(Set(sessions.map(\.id)).count == 1)
    #expect(
      sessions.map { $0.session.startedAt?.iso } == [
        "2026-11-10T11:00:00+01:00", "2026-11-10T10:00:00+00:00", "2026-11-10T05:00:00-05:00",
      ])
    #expect(sessions[1].merged(into: sessions[0].session) == nil)
    #expect(
      try read(text: text, options(columns: columns)).remarks.last
        == ImportRemark(
          "1 time of another day in this zone: kept in the session of the day that stands in the file.", lines: [3]))
    let late = "Day,Move,Time\n2026-11-10T23:30:00Z,Plank,45\n"
    let days = try zones.map {
      try read(text: late, options(columns: columns, zone: $0)).sessions.map(\.session.day.iso)
    }
    #expect(days == [["2026-11-11"], ["2026-11-10"], ["2026-11-10"]])
  }

  @Test("dates that can be read in two ways are asked about")
  func ambiguousDates() throws {
    let columns = "date=Day,exercise=Move,reps=Count"
    let text = "Day,Move,Count\n04/07/2026,Bird Dog,10\n"
    let found = problem { try read(text: text, options(columns: columns)) }
    #expect(found.what == "log.csv: the dates of 'Day' can be read in two ways")
    #expect(found.remedy == "Say which it is: add date-format=dd/mm/yyyy or date-format=mm/dd/yyyy to --columns.")
    let contradiction = problem { try read(text: text + "14/07/2026,a,1\n07/14/2026,a,1\n", options(columns: columns)) }
    #expect(contradiction.why == "In line 3 only the first number can be the day, in line 4 only the second.")
    let days = try ["dd/mm/yyyy", "mdy"].map {
      try read(text: text, options(columns: columns + ",date-format=\($0)")).sessions.map(\.session.day)
    }
    #expect(days == [[day("2026-07-04")], [day("2026-04-07")]])
  }

  private static let rated = "date=Day,exercise=Move,seconds=Hold,pain=Pain,form=Form"

  /// The forms of the sets of each session of a file with pain and form, and its origins.
  private func forms(_ rows: [String]) throws -> ([[String?]], [String], ImportReading) {
    let reading = try read(
      text: "Day,Move,Hold,Pain,Form\n" + rows.map { $0 + "\n" }.joined(), options(columns: Self.rated))
    let sessions = reading.sessions.map(\.session)
    return (sessions.map { $0.sets.map { $0.form?.rawValue } }, sessions.map(\.origin), reading)
  }

  private static let clean = "2026-03-02,knee plank,30,0,clean"

  @Test(
    "a refused row leaves the form of its day open, so that nothing of it can count; what is bad stays known",
    arguments: [
      "2026-03-02,knee plank,30,8.5,broken", "2026-03-02,,30,9,broken", "2026-03-02,knee plank,30,9",
      "2026-03-02,knee plank,4000,9,broken", "2026-03-02,knee plank,,9,broken", "2026-03-02,knee plank,30,9,\"broken",
    ])
  func openForm(_ bad: String) throws {
    let other = "2026-03-04,knee plank,30,0,clean"
    let shaky = "2026-03-02,knee plank,30,7,shaky"
    let (forms, _, reading) = try forms([Self.clean, bad, shaky, other])
    #expect(forms == [[nil, "shaky"], ["clean"]])
    #expect(reading.refused.map(\.line) == [3])
    #expect(reading.remarks.contains { $0.text.hasPrefix("The form of 1 session is left open") })
  }

  @Test(
    "a row of which not even the day is known leaves the form of all days open",
    arguments: ["someday,knee plank,30,9,broken", ",knee plank,30,9,broken", "\"2026-03-02,knee plank,30,9,broken"])
  func lostRow(_ bad: String) throws {
    let (forms, origins, reading) = try forms([Self.clean, "2026-03-04,knee plank,30,0,clean", bad])
    #expect(forms == [[nil], [nil]])
    let name = try #require(
      reading.rejects.split(separator: 0x0A).last.map { String(decoding: $0.prefix(9), as: UTF8.self) })
    let origin = "generic :!3/..2026-12-31 :?\(name.dropFirst()) knee-plank:30s/pain0/clean~1"
    #expect(origins == [origin, origin])
    #expect(reading.linesForWholeFile == [4])
    #expect(reading.remarks.contains { $0.text.contains("the day of a refused row is not known") })
  }

  @Test("the form comes back with the mended row, and only then")
  func formComesBack() throws {
    let bad = "2026-03-02,knee plank,30,1.5,clean"
    let (_, origins, reading) = try forms([Self.clean, bad, Self.clean])
    let before = try #require(reading.sessions.first?.session)
    #expect(origins[0].hasPrefix("generic knee-plank:30s/pain0/clean~1,?"))
    let rejects = String(decoding: reading.rejects, as: UTF8.self)
    let same = try #require(try read(text: rejects, options(columns: Self.rated)).refused.first)
    #expect(same.line == 2)
    let mended = try read(text: rejects.replacing("1.5", with: "1"), options(columns: Self.rated))
    let after = try #require(mended.sessions.first?.merge(into: before).session)
    #expect(
      after.sets.map(\.shown) == [
        "1 knee-plank 30s pain 0 clean", "2 knee-plank 30s pain 0 clean", "3 knee-plank 30s pain 1 clean",
      ])
    let (_, _, whole) = try forms([Self.clean, bad.replacing("1.5", with: "1"), Self.clean])
    #expect(whole.sessions.first?.merge(into: before).session?.sets.map(\.form) == [.clean, .clean, .clean])
    let (_, _, longer) = try forms([Self.clean, bad, Self.clean, Self.clean])
    #expect(longer.sessions.first?.merge(into: before).session?.sets.map(\.form) == [nil, nil, nil])
  }

  @Test("the form of all days comes back with the whole file that was mended")
  func allFormsComeBack() throws {
    let (_, _, reading) = try forms([Self.clean, "someday,knee plank,30,1,clean"])
    let before = try #require(reading.sessions.first?.session)
    let (_, _, whole) = try forms([Self.clean, "2026-03-03,knee plank,30,1,clean"])
    let after = try #require(whole.sessions.first?.merge(into: before).session)
    #expect(after.sets.map(\.form) == [.clean])
    #expect(after.origin.hasSuffix(" knee-plank:30s/pain0/clean"))
  }

  @Test(
    "the form stays open where a later file does not show that it has the lost row, and that is told",
    arguments: [
      ["2026-03-02,knee plank,30,0,clean"],
      ["2026-03-02,knee plank,30,0,clean", "2026-03-02,bird dog,30,0,clean", "2026-03-02,bird dog,30,0,clean"],
    ])
  func lostRowStaysLost(_ rows: [String]) throws {
    let (_, _, reading) = try forms([Self.clean, "someday,knee plank,30,7,broken"])
    let before = try #require(reading.sessions.first?.session)
    let (_, _, later) = try forms(rows)
    let merge = try #require(later.sessions.first?.merge(into: before))
    #expect(merge.isFormOpen)
    #expect((merge.session ?? before).sets.allSatisfy { $0.form == nil })
    let (_, _, whole) = try forms([Self.clean, "2026-03-01,knee plank,30,7,broken"])
    let session = try #require(whole.sessions.first { $0.session.day == before.day })
    #expect(session.merge(into: before).session?.sets.map(\.form) == [.clean])
  }

  @Test("one row of another name, mended by hand, closes no form for a row that is lost")
  func handMadeRow() throws {
    let (_, _, reading) = try forms([
      Self.clean, "someday,knee plank,30,7,broken", "2026-03-02,bird dog,x,0,clean",
    ])
    let before = try #require(reading.sessions.first?.session)
    let (_, _, later) = try forms(["2026-03-02,bird dog,30,0,clean"])
    let merge = try #require(later.sessions.first?.merge(into: before))
    #expect(merge.isFormOpen)
    #expect(merge.session?.sets.map(\.form) == [nil, nil])
  }

  @Test(
    "only what was left open comes back: a form that the file never said, or that was cleared here, stays open",
    arguments: [
      ["30,0,clean", "30,0,clean", "30,0,"], ["30,0,", "30,0,clean", "30,0,"], ["30,0,shaky", "30,0,", "30,0,clean"],
    ])
  func onlyOpenedForms(_ planks: [String]) throws {
    let good = planks.map { "2026-03-02,knee plank," + $0 } + ["2026-03-02,side bridge,30,0,clean"]
    let (_, _, reading) = try forms(good + ["2026-03-02,bird dog,x,0,clean"])
    let before = try #require(reading.sessions.first?.session)
    let (expected, _, whole) = try forms(good + ["2026-03-02,bird dog,20,0,clean"])
    let after = try #require(whole.sessions.first?.merge(into: before).session)
    #expect(after.sets.map { $0.form?.rawValue } == expected[0])
    let rejects = String(decoding: reading.rejects, as: UTF8.self).replacing(",x,", with: ",20,")
    let mended = try read(text: rejects, options(columns: Self.rated))
    #expect(mended.sessions.first?.merge(into: before).session?.sets == after.sets)
    var edited = after
    for index in edited.sets.indices { edited.sets[index].form = nil }
    #expect(whole.sessions.first?.merge(into: edited).session == nil)
  }

  @Test("a set that was added here takes no form from a row of the file, nor does one that was edited")
  func setsOfOnesOwn() throws {
    let bad = "2026-03-02,bird dog,x,0,clean"
    let (_, _, reading) = try forms([Self.clean, Self.clean, bad])
    var before = try #require(reading.sessions.first?.session)
    before.sets.append(before.sets[0])
    before.sets[2].number = try #require(SetNumber(3))
    before.sets[1].pain = Score(4)
    let (_, _, whole) = try forms([Self.clean, Self.clean, bad.replacing("x", with: "20")])
    let after = try #require(whole.sessions.first?.merge(into: before).session)
    #expect(after.sets.map { $0.form?.rawValue } == ["clean", nil, nil, "clean"])
  }

  @Test("the form of a hold comes back however the file writes it", arguments: ["30,1", ",", "8,8"])
  func formOfAnyHold(_ work: String) throws {
    let columns = "date=Day,exercise=Move,seconds=Hold,reps=Reps,form=Form"
    func session(_ bad: String) throws -> ImportedSession {
      let good = String(repeating: "2026-03-02,plank 30s,\(work),clean\n", count: 2)
      let text = "Day,Move,Hold,Reps,Form\n" + good + "2026-03-02,bird dog,\(bad),5,clean\n"
      return try #require(
        try read(text: text, options(map: ["plank 30s=knee-plank:30s"], columns: columns)).sessions.first)
    }
    let before = try session("x").session
    #expect(before.sets.map(\.form) == [nil, nil])
    #expect(try session("20").merge(into: before).session?.sets.map(\.form) == [.clean, .clean, .clean])
  }

  @Test("mended rows first, then the file that has them refused: nothing is left open that is known")
  func mendedRowsFirst() throws {
    let bad = "2026-03-02,bird dog,x,0,clean"
    let (_, _, reading) = try forms([Self.clean, Self.clean, bad])
    let rejects = String(decoding: reading.rejects, as: UTF8.self).replacing(",x,", with: ",20,")
    let before = try #require(try read(text: rejects, options(columns: Self.rated)).sessions.first?.session)
    let after = try #require(reading.sessions.first?.merge(into: before).session)
    #expect(after.sets.map(\.form) == [.clean, .clean, .clean])
  }

  @Test("a column whose name says minutes has minutes")
  func minutes() throws {
    let reading = try read(
      text: "Day,Move,Time (min)\n7.4.2026,Plank,\"1,5\"\n",
      options(columns: "date=Day,exercise=Move,seconds=Time (min)"))
    #expect(reading.shown == ["2026-04-07", "  1 toe-plank 90s"])
  }

  @Test("names of columns may have commas, and are the user's own")
  func commas() throws {
    let columns = try GenericColumns("date=Day,exercise=Move, what,reps=n")
    #expect(columns.columns == [.date: "Day", .exercise: "Move, what", .reps: "n"])
  }

  @Test("what is wrong with --columns is told")
  func wrongColumns() throws {
    let texts = [
      "Day", "date=Day", "date=Day,exercize=Move,reps=n", "date=Day,date=Tag,exercise=Move,reps=n",
      "date=,exercise=M,reps=n",
    ]
    #expect(
      texts.map { text in problem { try GenericColumns(text) }.what } == [
        "--columns needs key=Column, not 'Day'", "--columns needs date, exercise, and seconds or reps",
        "--columns has no key 'exercize'", "--columns has date twice", "--columns has no name behind date=",
      ])
    let missing = problem { try read(text: "Day,Move,Reps\n", options(columns: "date=Day,exercise=Mov,reps=Reps")) }
    #expect(missing.what == "log.csv has no column 'Mov'")
    #expect(missing.why == "Its columns are: Day, Move, Reps")
    #expect(missing.remedy == "Did you mean exercise=Move?")
  }
}
