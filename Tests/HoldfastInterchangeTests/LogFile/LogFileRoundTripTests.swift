import HoldfastInterchange
import HoldfastModel
import Testing

/// The file of `records`, which must be in the order of their ids.
func file(_ records: [LogRecord]) throws -> String {
  var text = ""
  var writer = LogFileWriter { text += $0 }
  for record in records { try writer.append(record) }
  try writer.finish()
  return text
}

func read(_ text: String, known: Catalogue? = nil) throws -> [LogRecord] {
  try LogFileReader(fileName: "log.json", knownExercises: known).read(Array(text.utf8))
}

@Suite("The log as a JSON file")
struct LogFileRoundTripTests {
  @Test("an empty log is a file too")
  func empty() throws {
    #expect(try file([]) == "{\"format\":\"holdfast-log\",\"version\":1,\"records\":[\n]}\n")
    #expect(try read(file([])) == [])
  }

  @Test("one record a line")
  func layout() throws {
    let records = [
      LogRecord.checkIn(
        Record(
          id: recordID(1), created: instant("2026-11-20T07:00:00.000Z"), updated: instant("2026-11-20T07:00:00.000Z"),
          content: CheckIn(day: day("2026-11-20"), moment: .morning, pain: .none))),
      .directive(
        Record(
          id: recordID(2), created: instant("2026-11-20T07:00:00.000Z"), updated: instant("2026-11-20T08:00:00.000Z"),
          isDeleted: true, content: Directive(day: day("2026-11-20"), order: .clear, by: "physio \"A\""))),
    ]
    #expect(
      try file(records) == """
        {"format":"holdfast-log","version":1,"records":[
        {"at":null,"created":"2026-11-20T07:00:00.000Z","day":"2026-11-20","deleted":false,"flare":false,\
        "id":"00000000-0000-7000-8000-000000000001","kind":"checkin","medicated":false,"moment":"morning","note":null,\
        "pain":0,"site":"back","updated":"2026-11-20T07:00:00.000Z"},
        {"about":null,"at":null,"by":"physio \\"A\\"","clinician":null,"created":"2026-11-20T07:00:00.000Z",\
        "day":"2026-11-20","deleted":true,"directive":"clear","id":"00000000-0000-7000-8000-000000000002",\
        "kind":"directive","level":null,"updated":"2026-11-20T08:00:00.000Z","usual_pain":null,"why":null}
        ]}

        """)
    #expect(try read(file(records)) == records)
  }

  @Test("what is exported and read is exported to the same bytes", arguments: [1, 22, 333])
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<60 {
      let records = random.records(random.int(1...25)) + random.ownExercises(round)
      let text = try file(records)
      let reread: [LogRecord]
      do { reread = try read(text) } catch {
        Issue.record("seed \(seed), round \(round): \(error)")
        return
      }
      #expect(reread == records, "seed \(seed), round \(round)")
      #expect(Array(try file(reread).utf8) == Array(text.utf8), "seed \(seed), round \(round)")
    }
  }

  @Test("keys that may be missing mean nothing given")
  func minimal() throws {
    let text = """
      {"version":1,"format":"holdfast-log","records":[{"kind":"session","id":"00000000-0000-7000-8000-000000000001",
      "created":"2026-11-20T07:00:00.000Z","updated":"2026-11-20T07:00:00.000Z","day":"2026-11-20",
      "sets":[{"set":2,"exercise":"toe-plank","seconds":45},{"set":1,"exercise":"toe-tap","side":"right","reps":5},
      {"set":1,"exercise":"toe-tap","side":"left","reps":6}]}]}
      """
    let stamp = instant("2026-11-20T07:00:00.000Z")
    let session = Session(
      day: day("2026-11-20"),
      sets: [
        set(1, "toe-tap", reps(6), side: .left), set(1, "toe-tap", reps(5), side: .right),
        set(2, "toe-plank", seconds(45)),
      ])
    #expect(
      try read(text) == [.session(Record(id: recordID(1), created: stamp, updated: stamp, content: session))])
    #expect(try read("\u{FEFF}" + text).count == 1)
  }

  @Test("sets may name exercises of the file, deleted or not, and those known already")
  func ownExercises() throws {
    let set = "\"sets\":[{\"set\":1,\"exercise\":\"side-plank\",\"seconds\":9}]"
    let text = recordsFile(sessionText(1, set))
    #expect(problems { try read(text) }.map(\.what) == ["log.json: side-plank is not a known exercise"])
    let known = Exercise(id: id("side-plank"), name: "Side plank", kind: .own, measure: .seconds)
    #expect(try read(text, known: Catalogue(own: [known])).count == 1)
    for deleted in ["true", "false"] {
      let own = recordText(
        2,
        "\"kind\":\"exercise\",\"deleted\":\(deleted),\"exercise\":\"side-plank\",\"name\":\"S\",\"measure\":\"seconds\""
      )
      #expect(try read(recordsFile(sessionText(1, set), own)).count == 2)
    }
  }
}

func recordID(_ number: Int) -> RecordID {
  let digits = String(number)
  let text = "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  guard let id = RecordID(text) else { fatalError("\(text) is no id") }
  return id
}

/// A record with its id and stamps, and `members`.
func recordText(_ number: Int, _ members: String) -> String {
  "{\"id\":\"\(recordID(number).text)\",\"created\":\"2026-11-20T07:00:00.000Z\","
    + "\"updated\":\"2026-11-20T07:00:00.000Z\",\(members)}"
}

func sessionText(_ number: Int, _ members: String) -> String {
  recordText(number, "\"kind\":\"session\",\"day\":\"2026-11-20\",\(members)")
}

func recordsFile(_ records: String...) -> String {
  "{\"format\":\"holdfast-log\",\"version\":1,\"records\":[\n" + records.joined(separator: ",\n") + "\n]}\n"
}

extension SeededRandom {
  /// Own exercises whose names don't meet, with ids after all others.
  mutating func ownExercises(_ round: Int) -> [LogRecord] {
    guard once(in: 2) else { return [] }
    let content = OwnExercise(
      id: id("own-x\(round)"), name: pick(nastyTexts), aliases: [id("alias-x\(round)"), id("x\(round)")],
      measure: pick(Measure.allCases), isPerSide: once(in: 2), targets: pick([[], Muscle.allCases, [.glutes]]))
    let stamp = someInstant()
    let last = RecordID("ffffffff-ffff-7fff-bfff-ffffffffffff") ?? recordID(1)
    return [.exercise(Record(id: last, created: stamp, updated: stamp, isDeleted: once(in: 3), content: content))]
  }
}
