import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("the exports of other apps, each with its traps")
struct AppSamplesTests {
  @Test("Strong: rests are no holds, notes go to their sets, a hold is empty or has zeros, durations are words")
  func strong() throws {
    let reading = try read("strong-a.csv", options())
    #expect(reading.dialect == "Strong")
    #expect(
      reading.shown == [
        "2026-03-02T18:30:00+01:00 103 min 'Stiff at first'", "  1 bird-dog 10 'slow'", "  2 bird-dog 10",
        "  3 toe-plank 60s", "  4 toe-plank 75s 'RPE 6.5\nelbows sore, \"both\" of them'", "  5 side-plank 30s",
        "2026-03-03T06:15:00+01:00", "  1 deadlift 5 60kg 'warm-up set'", "  2 deadlift 5 102.5kg 'RPE 8.5'",
        "  3 deadlift 5 102.5kg 'RPE 8.5'", "  4 deadlift 2 100kg 'to failure'", "  5 running 900s",
        "2026-03-29T03:00:00+02:00 35 min", "  1 toe-plank 45s", "2026-10-25T02:30:00+02:00 35 min",
        "  1 toe-plank 50s",
      ])
    #expect(
      reading.refusals == [
        "16: strong-a.csv: a hold of 4000 s is longer than the log can hold",
        "18: strong-a.csv: 2027-01-01T10:00:00+01:00 is in the future",
      ])
    #expect(reading.skipped == [.restTimer: 1, .nothingDone: 1])
    #expect(
      reading.newExercises == [
        OwnExercise(id: id("side-plank"), name: "Side Plank", measure: .seconds),
        OwnExercise(id: id("running"), name: "Running", measure: .seconds),
      ])
    #expect(
      reading.remarks == [
        ImportRemark("Pain and form are not in the file: its sets show in reports and never count toward a level."),
        ImportRemark(
          "Plank has no level in the file and was taken as toe-plank; another one: --map 'Plank=knee-plank'", lines: [5]
        ),
        ImportRemark("Weights have no unit in the file and were taken as kg; for pounds: --weight-unit lb"),
        ImportRemark("Names of workouts are not kept; their notes are."),
        ImportRemark("5 sets of workouts longer than a day: the length was left out.", lines: [9, 10, 11]),
        ImportRemark("1 set with a distance: the log has no distances. Their time is kept.", lines: [13]),
        ImportRemark(
          "2026-03-29 02:30 does not exist: the clocks went forward. It was taken as 2026-03-29 03:00.", lines: [15]),
        ImportRemark("2026-10-25 02:30 exists twice: the clocks went back. The first was taken.", lines: [17]),
      ])
  }

  @Test("Strong with units: AM and PM behind a narrow space, CR LF, pounds and kilograms in one file")
  func strongUnits() throws {
    let reading = try read("strong-b.csv", options())
    #expect(
      reading.shown == [
        "2026-03-02T18:30:00+01:00 60 min", "  1 crunch 20", "  2 deadlift 5 102.058kg 'RPE 7.5'",
        "  3 deadlift 8 100kg 'drop set'", "2026-03-03T00:05:00+01:00 2 min", "  1 toe-plank 75s",
      ])
    #expect(try read("strong-b-2019.csv", options()).shown == ["2019-05-06T18:30:00+01:00", "  1 sit-up 15"])
  }

  @Test("Strong with workout numbers: everything in quotes, a note of two lines, a byte order mark")
  func strongNumbers() throws {
    let reading = try read("strong-c.csv", options())
    #expect(
      reading.shown == [
        "2026-03-02T18:30:00+01:00 35 min", "  1 toe-plank 60s 'first line\r\nsecond line'",
        "  2 kettlebell-swing 15 16kg 'RPE 9'",
      ])
    #expect(reading.skipped == [.restTimer: 1])
    #expect(reading.dialect == "Strong, with workout numbers")
  }

  @Test("Strong: weights without a unit are pounds where the user says so")
  func pounds() throws {
    let reading = try read("strong-a.csv", options(unit: .pounds))
    #expect(reading.shown[8] == "  2 deadlift 5 46.493kg 'RPE 8.5'")
    #expect(!reading.remarks.contains { $0.text.contains("--weight-unit") })
  }

  @Test("Hevy: months of six languages, others refused by line; pounds from a mixed file; no id but title and start")
  func hevy() throws {
    let reading = try read("hevy.csv", options())
    #expect(
      reading.shown == [
        "2026-04-07T10:14:00+02:00 48 min 'ruhig'", "  1 toe-plank 60s 'elbows'", "  2 toe-plank 55s",
        "  3 mega-clam 15 'warm-up set, RPE 6'", "  4 romanian-deadlift 8 20.412kg 'drop set'",
        "2026-02-03T18:05:00+01:00 25 min", "  1 toe-plank 30s", "2026-03-09T18:05:00+01:00 25 min",
        "  1 toe-plank 31s",
        "2026-01-02T18:05:00+01:00 25 min", "  1 toe-plank 32s", "2026-01-05T18:05:00+01:00 25 min",
        "  1 toe-plank 33s",
        "2025-10-04T18:05:00+01:00 25 min", "  1 toe-plank 34s",
      ])
    #expect(reading.refusals == ["11: hevy.csv: '4 paź 2025, 18:05' is not a date that is known here"])
    #expect(reading.sessions.first?.sourceKey == "hevy 2026-04-07T10:14:00 Abend")
    let miles = try read("hevy-miles.csv", options())
    #expect(miles.shown == ["2026-04-07T10:14:00+02:00 48 min", "  1 deadlift 5 102.058kg", "  2 treadmill 1200s"])
    #expect(miles.dialect == "Hevy, lb and miles")
  }

  @Test("FitNotes: a day is a session, equal rows are two sets, a hold named by its time is offered a mapping")
  func fitNotes() throws {
    let reading = try read("fitnotes.csv", options())
    #expect(
      reading.shown == [
        "2026-03-02", "  1 deadlift 5 102.058kg", "  2 deadlift 5 102.058kg", "  3 toe-plank 75s", "  4 plank1x00 1",
        "  5 plank1x00 1",
      ])
    #expect(reading.refusals == ["7: fitnotes.csv: '0:01:75' is not a length of time"])
    #expect(reading.skipped == [.nothingDone: 1])
    #expect(
      reading.remarks.last
        == ImportRemark(
          "Plank 1:00 has a time in its name and none in its rows. If it is a hold: --map 'Plank 1:00=toe-plank:60s'",
          lines: [5]))
    let mapped = try read("fitnotes.csv", options(map: ["Plank 1:00=toe-plank:60s"]))
    #expect(mapped.shown.suffix(3) == ["  3 toe-plank 75s", "  4 toe-plank 60s", "  5 toe-plank 60s"])
    #expect(mapped.sessions.map(\.id) == reading.sessions.map(\.id))
  }

  @Test("FitNotes: kilograms, a column of units, and the columns of iOS")
  func fitNotesDialects() throws {
    #expect(try read("fitnotes-kgs.csv", options()).shown == ["2026-03-02", "  1 deadlift 5 100kg"])
    let units = try read("fitnotes-unit.csv", options())
    #expect(units.shown == ["2026-03-02", "  1 deadlift 5 100kg 'felt light'", "  2 deadlift 5 45.359kg"])
    #expect(units.refusals == ["4: fitnotes-unit.csv: 'stone' is not kg or lb"])
    #expect(
      try read("fitnotes-ios.csv", options()).shown == [
        "2026-03-02", "  1 deadlift 5 102.06kg", "  2 good-morning 5 20.412kg", "  3 toe-plank 90s 'hips high'",
      ])
  }

  @Test("Fitbod: spaces in front of cells, times in UTC, the day of the zone")
  func fitbod() throws {
    let reading = try read("fitbod.csv", options())
    #expect(
      reading.shown == [
        "2026-03-02T23:30:00+01:00", "  1 deadlift 5 60kg 'warm-up set'", "  2 deadlift 5 100kg 'slow'",
        "2026-03-03T00:30:00+01:00", "  1 toe-plank 60s",
      ])
    #expect(reading.sessions.map(\.session.day) == [day("2026-03-02"), day("2026-03-03")])
    #expect(try read("fitbod.csv", options(zone: .utc)).sessions.map(\.id) == reading.sessions.map(\.id))
  }

  @Test("Calisthenics Memory: comments, seconds or repetitions by type, both sides with one number, weight in grams")
  func calisthenicsMemory() throws {
    let reading = try read("calisthenics-memory.csv", options())
    #expect(
      reading.shown == [
        "2026-03-02T10:00:00+01:00", "  1 dead-hang20mm-open 30s 5kg", "  2 dead-hang20mm-open 30s 5kg",
        "2026-03-02T10:30:00+01:00", "  1 one-leg-squat left 7 'right is stronger'", "  1 one-leg-squat right 8",
        "2026-03-02T11:00:00+01:00", "  1 pull-up 5",
      ])
    #expect(
      reading.refusals == [
        "7: calisthenics-memory.csv: a plank has no left or right",
        "8: calisthenics-memory.csv: the type of the exercise is neither Dynamic nor Isometric",
      ])
    #expect(reading.skipped == [.comment: 1])
    #expect(reading.newExercises.map(\.exercise.isPerSide) == [false, true, false])
    #expect(
      try read("calisthenics-memory-8.csv", options()).shown == [
        "2025-11-09T10:00:00+01:00", "  1 toe-tap left 18", "  1 toe-tap right 20",
      ])
  }

  @Test("Flexify: minutes, newest first, the weight of the body and rows of the list left out")
  func flexify() throws {
    let reading = try read("flexify.csv", options())
    #expect(
      reading.shown == [
        "2026-03-02T18:30:00+01:00", "  1 bench-press 5 60kg", "  2 bench-press 5 60kg", "  3 toe-plank 90s",
        "2026-03-01T07:00:00+01:00", "  1 run 1500s",
      ])
    #expect(reading.skipped == [.placeholder: 1, .bodyWeight: 1])
  }

  @Test(
    "lines with # above the header of Calisthenics Memory are comments too, and the header of refused rows has none")
  func commentsAbove() throws {
    let header = "exerciseName,exerciseType,date,time,setNumber,valueRight,valueLeft,comment\n"
    let text =
      "# of; my phone\n#\"\n" + header + "Plank,Isometric,2026-04-07,10:14,1,60,,\nPlank,Odd,2026-04-07,10:14,2,9,,\n"
    let reading = try read(text: text, options())
    #expect(reading.shown == ["2026-04-07T10:14:00+02:00", "  1 toe-plank 60s"])
    #expect(String(decoding: reading.rejects, as: UTF8.self).hasPrefix("holdfast_row," + header))
    let odd = try read(
      text: "#,Day,Move,Hold\n1,2026-04-07,Plank,60\n", options(columns: "date=Day,exercise=Move,seconds=Hold"))
    #expect(odd.shown == ["2026-04-07", "  1 toe-plank 60s"])
  }

  @Test("an empty cell for the unit of a weight is said, and taken as asked")
  func emptyUnit() throws {
    let text =
      "Date;Exercise Name;Set Order;Weight;Weight Unit;Reps;Seconds\n2026-04-07 10:14:00;Deadlift;1;100;;5;\n"
      + "2026-04-07 10:14:00;Deadlift;2;100;kg;5;\n"
    let reading = try read(text: text, options())
    #expect(
      reading.remarks.last
        == ImportRemark(
          "1 set with a weight and an empty cell for its unit: taken as kg; for pounds: --weight-unit lb", lines: [2]))
    let pounds = try read(text: text, options(unit: .pounds))
    #expect(pounds.sessions.first?.session.sets.map { $0.weight?.kilograms } == ["45.359", "100"])
    #expect(pounds.remarks.allSatisfy { !$0.text.contains("empty cell") })
  }

  @Test("a header that is not known is shown, with what is known")
  func unknownHeader() {
    let found = problem { try read(text: "Tag,Übung\n1,2\n", options()) }
    #expect(found.what == "log.csv: the columns are not those of a file that is known here")
    #expect(found.why == "They are: Tag, Übung")
    #expect(found.remedy?.contains("--columns") == true && found.remedy?.contains("fitnotes") == true)
  }

  @Test("refused rows go out as they came, under the header")
  func rejects() throws {
    let reading = try read("hevy.csv", options())
    let lines = String(decoding: try Sample.bytes("hevy.csv"), as: UTF8.self).split(separator: "\n").map { "\($0)\n" }
    let rejects = String(decoding: reading.rejects, as: UTF8.self)
    let name = rejects.split(separator: "\n")[1].prefix(9)
    #expect(rejects == "holdfast_row," + lines[0] + name + "," + lines[10])
  }

  @Test("a refused row is told with its line and the cell to blame")
  func places() throws {
    let reading = try read("fitnotes.csv", options())
    #expect(reading.refused.first?.problem.marked == "2026-03-04,Plank,Abs,,,,,1️⃣0:01:752️⃣")
    guard case .text(_, let line, _, _) = reading.refused.first?.problem.place else {
      Issue.record("no place")
      return
    }
    #expect(line == 7)
  }

  @Test("a row that was cut off, or has a cell too many, is refused")
  func cellCounts() throws {
    let header = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n"
    let reading = try read(
      text: header + "2026-03-02,Pla\n2026-03-02,Plank, hard,Abs,,,,,0:01:00\n2026-03-02,Plank,,,,,,0:01:00,\n",
      options())
    #expect(
      reading.refusals == [
        "2: log.csv: the row has 2 cells, the header 8", "3: log.csv: the row has 9 cells, the header 8",
      ])
    #expect(reading.shown == ["2026-03-02", "  1 toe-plank 60s"])
  }
}
