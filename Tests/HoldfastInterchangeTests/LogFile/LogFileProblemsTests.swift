import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("What is wrong with a log file")
struct LogFileProblemsTests {
  static let syntax: [(String, String, String)] = [
    (
      "{\"format\":\"holdfast-log\",\n\"version\":1,\n  \"records\":[1,]}", "3:   \"records\":[1,1️⃣]2️⃣}",
      "a value should stand here"
    ),
    ("", "1: 1️⃣2️⃣", "the file is empty"),
    ("{\"note\":\"é\u{301}x\ny\"}", "1: {\"note\":\"é\u{301}x1️⃣2️⃣", "a control character stands bare in a text"),
    ("day,pain\n1,2", "1: 1️⃣d2️⃣ay,pain", "a value should stand here"),
    ("[1,  ", "1: [1,  1️⃣2️⃣", "the file ends where a value should stand"),
    ("[1]\r\n\r\nx", "3: 1️⃣x2️⃣", "something follows after the end of the JSON text"),
  ]

  @Test("a text that is not JSON is one problem, with its line and a caret", arguments: syntax)
  func malformed(text: String, marked: String, what: String) {
    let thrown = problem { try read(text) }
    #expect(thrown.kind == .data)
    #expect(thrown.what == "log.json is not valid JSON: \(what)")
    guard case .text(_, let number?, _, _) = thrown.place else {
      Issue.record("no line number")
      return
    }
    #expect("\(number): \(thrown.marked)" == marked)
  }

  @Test("a long line is cut to a window around the caret")
  func longLine() {
    let text =
      "[" + String(repeating: "\"aaaaaaaa\",", count: 1000) + "oops" + String(repeating: ",1", count: 1000) + "]"
    let thrown = problem { try read(text) }
    guard case .text(let line, _, let column, _) = thrown.place else {
      Issue.record("no place")
      return
    }
    #expect(line.count <= 74)
    #expect(line.hasPrefix("…") && line.hasSuffix("…"))
    #expect(String(line.dropFirst(column - 1)).hasPrefix("oops"))
  }

  @Test("bytes that are not UTF-8")
  func notUTF8() {
    let bytes = Array("{\"a\":\"".utf8) + [0xFF]
    let thrown = problem { try LogFileReader(fileName: "log.json", knownExercises: nil).read(bytes) }
    #expect(thrown.what == "log.json is not valid JSON: byte 6 is not valid UTF-8")
  }

  static let wholes: [(String, String, String)] = [
    ("[]", "the file 1:1", "an object is expected, not a list"),
    ("{}", "format 1:1", "format is missing"),
    ("{\"format\":\"other\"}", "format 1:11", "this is not a Holdfast log"),
    (
      "{\"format\":\"holdfast-log\",\"version\":2,\"more\":[]}", "version 1:36",
      "this file was made by a newer Holdfast"
    ),
    (
      "{\"format\":\"holdfast-log\",\"version\":1.0,\"records\":[]}", "version 1:36",
      "version must be a whole number from 1"
    ),
    ("{\"format\":\"holdfast-log\",\"version\":1}", "records 1:1", "records is missing"),
    (
      "{\"format\":\"holdfast-log\",\"version\":1,\"records\":{}}", "records 1:48",
      "records must be a list, not an object"
    ),
    (
      "{\"format\":\"holdfast-log\",\"version\":1,\"records\":[],\"recodrs\":0}", "recodrs 1:51",
      "the key recodrs is not known here"
    ),
  ]

  @Test("a file that is no log, or a newer one, is one problem", arguments: wholes)
  func whole(text: String, path: String, what: String) {
    let thrown = problem { try read(text) }
    #expect(thrown.path == path)
    #expect(thrown.what == "log.json: \(what)")
  }

  static let sessions: [(String, String, String)] = [
    ("\"sets\":[],\"during\":11", "records[0].during", "during must be a whole number from 0 to 10, not 11"),
    ("\"sets\":[],\"during\":-1", "records[0].during", "during must be a whole number from 0 to 10, not -1"),
    ("\"sets\":[],\"during\":2.5", "records[0].during", "during must be a whole number from 0 to 10, not 2.5"),
    ("\"sets\":[],\"during\":1e1", "records[0].during", "during must be a whole number from 0 to 10, not 1e1"),
    (
      "\"sets\":[],\"during\":99999999999999999999", "records[0].during",
      "during must be a whole number from 0 to 10, not 99999999999999999999"
    ),
    ("\"sets\":[],\"during\":\"3\"", "records[0].during", "during must be a whole number from 0 to 10, not a text"),
    (
      "\"sets\":[],\"during\":true", "records[0].during",
      "during must be a whole number from 0 to 10, not true or false"
    ),
    ("\"sets\":[],\"medicated\":1", "records[0].medicated", "medicated must be true or false, not a number"),
    ("\"sets\":[],\"rpe\":7.25", "records[0].rpe", "rpe must be a number from 0 to 10 in halves, not 7.25"),
    ("\"sets\":[],\"rpe\":10.5", "records[0].rpe", "rpe must be a number from 0 to 10 in halves, not 10.5"),
    ("\"sets\":[],\"minutes\":0", "records[0].minutes", "minutes must be a whole number from 1 to 1440, not 0"),
    ("\"sets\":[],\"form\":\"claen\"", "records[0].form", "form can't be claen"),
    ("\"sets\":[],\"note\":5", "records[0].note", "note must be a text, not a number"),
    ("\"sets\":[],\"note\":\"a\\u0000b\"", "records[0].note", "note holds the control character U+0000"),
    ("\"sets\":[],\"note\":\"\\u001b[2J\"", "records[0].note", "note holds the control character U+001B"),
    (
      "\"sets\":[],\"started_at\":\"18:30\"", "records[0].started_at",
      "started_at must be a time with its offset as 2026-11-20T18:30:00+01:00, not 18:30"
    ),
    ("\"sets\":[],\"day\":\"2026-11-21\"", "records[0].day", "the key day stands twice"),
    ("\"sets\":[],\"durring\":3", "records[0].durring", "the key durring is not known here"),
    ("\"sets\":null", "records[0].sets", "sets may not be null"),
    ("\"origin\":\"log\"", "records[0].sets", "sets is missing"),
    ("\"sets\":[5]", "records[0].sets[0]", "an object is expected, not a number"),
    ("\"sets\":[{\"exercise\":\"toe-tap\",\"reps\":5}]", "records[0].sets[0].set", "set is missing"),
    ("\"sets\":[{\"set\":1,\"exercise\":\"toe-tap\"}]", "records[0].sets[0]", "a set needs seconds, reps or both"),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-tap\",\"reps\":0}]", "records[0].sets[0].reps",
      "reps must be a whole number from 1 to 1000, not 0"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-plank\",\"seconds\":3601}]", "records[0].sets[0].seconds",
      "seconds must be a whole number from 1 to 3600, not 3601"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-plonk\",\"seconds\":9}]", "records[0].sets[0].exercise",
      "toe-plonk is not a known exercise"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"clam\",\"reps\":9}]", "records[0].sets[0].exercise",
      "clam is not a known exercise"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-plank\",\"side\":\"left\",\"seconds\":9}]", "records[0].sets[0].side",
      "a plank has no left or right"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-plank\",\"device\":\"bosu\",\"seconds\":9}]",
      "records[0].sets[0].device", "a device goes with the unstable plank only"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"knee-plank\",\"seconds\":30,\"form\":\"clean\",\"stopped\":\"form\"}]",
      "records[0].sets[0].stopped", "a set stopped for its form was not clean"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"knee-plank\",\"seconds\":30,\"form\":\"clean\",\"stopped\":\"pain\"}]",
      "records[0].sets[0].stopped", "a set stopped for pain needs its pain score"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-tap\",\"reps\":9,\"weight_kg\":2.5001}]", "records[0].sets[0].weight_kg",
      "weight_kg must be a number of kilograms above 0 to 1000 with at most three decimals, not 2.5001"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-tap\",\"reps\":9,\"variation\":\"Big Band\"}]",
      "records[0].sets[0].variation", "variation must be lower-case words joined by hyphens, not Big Band"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-tap\",\"reps\":9},{\"set\":1,\"exercise\":\"toe-tap\",\"reps\":8}]",
      "records[0].sets[1].set", "set 1 is there twice with side none"
    ),
    (
      "\"sets\":[{\"set\":1,\"exercise\":\"toe-tap\",\"reps\":9,\"side\":\"left\"},{\"set\":1,\"exercise\":\"mega-clam\",\"side\":\"right\",\"reps\":8}]",
      "records[0].sets[1].set", "set 1 is there twice"
    ),
  ]

  @Test("sessions", arguments: sessions)
  func session(members: String, path: String, what: String) {
    let thrown = problem { try read(recordsFile(sessionText(1, members))) }
    #expect(thrown.what == "log.json: \(what)")
    #expect(thrown.path.hasPrefix("\(path) 2:"))
  }

  @Test("a set stopped for its form is shaky where the file says no form, so that the session's clean is not its own")
  func stoppedForForm() throws {
    let text = recordsFile(
      sessionText(
        1, "\"form\":\"clean\",\"sets\":[{\"set\":1,\"exercise\":\"knee-plank\",\"seconds\":30,\"stopped\":\"form\"}]"))
    let sessions = try read(text).compactMap { record -> Session? in
      if case .session(let session) = record { session.content } else { nil }
    }
    #expect(
      sessions.map(\.sets) == [[set(1, "knee-plank", seconds(30), form: .shaky, stopped: .form)]])
  }

  static let others: [(String, String, String)] = [
    ("\"kind\":\"sesion\",\"day\":\"2026-11-20\",\"sets\":[]", "records[0].kind", "kind can't be sesion"),
    ("\"day\":\"2026-11-20\"", "records[0].kind", "kind is missing"),
    (
      "\"kind\":\"checkin\",\"day\":\"2026-02-30\",\"moment\":\"morning\",\"pain\":1", "records[0].day",
      "day must be a date as 2026-11-20, not 2026-02-30"
    ),
    ("\"kind\":\"checkin\",\"day\":\"2026-11-20\",\"moment\":\"morning\"", "records[0].pain", "pain is missing"),
    (
      "\"kind\":\"checkin\",\"day\":\"2026-11-20\",\"moment\":\"other\",\"pain\":5,\"flare\":true,\"site\":\"other\"",
      "records[0].flare", "a flare-up can't be marked with site other"
    ),
    (
      "\"kind\":\"checkin\",\"day\":\"2026-11-20\",\"moment\":\"evening\",\"pain\":1", "records[0].moment",
      "moment can't be evening"
    ),
    (
      "\"kind\":\"red-flag\",\"day\":\"2026-11-20\",\"symptoms\":[]", "records[0].symptoms",
      "symptoms needs at least one symptom"
    ),
    (
      "\"kind\":\"red-flag\",\"day\":\"2026-11-20\",\"symptoms\":[\"fever\"]", "records[0].symptoms[0]",
      "symptoms[0] can't be fever"
    ),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"start\",\"usual_pain\":0", "records[0].level",
      "level is missing"
    ),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"start\",\"level\":\"unstable\",\"usual_pain\":0",
      "records[0].level", "level can't be unstable"
    ),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"start\",\"level\":\"knee\",\"usual_pain\":4",
      "records[0].usual_pain", "usual_pain must be a whole number from 0 to 3, not 4"
    ),
    ("\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"clear\"", "records[0].by", "by is missing"),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"clear\",\"by\":\" \"", "records[0].by",
      "by is empty"
    ),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"clear\",\"by\":\"x\",\"level\":\"toe\"",
      "records[0].level", "level does not belong here"
    ),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"override\",\"level\":\"toe\",\"by\":\"x\"",
      "records[0].why", "why is missing"
    ),
    (
      "\"kind\":\"directive\",\"day\":\"2026-11-20\",\"directive\":\"advice\",\"by\":\"x\"", "records[0].about",
      "about is missing"
    ),
    (
      "\"kind\":\"exercise\",\"exercise\":\"plank\",\"name\":\"P\",\"measure\":\"seconds\"", "records[0].exercise",
      "the name plank belongs to a built-in exercise"
    ),
    (
      "\"kind\":\"exercise\",\"exercise\":\"my-one\",\"name\":\"P\",\"measure\":\"hours\"", "records[0].measure",
      "measure can't be hours"
    ),
    ("\"kind\":\"protocol\"", "records[0].day", "day is missing"),
    ("\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"text\":\"name: x\"", "records[0].by", "by is missing"),
    (
      "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"text\":\"name: x\",\"by\":\" \"", "records[0].by",
      "by is empty"
    ),
    (
      "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"by\":\"x\",\"text\":\"\\n\"", "records[0].text",
      "text is empty"
    ),
    (
      "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"by\":\"x\",\"text\":{}", "records[0].text",
      "text must be a text, not an object"
    ),
    (
      "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"by\":\"x\",\"text\":\"a\\u0000b\"", "records[0].text",
      "text holds the control character U+0000"
    ),
    (
      "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"by\":\"x\",\"at\":\"18:30\"", "records[0].at",
      "at must be a time with its offset as 2026-11-20T18:30:00+01:00, not 18:30"
    ),
    (
      "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"level\":\"toe\"", "records[0].level",
      "the key level is not known here"
    ),
  ]

  @Test("records of other kinds", arguments: others)
  func other(members: String, path: String, what: String) {
    let thrown = problem { try read(recordsFile(recordText(1, members))) }
    #expect(thrown.what == "log.json: \(what)")
    #expect(thrown.path.hasPrefix("\(path) 2:"))
  }

  @Test("all problems are told at once, in the order of the file, each with its line and column")
  func allAtOnce() {
    let text = """
      {"format":"holdfast-log","version":1,"records":[
      {"kind":"session","id":"nonsense","created":"2026-11-20T07:00:00.000Z","updated":"yesterday","day":"2026-11-20",
       "during":12,"sets":[
         {"set":1,"exercise":"toe-plank","seconds":0},
         {"set":2,"exercise":"toe-plnak","seconds":9,"note":"é","pian":3}]},
      7
      ]}
      """
    #expect(
      problems { try read(text) }.map { "\($0.path) \($0.what.dropFirst(10))" } == [
        "records[0].id 2:24 id must be a UUID in its 36 characters, not nonsense",
        "records[0].updated 2:82 updated must be a time in UTC as 2026-11-20T18:30:00.000Z, not yesterday",
        "records[0].during 3:11 during must be a whole number from 0 to 10, not 12",
        "records[0].sets[0].seconds 4:46 seconds must be a whole number from 1 to 3600, not 0",
        "records[0].sets[1].exercise 5:24 toe-plnak is not a known exercise",
        "records[0].sets[1].pian 5:59 the key pian is not known here",
        "records[1] 6:1 an object is expected, not a number",
      ])
  }

  @Test("the logs of two machines may give one name to two exercises")
  func sharedNames() throws {
    func own(_ number: Int, _ id: String, _ alias: String) -> String {
      recordText(
        number,
        "\"kind\":\"exercise\",\"exercise\":\"\(id)\",\"name\":\"x\",\"measure\":\"reps\",\"aliases\":[\"\(alias)\"]")
    }
    #expect(try read(recordsFile(own(1, "one", "same"), own(2, "two", "same"), own(3, "one", "one-more"))).count == 3)
  }

  @Test("what is to come is refused where the day is given: beyond tomorrow, and stamps beyond a day")
  func future() throws {
    let clock = (today: day("2026-11-20"), now: instant("2026-11-20T12:00:00.000Z"))
    func found(_ day: String, _ updated: String, deleted: Bool = false) -> [String] {
      let text = recordsFile(
        recordText(1, "\"kind\":\"checkin\",\"day\":\"\(day)\",\"moment\":\"morning\",\"pain\":1")
      ).replacing(#/"updated":"[^"]*"/#, with: "\"updated\":\"\(updated)\"" + (deleted ? ",\"deleted\":true" : ""))
      let reader = LogFileReader(fileName: "log.json", knownExercises: nil, clock: clock)
      do {
        _ = try reader.read(Array(text.utf8))
        return []
      } catch let problems as Problems { return problems.all.map(\.what) } catch { return ["\(error)"] }
    }
    let noon = "2026-11-21T12:00:00.000Z"
    #expect(found("2026-11-21", noon) == [])
    #expect(
      found("2026-11-22", "2026-11-21T12:00:00.001Z") == [
        "log.json: updated is more than a day ahead: 2026-11-21T12:00:00.001Z",
        "log.json: day is in the future: 2026-11-22",
      ])
    #expect(found("2026-11-22", noon, deleted: true) == [])
  }

  @Test("many problems far out in one line of a large file are told at once", .timeLimit(.minutes(5)))
  func largeLine() {
    let sets = (1...100).map { "{\"set\":\($0),\"exercise\":\"toe-tap\",\"reps\":0}" }.joined(separator: ",")
    let note = String(repeating: "ü", count: 200_000)
    let all = problems { try read(recordsFile(sessionText(1, "\"note\":\"\(note)\",\"sets\":[\(sets)]"))) }
    #expect(all.count == 100)
    let thrown = problem { try read("[\"\(note)\",oops,\"\(note)\"]") }
    guard case .text(let line, 1, let column, _) = thrown.place else {
      Issue.record("no place")
      return
    }
    #expect(line.count <= 74 && line.hasPrefix("…") && line.hasSuffix("…"))
    #expect(String(line.dropFirst(column - 1)).hasPrefix("oops"))
  }

  @Test("an id or a name that stands twice")
  func twice() {
    let one = sessionText(1, "\"sets\":[]")
    #expect(
      problems { try read(recordsFile(one, one)) }.map(\.what) == [
        "log.json: the id \(recordID(1).text) stands twice in the file"
      ])
    func own(_ number: Int, _ alias: String) -> String {
      recordText(
        number,
        "\"kind\":\"exercise\",\"exercise\":\"own-x\(number)\",\"name\":\"x\",\"measure\":\"reps\",\"aliases\":[\"\(alias)\"]"
      )
    }
    #expect(
      problems { try read(recordsFile(own(1, "own-x1"))) }.map(\.what) == [
        "log.json: the exercise has the name own-x1 twice"
      ])
    #expect(
      problems { try read(recordsFile(own(1, "plank-45s"))) }.map(\.what) == [
        "log.json: the name plank-45s can't be told from a hold: a word of it begins with a digit"
      ])
  }

  @Test("beyond a hundred problems the rest is counted")
  func capped() {
    let sets = (1...250).map { "{\"set\":\($0),\"exercise\":\"toe-tap\",\"reps\":0}" }.joined(separator: ",")
    let all = problems { try read(recordsFile(sessionText(1, "\"sets\":[\(sets)]"))) }
    #expect(all.count == 101)
    #expect(all.last?.what == "log.json: there are 150 more problems")
  }

  @Test("no bytes make it trap")
  func fuzz() throws {
    var random = SeededRandom(seed: 41)
    let base = Array(try file(random.records(6)).utf8)
    for _ in 0..<3000 {
      var bytes = base
      for _ in 0..<random.int(1...4) {
        let at = random.int(0...bytes.count - 1)
        switch random.int(0...2) {
        case 0: bytes[at] = UInt8(random.int(0...255))
        case 1: bytes.remove(at: at)
        default: bytes.insert(random.pick(Array("{}[]\",:0-.\\eu".utf8)), at: at)
        }
      }
      do { _ = try LogFileReader(fileName: "f", knownExercises: nil).read(bytes) } catch { #expect(error is Problems) }
    }
  }
}
