internal import HoldfastModel

/// A log of which the file is missing or has nothing in it, while other files show that there was one: backups beside it,
/// copies of it, a journal with pages of it, the note of a restore.
///
/// To begin a new log there would lose what is left of the old one, and to read it as an empty one would lift a stop.
struct LostLog {
  /// Where the log was.
  let path: String
  /// What is left of it.
  private let remains: [LogRemains]
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
    let backups = place.backupsOfNoNamesake(ofLogAt: path)
    let copies = LogRemains.copies(ofLogAt: path)
    let journal = Journal(ofLogAt: path)
    let ahead = Journal.file(of: path) + "-wal"
    let note = RestoreMark(ofLogAt: path)
    // Beside a file that has something in it, SQLite takes back what a journal holds.
    let isEmpty = LogFile(path: path).isMissingOrEmpty
    // The header of a write-ahead log has 32 bytes (sqlite.org/fileformat2.html#the_write_ahead_log).
    let isWrittenAhead = isEmpty && (Disk.facts(ahead)?.bytes ?? 0) > 32
    let before = isEmpty ? journal.bytesBefore : nil
    journalledBytes = before ?? (isWrittenAhead ? 4096 : nil)
    remains =
      backups.map { LogRemains($0) } + copies
      + (before == nil ? [] : [LogRemains(.readable, of: path, in: journal.path)])
      + (isWrittenAhead ? [LogRemains(.writtenAhead, of: path, in: ahead)] : [])
    traces =
      (backups.isEmpty ? [] : ["backups in \(place.path)"]) + copies.map(\.path) + (before == nil ? [] : [journal.path])
      + (isWrittenAhead ? [ahead] : []) + (note.isThere ? ["the note of a restore, \(note.path)"] : [])
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
      remedy: (remedies + ["To begin a new log all the same, move away what is left."]).joined(separator: "\n"))
  }

  /// What can be done, a line each, the best first: the latest state that is left. One that a restore took the place of is
  /// never named before another, for its user may have rejected it.
  private var remedies: [String] {
    let whole = latest(.whole)
    let replaced = latest(.replaced)
    let wholeSince = whole?.seconds ?? .min
    var lines: [String] = []
    if let later = latest(.readable), later.seconds > wholeSince {
      let what = later.path == path ? "what its journal holds" : "what can be read of its copy"
      lines.append("Rescue \(what): \(rescue(later))")
    }
    if let replaced, replaced.seconds > wholeSince {
      lines.append("The newest backup is of a log that a restore replaced. See them all: holdfast backup --list")
      lines.append("What one of them holds: holdfast restore FILE --dry-run")
    }
    if let whole {
      let intent = lines.isEmpty ? "Put it back" : "Older, without what was logged after it"
      lines.append("\(intent): holdfast restore \(ShellWord.quoted(whole.path))")
    } else if let replaced {
      lines.append("If it is the one: holdfast restore \(ShellWord.quoted(replaced.path))")
    }
    let isOtherwiseGone = lines.isEmpty
    if let ahead = latest(.writtenAhead) {
      lines.append(
        "Its write-ahead log holds parts of the last changes, and without the file they are seldom enough to read a "
          + "record. To try: \(rescue(ahead))")
    }
    if isOtherwiseGone { lines.append("If you have a copy of the log elsewhere: holdfast restore FILE") }
    return lines
  }

  private func latest(_ kind: LogRemains.Kind) -> LogRemains? {
    remains.filter { $0.kind == kind }.max { ($0.seconds, $0.path) < ($1.seconds, $1.path) }
  }

  private func rescue(_ remains: LogRemains) -> String {
    let copy = remains.path == path ? "" : " --db \(ShellWord.quoted(remains.path))"
    return "holdfast doctor\(copy) --salvage NEW.db"
  }
}
