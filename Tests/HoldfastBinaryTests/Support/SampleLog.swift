/// A log that was made once by the program's own commands and is copied into the homes of tests.
enum SampleLog {
  /// Something of every kind, on days far in the past, so that nothing hangs on the day of the test.
  private static let commands = [
    ["start", "--level", "knee", "--usual-pain", "1", "--no-clinician", "--at", "2024-03-01"],
    ["exercises", "add", "side plank", "--measure", "seconds", "--per-side", "--alias", "sp"],
    ["log", "knee plank 3x30s", "--during", "1", "--form", "clean", "--at", "2024-03-02 18:30", "--note", "felt easy"],
    ["morning", "1", "--at", "2024-03-03 07:00"],
    [
      "log", "knee plank 30s 28s 25s stopped form shaky pain 3 + bird dog 2x10x8s clean + mega clam 2x15/side clean",
      "--before", "1", "--during", "2", "--after", "1", "--rpe", "6.5", "--minutes", "25", "--at", "2024-03-04",
    ],
    ["morning", "2", "--medicated", "--at", "2024-03-05"],
    ["pain", "4", "--site", "leg", "--at", "2024-03-05 16:00", "--note", "after a long drive"],
    ["advice", "--by", "my therapist", "--about", "hamstrings", "--at", "2024-03-06"],
    ["log", "side plank 20s + deadlift 5x5 60kg", "--form", "clean", "--at", "2024-03-07"],
  ]

  private static let bytes = Result {
    let home = try Home()
    for command in commands {
      let outcome = try home.run(command)
      guard outcome.end == .status(0) else { throw ChildError(what: "\(command): \(outcome.error)") }
    }
    return try home.bytes(of: "log.db")
  }

  static func home() throws -> Home {
    let home = try Home()
    try home.write(bytes.get(), to: "log.db")
    return home
  }
}
