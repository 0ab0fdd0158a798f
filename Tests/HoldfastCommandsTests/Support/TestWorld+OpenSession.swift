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
}
