internal import HoldfastModel

/// A log of which the file is missing or has nothing in it, while other files show that there was one: backups beside it,
/// copies of it, a journal with pages of it.
///
/// To begin a new log there would lose what is left of the old one, and to read it as an empty one would lift a stop.
struct LostLog {
  /// Where the log was.
  let path: String
  /// The newest file that can be restored: a backup, else a copy from before a migration.
  private let restorable: String?
  /// A copy of the log as it was when it was damaged or about to be repaired.
  private let putAside: String?
  /// The files that show it, in words.
  private let traces: [String]
  /// How large the log was before the change that its journal can take back, in bytes; nil without such a journal.
  let journalledBytes: Int?

  /// Looks for traces of a log whose file is missing or has nothing in it.
  /// - Returns: nil when there are none: then there was no log yet.
  init?(ofLogAt path: String) {
    guard LostLog.canHaveTraces(path) else { return nil }
    self.path = path
    let place = BackupDirectory(forLogAt: path)
    let backups = place.backups()
    let copies = OwnCopies.beside(path).filter { !$0.hasSuffix("-journal") && (Disk.facts($0)?.bytes ?? 0) > 1 }
    let migrated = copies.filter { $0.hasSuffix(".backup") }
    restorable =
      backups.last?.path ?? migrated.max { (Disk.facts($0)?.written ?? 0) < (Disk.facts($1)?.written ?? 0) }
    putAside = copies.last { !$0.hasSuffix(".backup") }
    let journal = Journal(ofLogAt: path)
    let ahead = Journal.file(of: path) + "-wal"
    // Beside a file that has something in it, SQLite takes back what a journal holds.
    let isEmpty = LogFile(path: path).isMissingOrEmpty
    // The header of a write-ahead log has 32 bytes (sqlite.org/fileformat2.html#the_write_ahead_log).
    let isWrittenAhead = isEmpty && (Disk.facts(ahead)?.bytes ?? 0) > 32
    let before = isEmpty ? journal.bytesBefore : nil
    journalledBytes = before ?? (isWrittenAhead ? 4096 : nil)
    traces =
      (backups.isEmpty ? [] : ["backups in \(place.path)"]) + copies + (before == nil ? [] : [journal.path])
      + (isWrittenAhead ? [ahead] : [])
    if traces.isEmpty { return nil }
  }

  /// One look at the directory, which is all that the first command of all pays: whether any name there can be a trace.
  private static func canHaveTraces(_ path: String) -> Bool {
    if Disk.facts(path)?.isLink == true { return true }
    let name = Disk.name(of: path)
    let backups = Disk.name(of: BackupDirectory(forLogAt: path).path)
    return Disk.names(in: Disk.directory(of: path)).contains { found in
      found == backups || found.hasPrefix(name) && found != name
    }
  }

  /// Throws the problem when there was a log.
  static func refuse(at path: String) throws {
    if let lost = LostLog(ofLogAt: path) { throw lost.problem }
  }

  /// What to tell whoever wants to read the log, or to write to it.
  var problem: Problem {
    let file = Disk.facts(path) == nil ? "The file is not there" : "There is nothing in the file"
    let left = traces.prefix(3).joined(separator: ", ") + (traces.count > 3 ? " and \(traces.count - 3) more" : "")
    return Problem(
      .data, "the log is lost: \(path)",
      why: "\(file), but this is left of a log: \(left). It may have held a stop. Nothing was written.",
      remedy: "\(remedy) (or, to begin a new log all the same, move away what is left)")
  }

  private var remedy: String {
    if let restorable { return "Put it back: holdfast restore \(ShellWord.quoted(restorable))" }
    if journalledBytes != nil { return "Rescue what its journal holds: holdfast doctor --salvage NEW.db" }
    let copy = putAside ?? path
    return "Rescue what can be read of its copy: holdfast doctor --db \(ShellWord.quoted(copy)) --salvage NEW.db"
  }
}
