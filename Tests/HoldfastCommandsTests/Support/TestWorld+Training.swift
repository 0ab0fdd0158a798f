import HoldfastModel
import HoldfastStore

extension TestWorld {
  /// The guided session that the log remembers as open.
  func openSession() throws -> OpenSession? {
    try LogStore.open(path: path, for: .reading).read { try $0.openSession() }
  }

  /// Makes the latest session an open one, as a kill in a guided session leaves it.
  func openLatestSession(before: Int) throws {
    try LogStore.open(path: path, for: .writing).write(command: "train", now: now) { writer in
      guard let session = try writer.reader.latestSession(), let startedAt = session.content.startedAt else { return }
      try writer.open(
        OpenSession(id: session.id, day: session.content.day, startedAt: startedAt, before: Score(before)))
    }
  }

  /// Leaves the log as a `train` does that was killed right after the question before: the session is open without a
  /// set, and its score stands in a check-in.
  func leaveOpenWithoutSet(before: Int) throws {
    run("pain \(before) --note \"before training\"")
    try leaveOpenWithoutEntry(before: before)
  }

  /// Leaves the log as a `train` does that was killed right after a low answer before: it waits for a set.
  func leaveOpenWithoutEntry(before: Int) throws {
    try LogStore.open(path: path, for: .writing).write(command: "train", now: now) { writer in
      guard let startedAt = zone.zoned(now) else { return }
      try writer.open(
        OpenSession(
          id: RecordID(now: now, random: (1, 1)), day: zone.localDay(at: now), startedAt: startedAt,
          before: Score(before)))
    }
  }

  /// A guided session that was killed after its first set.
  func breakOff(pain: Int) throws {
    isInteractive = false
    run("log knee plank 30s --before \(pain)")
    isInteractive = true
    try openLatestSession(before: pain)
  }

  /// Somebody who has begun at the knee plank the day before, at a terminal.
  static func begun(_ time: String = "2026-11-02 18:00") throws -> TestWorld {
    let world = try TestWorld(time)
    world.run("start --level knee --usual-pain 0 --clinician --at 2026-11-01")
    world.isInteractive = true
    return world
  }
}

extension ScriptedConsole {
  /// What takes the first plank set of `train` from the question before to the end of its rating, held for 16 s.
  func trainOneSet() {
    type("0s\n")
    wait(20)
    type(" 1cr")
  }
}
