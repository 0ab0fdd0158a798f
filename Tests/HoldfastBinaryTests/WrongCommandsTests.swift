import Testing

/// A call that fails on the sample log.
struct WrongCall: CustomTestStringConvertible {
  let words: [String]
  let status: Int32
  /// What standard error must say.
  let says: [String]
  /// The word that the carets stand under; nil when there are none.
  var points: String?

  init(_ words: String..., status: Int32 = 64, says: String..., at points: String? = nil) {
    self.words = words
    self.status = status
    self.says = says
    self.points = points
  }

  var testDescription: String { "holdfast " + words.joined(separator: " ") }
}

@Suite("a wrong call says what, why and the remedy on standard error, and writes nothing")
struct WrongCommandsTests {
  @Test(
    "bad input has a message of its own",
    arguments: [
      WrongCall("morning", "11", says: "a whole number from 0 to 10, not 11"),
      WrongCall("morning", "-1", says: "a whole number from 0 to 10, not -1"),
      WrongCall("morning", "2.5", says: "a whole number from 0 to 10, not 2.5"),
      WrongCall("pain", "eleven", says: "a whole number from 0 to 10, not eleven"),
      WrongCall("pain", says: "the score is missing", "holdfast pain 2"),
      WrongCall("lab", "--days", "-1", says: "--days must be a whole number from 14 to 1000, not -1"),
      WrongCall("lab", "--rule", "defualt", says: "there is no rule 'defualt'", "--rule default"),
      WrongCall("log", "plank 45s", "--during", "-1", says: "--during must be a whole number from 0 to 10, not -1"),
      WrongCall("log", "plank 45s pain 11", says: "from 0 to 10, not 11", at: "11"),
      WrongCall("log", "plank 45s pain -1", says: "from 0 to 10, not -1", at: "-1"),
      WrongCall("log", "plank 45s pain 2.5", says: "from 0 to 10, not 2.5", at: "2.5"),
      WrongCall("log", "plank", "0s", says: "a hold of 0 s is not a hold", "1 to 3600 s", at: "0s"),
      WrongCall("log", "plank", "-5s", says: "-5s is less than nothing", "plank 45s", at: "-5s"),
      WrongCall("log", "plank", "4000s", says: "4000s is longer than an hour", "1 to 3600 s", at: "4000s"),
      WrongCall("log", "plank", "3601s", says: "3601s is longer than an hour", at: "3601s"),
      WrongCall("log", "plank", "99999999999999999999s", says: "longer than an hour", at: "99999999999999999999s"),
      WrongCall(
        "log", "plank", "45s", "--at", "2024-11-20", "18:30",
        says: "18:30 looks like the time of day that belongs to --at", "Did you mean --at \"2024-11-20 18:30\"?",
        at: "18:30"),
      WrongCall("log", "plank", "45s", "--at", "2999-01-01", says: "2999-01-01 lies after today", "what has happened"),
      WrongCall("morning", "1", "--at", "tomorrow", says: "tomorrow has not come yet", "Did you mean today?"),
      WrongCall("log", "plnak", "45s", says: "plnak is not a known exercise", "Did you mean plank?", at: "plnak"),
      WrongCall(
        "log", "plank 45s + flurble 3x10", says: "flurble is not a known exercise", "holdfast exercises", at: "flurble"),
      WrongCall("log", "plank 45s shakey", says: "shakey is not understood", "Did you mean shaky?", at: "shakey"),
      WrongCall("log", says: "there is nothing to log", "at least one set"),
      WrongCall("log", "", says: "no exercise is given"),
      WrongCall("log", "plank", says: "how long or how often is missing after plank", at: "plank"),
      WrongCall("log", "clean plank 45s", says: "plank is another exercise", at: "plank"),
      WrongCall("log", "plank clean 45s", says: "clean stands before the first hold", "plank 3x45s clean", at: "clean"),
      WrongCall("log", "bird dog 10x8s", says: "can mean two things", "1x10x8s", "10x1x8s", at: "10x8s"),
      WrongCall("log", "犬 plank 45s shakey", says: "is not a known exercise", at: "犬 plank"),
      WrongCall("log", "plank 45s \"腰が痛い\" shakey", says: "Did you mean shaky?", at: "shakey"),
      WrongCall("log", "plank 45s", "--note", "a\u{1B}[2Jb", says: "--note holds the control character U+001B"),
      WrongCall("log", "plank 45s", "--note", " ", says: "--note is empty"),
      WrongCall("log", "plank 45s", "--at", "25:00", says: "25:00 is not a time of day", "00:00 to 23:59"),
      WrongCall("ready", "--on", "2024-02-30", says: "there is no day 2024-02-30"),
      WrongCall("show", "abcde", status: 1, says: "no record has the id abcde", "holdfast history"),
      WrongCall("show", "xyz", says: "'xyz' is no id", "at least 5 hex digits"),
      WrongCall("show", "lasst", says: "'lasst' is no id", "Did you mean: last"),
    ])
  func badInput(_ call: WrongCall) throws { try check(call) }

  @Test(
    "every command refuses what it does not understand, or what the log forbids",
    arguments: [
      WrongCall("lgo", says: "there is no command 'lgo'", "Did you mean: holdfast log", at: "lgo"),
      WrongCall("flurble", says: "there is no command 'flurble'", "holdfast help", at: "flurble"),
      WrongCall("start", "--level", "unstable", says: "--level can't be unstable", "Write knee or toe."),
      WrongCall("start", "--level", "kne", says: "--level must be knee or toe, not kne", "Did you mean knee?"),
      WrongCall("start", "--usual-pain", "4", says: "at most 3, not 4", "See a clinician first."),
      WrongCall(
        "log", "plank 45s", "--form", "clena", says: "--form must be clean, shaky or broken", "Did you mean clean?"),
      WrongCall("log", "plank 45s", "--rpe", "7.3", says: "--rpe must be a number from 0 to 10 in halves, not 7.3"),
      WrongCall("log", "plank 45s", "--minutes", "0", says: "minutes from 1 to 1440, not 0"),
      WrongCall("log", "plank 45s", "--during", "x", "--after", "12", says: "--during must", "--after must"),
      WrongCall("log", "plank 45s", "--form", says: "Missing value for '--form <form>'"),
      WrongCall("log", "plank 45s", "--noote", "x", says: "Unknown option '--noote'. Did you mean '--note'?"),
      WrongCall("morning", "1", "--site", "knee", says: "--site must be back, pelvis, leg or other, not knee"),
      WrongCall("pain", "1", "--site", "other", "--flare", says: "a flare-up can't be marked with --site other"),
      WrongCall("flag", says: "no symptom is named", "saddle-numbness:", "osteoporosis"),
      WrongCall("flag", "saddle-numbnes", says: "Did you mean saddle-numbness?"),
      WrongCall("ready", "--explain", "now", says: "Unexpected argument 'now'"),
      WrongCall("today", "--on", "18:30", says: "a day is needed here, without a time"),
      WrongCall("due", "--loud", says: "Unknown option '--loud'"),
      WrongCall("replay", "--from", "then", says: "then is not understood as a time"),
      WrongCall("history", "--limit", "0", says: "--limit must be a whole number from 1, not 0"),
      WrongCall("history", "--exercise", "plnak", says: "'plnak' is no known exercise"),
      WrongCall("show", says: "Missing expected argument '<id>'"),
      WrongCall("show", "last.9", status: 1, says: "last.9 names no set"),
      WrongCall("show", "last.x", says: "'x' is no set number"),
      WrongCall("edit", "last", "pain", "3", says: "does not say which set", "holdfast edit last.1 pain 3"),
      WrongCall("edit", "last.1", says: "there is nothing to change"),
      WrongCall("edit", "last.1", "pain", "12", says: "from 0 to 10, not 12", at: "12"),
      WrongCall("edit", "last", "--flare", says: "--flare is no field of a session"),
      WrongCall("edit", "last-morning", "--form", "clean", says: "--form is no field of a pain entry"),
      WrongCall("edit", "last-morning", "12", says: "from 0 to 10, not 12"),
      WrongCall("edit", "last", "--sets", "plank 45s shakey", says: "Did you mean shaky?", at: "shakey"),
      WrongCall("delete", says: "Missing expected argument '<id> ...'"),
      WrongCall("delete", "last", "00000", status: 1, says: "no record has the id 00000"),
      WrongCall("delete", "last.1", says: "names one set", "--sets"),
      WrongCall("redo", status: 1, says: "nothing to redo"),
      WrongCall("undo", "twice", says: "Unexpected argument 'twice'"),
      WrongCall("clear", says: "it is not said who gave it", "holdfast clear --by"),
      WrongCall("clear", "--by", "Dr Lee", status: 1, says: "nothing is stopped"),
      WrongCall("unlock", says: "it is not said who gave it"),
      WrongCall("override", "toe", "--by", "Dr Lee", says: "an override needs a reason"),
      WrongCall(
        "override", "elbow", "--by", "a", "--why", "b", says: "the level must be knee, toe or unstable, not elbow"),
      WrongCall("advice", "--by", "Dr Lee", says: "the advice has no subject"),
      WrongCall("advice", "--by", "Dr Lee", "--about", "knees", says: "--about must be hamstrings, not knees"),
      WrongCall("exercises", "show", "brid dog", says: "'brid dog' is no known exercise", "Did you mean bird-dog?"),
      WrongCall(
        "exercises", "add", "plank", "--measure", "seconds", status: 1, says: "there is already an exercise named plank"
      ),
      WrongCall(
        "exercises", "add", "wall sit", "--measure", "minutes", says: "--measure must be seconds, reps or reps-hold"),
      WrongCall("exercises", "add", "5x5", "--measure", "reps", says: "can't be the name of an exercise"),
      WrongCall("exercises", "add", "wall sit", says: "Missing expected argument '--measure <measure>'"),
      WrongCall(
        "export", "xml", says: "there is no command 'export xml'", "Its commands: export csv, export json", at: "xml"),
      WrongCall("export", "csv", "--table", "set", says: "there is no table 'set'", "Did you mean --table sets?"),
      WrongCall("export", "csv", "-o", "no/such/folder/x.csv", status: 73, says: "can't create no/such/folder/x.csv"),
      WrongCall("export", "json", "-o", ".", status: 73, says: "can't create ."),
      WrongCall("import", says: "there is no file to import"),
      WrongCall("import", "nosuch.json", says: "can't read nosuch.json"),
      WrongCall("import", ".", status: 74, says: "can't read ."),
      WrongCall("ready", "--color", "blue", says: "The value 'blue' is invalid for '--color <color>'"),
      WrongCall("--generate-completion-script", "tcsh", says: "Can't generate completion scripts for 'tcsh'"),
    ])
  func refused(_ call: WrongCall) throws { try check(call) }

  private func check(_ call: WrongCall) throws {
    let home = try SampleLog.home()
    let before = try home.bytes(of: "log.db")
    let outcome = try home.run(call.words)
    #expect(outcome.end == .status(call.status))
    #expect(outcome.out == "")
    for words in call.says { #expect(outcome.complains(words), "\(outcome.error)") }
    #expect(Carets.marked(in: outcome.error) == call.points, "\(outcome.error)")
    #expect(try home.bytes(of: "log.db") == before)
    #expect(try home.files() == ["log.db"])
  }

  @Test("an id that several records end in is refused with the longer ones")
  func ambiguousID() throws {
    let home = try Home()
    let ids = ["018f0000-0000-7000-8000-00000aabcdef", "018f0000-0000-7000-8000-00000babcdef"]
    try home.write(JSONLog.of(ids.map { JSONLog.morning(id: $0, day: "2024-03-02") }), to: "two.json")
    try home.done("import", "two.json")
    let outcome = try home.run("show", "abcdef")
    #expect(outcome.end == .status(1) && outcome.out == "")
    #expect(outcome.complains("2 records have ids that end in abcdef"))
    #expect(outcome.complains("aabcdef (2 March 2024), babcdef (2 March 2024)"), "\(outcome.error)")
    #expect(try home.run("show", "aabcdef").isDone)
  }

  @Test("a log without entries names what is missing", arguments: ["last", "last-morning", "last-pain"])
  func emptyLog(_ id: String) throws {
    let home = try Home()
    for command in ["show", "edit", "delete"] {
      let outcome = try home.run(command, id)
      #expect(outcome.end == .status(1) && outcome.out == "" && outcome.complains("is logged yet"), "\(outcome.error)")
    }
  }
}
