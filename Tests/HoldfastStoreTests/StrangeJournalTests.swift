import Foundation
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("A journal that somebody else put beside the log")
struct StrangeJournalTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func refused(_ log: TemporaryLog, _ what: String) throws {
    let before = try log.bytes()
    for access in [LogStore.Access.reading, .writing] {
      let problem = #expect(throws: Problem.self) { try LogStore.open(path: log.path, for: access) }
      #expect(problem?.kind == .inputOutput && problem?.what.hasPrefix(what) == true, "\(problem as Any)")
    }
    let tries: [() throws -> Void] = [
      { _ = try LogStore.backUp(path: log.path, now: now) }, { _ = try RestoreCandidate(path: log.path) },
      { _ = try LogStore.salvage(path: log.path, into: log.directory + "/new.db") },
      { try LogStore.readUntouched(path: log.path) { _ in } },
    ]
    for attempt in tries { #expect(#expect(throws: Problem.self, performing: attempt)?.kind == .inputOutput) }
    let checkup = try LogStore.examine(path: log.path, now: now, today: Day(number: 20_833))
    #expect(checkup.findings.contains { $0.severity == .problem && $0.what.hasPrefix(what) })
    #expect(try log.bytes() == before)
  }

  @Test("a link, a directory or a pipe in the place of a journal is refused", arguments: ["-journal", "-wal", "-shm"])
  func noFile(_ end: String) throws {
    let log = try TemporaryLog.filled()
    let other = log.directory + "/other"
    try Data("text".utf8).write(to: URL(fileURLWithPath: other))
    try FileManager.default.createSymbolicLink(atPath: log.path + end, withDestinationPath: other)
    try refused(log, "the journal of the log is no regular file: \(log.path)\(end)")
    try FileManager.default.removeItem(atPath: log.path + end)
    #expect(mkfifo(log.path + end, 0o600) == 0)
    try refused(log, "the journal of the log is no regular file")
  }

  @Test("one of another user is refused, also beside what a link leads to", .enabled(if: geteuid() == 0))
  func ofAnother() throws {
    let log = try TemporaryLog.filled()
    let journal = log.path + "-journal"
    try Data(repeating: 0xD9, count: 5000).write(to: URL(fileURLWithPath: journal))
    #expect(chown(journal, 65_534, 65_534) == 0)
    try refused(log, "the journal of the log belongs to another user (number 65534): \(journal)")
    let link = try TemporaryLog()
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: log.path)
    let problem = #expect(throws: Problem.self) { try LogStore.open(path: link.path, for: .reading) }
    #expect(problem?.what.hasSuffix(journal) == true)
    #expect(chown(log.path, 65_534, 65_534) == 0)
    #expect(try log.open(.reading).everything().isEmpty == false, "that of the log's owner is the log's")
  }
}
