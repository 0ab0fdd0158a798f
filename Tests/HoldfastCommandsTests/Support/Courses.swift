extension TestWorld {
  /// Lives through the first worked example of the protocol: knee sessions on 2, 4, 6, 8 and 10 November, every morning
  /// 0 up to the 11th. On 12 November 2026, at 7:00, the toe plank is permitted.
  func reachToe() throws {
    files["toe.json"] = try TestWorld.toeLog.get()
    try at("2026-11-12 07:00")
    run("import toe.json")
  }

  /// Logged once for all tests, command by command.
  private static let toeLog = Result {
    let world = try TestWorld(seed: 12)
    for day in 2...11 {
      let date = "2026-11-\(day < 10 ? "0" : "")\(day)"
      try world.at("\(date) 07:00")
      world.run("morning 0")
      if day.isMultiple(of: 2) {
        try world.at("\(date) 18:00")
        world.run("log knee plank 3x30s + bird dog 2x10x8s --during 0 --form clean")
      }
    }
    return Array(world.export().utf8)
  }

  /// What is permitted today, by the name of machine output.
  var permitted: String {
    let text = run("ready --json").out
    return text.split(separator: "\n").first { $0.contains("\"permitted\"") }
      .flatMap { $0.split(separator: "\"").dropFirst(3).first.map(String.init) } ?? "?"
  }
}
