internal import GRDB
public import HoldfastModel

/// What was rescued of a damaged log.
public struct SalvageReport: Hashable, Sendable {
  /// The new log.
  public let path: String
  /// How many records of each kind are in it, deleted ones included.
  public let rescued: [RecordKind: Int]
  /// Records whose own rows are lost or say something else, taken as the history of changes has them; named one by one.
  public let fromHistory: [String]
  /// How many of them have a row that says something else: one of the two is wrong.
  public let differing: Int
  /// What could not be read, a sentence each without a full stop.
  public let lost: [String]
}

extension LogStore {
  /// Reads every record of a log that can be read and writes it into a new one, with its stamps; the steps for undo and
  /// the list of imports are left out. The damaged file is only copied.
  ///
  /// A record is taken whole or not at all: a session whose sets can't all be read is lost, and said to be. One that is
  /// not what its last change left is taken from the history.
  /// - Parameter new: a file that does not exist yet.
  /// - Throws: a problem of kind `usage` when there is such a file, of kind `data` when no record at all can be read.
  public static func salvage(path: String, into new: String) throws -> SalvageReport {
    let path = Disk.asFile(path)
    guard !new.isEmpty, !new.hasSuffix("/") else {
      throw Problem(
        .usage,
        new.isEmpty ? "no file is named for what is rescued" : "a directory is named for what is rescued: \(new)",
        why: "What is rescued goes into a new log. Nothing was written.",
        remedy: "Name a file that is not there yet: holdfast doctor --salvage NEW.db")
    }
    if let journal = Journal.endings.map({ new + $0 }).first(where: { Disk.facts($0) != nil }) {
      throw Problem(
        .usage, "a journal lies beside the file for what is rescued: \(journal)",
        why: "SQLite would write what is in it into the new log. Nothing was written.",
        remedy: "Name another file.")
    }
    guard Disk.facts(new) == nil else {
      throw Problem(
        .usage, "there is a file already: \(new)", why: "What is rescued goes into a new log. Nothing was written.",
        remedy: "Name a file that is not there yet.")
    }
    do {
      try LogFile(path: path).refuseUnlessFile()
      let lost = isMissing(at: path) ? LostLog(ofLogAt: path) : nil
      guard !isMissing(at: path) || lost?.journalledBytes != nil else {
        throw lost?.problem
          ?? Problem(
            .forbidden, "there is no log to rescue: \(path)", why: "There is no file, or nothing in it.",
            remedy: "Name the right file with --db PATH or HOLDFAST_DB.")
      }
      try LogFile(path: new).createDirectories()
      guard let copy = try SalvageCopy(of: path, lost: lost, beside: new) else { throw nothingRead(path) }
      defer { copy.close() }
      let partial = try Disk.temporary(beside: new + ".salvage")
      defer { UntouchedLog.remove(partial) }
      let target = try open(path: partial, for: .writing)
      let salvage = try copy.queue.inDatabase { source in
        try target.queue.inDatabase { database in
          try database.transaction(.immediate) {
            try target.schema.createIfEmpty(in: database, path: partial)
            var salvage = try Salvage(from: source, into: database)
            try salvage.run()
            return salvage
          }
        }
      }
      try target.queue.close()
      guard salvage.rescued.values.contains(where: { $0 > 0 }) else { throw nothingRead(path) }
      try Disk.synchronise(partial)
      guard try Disk.place(partial, at: new) else {
        throw Problem(.usage, "there is a file already: \(new)", remedy: "Name a file that is not there yet.")
      }
      let guess = copy.isListGuessed ? ["the list of tables is lost; it was taken to be that of a new log"] : []
      return SalvageReport(
        path: new, rescued: salvage.rescued, fromHistory: salvage.fromHistory, differing: salvage.differing.count,
        lost: guess + salvage.lost.map(\.what))
    } catch {
      throw Problem.from(error, path: path)
    }
  }

  private static func nothingRead(_ path: String) -> Problem {
    let log = optionForLog(ofCopyAt: path)
    return Problem(
      .data, "no record can be read of \(path)",
      why: "The file is no log, or too little is left of it. Nothing was written.",
      remedy: "Put back a backup: holdfast backup\(log) --list, then holdfast restore\(log) FILE")
  }
}
