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
    try LogStore.open(path: path, for: .writing).write(command: "train", now: now) { writer in
      guard let checkIn = try writer.reader.latestCheckIn(.other), let startedAt = checkIn.content.at else { return }
      try writer.open(
        OpenSession(
          id: RecordID(now: now, random: (1, 1)), day: checkIn.content.day, startedAt: startedAt, before: Score(before))
      )
    }
  }
}
