internal import GRDB
public import HoldfastModel

extension LogStore {
  /// Looks at everything that can be wrong with a log, and changes nothing.
  /// - Parameters:
  ///   - now: the time by the clock of this machine.
  ///   - today: the day by it.
  /// - Throws: a problem of kind `busy` when another program keeps writing to the log. All else is a finding.
  public static func examine(path: String, now: Instant, today: Day) throws -> Checkup {
    let path = Disk.asFile(path)
    var checkup = Checkup()
    guard !isMissing(at: path) else {
      noLog(at: path, now: now, &checkup)
      return checkup
    }
    // A pipe would keep waiting whoever opens it.
    if Disk.target(path)?.isRegular != false { PlaceChecks(path: path).run(&checkup) }
    var contents: LogContents?
    var own: [Backup]?
    do {
      try LogFile(path: path).refuseUnlessFile()
      let source = try UntouchedLog(path: path)
      defer { source.close() }
      if source.isWriteAhead {
        checkup.add(
          Finding(
            .file, .warning, "another program set the log to write-ahead logging",
            why:
              "Holdfast keeps a rollback journal. What follows is of a copy, for looking itself would write beside the "
              + "log.",
            remedy: "Close that program, then: sqlite3 \(ShellWord.quoted(path)) 'PRAGMA journal_mode = DELETE'"))
      }
      if source.isBrokenOff {
        checkup.add(
          Finding(
            .leftovers, .warning, "a command was killed in the middle of a change: \(Journal(ofLogAt: path).path)",
            why:
              "The half-done change is taken back by the next command that reads or writes the log; here it was taken "
              + "back in a copy.", remedy: "Nothing needs to be done. Never delete the journal."))
      }
      if let version = source.olderVersion {
        checkup.add(
          Finding(
            .file, .fine,
            "the log is of version \(version); the next command brings it up to version "
              + "\(Schema.current.version). What follows is of a copy that was brought up"))
      }
      guard !source.isEmpty else {
        noLog(at: path, now: now, isFileThere: true, &checkup)
        return checkup
      }
      own = BackupDirectory(forLogAt: path).backups(of: SharedHistory(log: source.queue))
      contents = source.queue.inDatabase { database in
        DatabaseChecks(database: database, path: path).run(&checkup)
        RecordChecks(database: database, path: path, now: now, today: today).run(&checkup)
        return try? LogReader(database: database).contents()
      }
    } catch {
      let problem = Problem.from(error, path: path)
      guard let problem = problem as? Problem, problem.kind != .busy else { throw problem }
      let code = (error as? DatabaseError)?.resultCode
      // SQLITE_ERROR: its tables are not those of the version that the file has.
      let isDamage = code == .SQLITE_NOTADB || code == .SQLITE_CORRUPT || code == .SQLITE_ERROR && problem.kind == .data
      if isDamage, code != .SQLITE_NOTADB { checkup.isDamaged = true }
      checkup.add(
        Finding(
          .file, .problem, problem.what, why: problem.why,
          remedy: isDamage ? "If it is your log: \(DatabaseChecks.rescue(path))" : problem.remedy))
    }
    Leftovers(path: path, now: now).run(&checkup, contents: contents, own: own)
    if checkup.isDamaged { checkup.withdrawRepairs(path) }
    return checkup
  }

  /// Where there is no log: whether there was one.
  private static func noLog(at path: String, now: Instant, isFileThere: Bool = false, _ checkup: inout Checkup) {
    let problem = LostLog(ofLogAt: path)?.problem
    checkup.add(
      problem.map { Finding(.file, .problem, $0.what, why: $0.why, remedy: $0.remedy) }
        ?? Finding(.file, .fine, "there is no log yet: \(path)"))
    if problem != nil || isFileThere { Leftovers(path: path, now: now).run(&checkup, contents: nil, own: nil) }
  }
}

extension LogStore {
  /// Reads a log as it is and writes nothing to it, not even to bring an older one up or to take back what a killed
  /// command left: that is done in a copy.
  /// - Throws: a problem.
  public static func readUntouched<Value>(path: String, _ body: (LogReader) throws -> Value) throws -> Value {
    guard !isMissing(at: path) else {
      try LostLog.refuse(at: path)
      return try inMemory().read(body)
    }
    return try untouched(path: path) { queue in
      try queue.inDatabase { database in
        try database.transaction(.deferred) { try body(LogReader(database: database)) }
      }
    }
  }

  /// The same for a database.
  static func untouched<Value>(path: String, _ body: (DatabaseQueue) throws -> Value) throws -> Value {
    let path = Disk.asFile(path)
    do {
      try LogFile(path: path).refuseUnlessFile()
      let log = try UntouchedLog(path: path)
      defer { log.close() }
      return try body(log.isEmpty ? emptyLog(path: path, schema: .current).queue : log.queue)
    } catch {
      throw Problem.from(error, path: path)
    }
  }
}

/// A log opened so that nothing is written to it, whatever state it is in.
///
/// Where a killed command left a journal, it is taken back in a copy; a log with write-ahead logging is copied as well;
/// one of an earlier version is brought up in memory.
struct UntouchedLog {
  let queue: DatabaseQueue
  /// Whether a killed command left a journal to take back.
  let isBrokenOff: Bool
  /// Whether there is nothing in it: the first command of all was killed.
  let isEmpty: Bool
  /// Whether another program set the file to write-ahead logging, so that even reading would make files beside it.
  let isWriteAhead: Bool
  /// The version of the file, where it is an earlier one.
  let olderVersion: Int?
  private let copy: String?

  init(path: String) throws {
    try Journal.refuseStrange(ofLogAt: path)
    let isWriteAhead = UntouchedLog.isWriteAhead(path)
    var queue: DatabaseQueue?
    var copy: String?
    var isBrokenOff = false
    do {
      if isWriteAhead {
        let temporary = try UntouchedLog.copy(of: path, named: ".doctor")
        copy = temporary
        queue = try LogStore.connect(to: temporary, readOnly: false, patience: 0)
      } else {
        queue = try LogStore.connect(to: path, readOnly: true, patience: 5)
      }
      _ = try queue?.inDatabase { try Int.fetchOne($0, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") }
    } catch let error as DatabaseError
      where !isWriteAhead && error.needsWriterToMend && Disk.facts(FileSystem.resolved(path) + "-journal") != nil
    {
      try queue?.close()
      let temporary = try UntouchedLog.copy(of: path, named: ".doctor")
      copy = temporary
      isBrokenOff = true
      do { queue = try LogStore.connect(to: temporary, readOnly: false, patience: 0) } catch {
        UntouchedLog.remove(temporary)
        throw error
      }
    } catch {
      UntouchedLog.remove(copy)
      throw error
    }
    do {
      guard var open = queue else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
      let state = try open.inDatabase { try Schema.current.state(of: $0, path: path) }
      var older: Int?
      if case .older(let version) = state {
        let memory = try DatabaseQueue()
        try open.backup(to: memory)
        try open.close()
        try Schema.current.migrate(memory, path: path, keepsBackup: false)
        open = memory
        older = version
      }
      self.queue = open
      olderVersion = older
      self.isBrokenOff = isBrokenOff
      isEmpty = state == .empty
      self.isWriteAhead = isWriteAhead
      self.copy = copy
    } catch {
      UntouchedLog.remove(copy)
      throw error
    }
  }

  /// Closes the log and removes the copy.
  func close() {
    try? queue.close()
    UntouchedLog.remove(copy)
  }

  /// Whether a file is one with write-ahead logging: the version numbers in its header are 2
  /// (sqlite.org/fileformat2.html#file_format_version_numbers).
  static func isWriteAhead(_ path: String) -> Bool {
    let head = Disk.head(of: path, count: 20)
    return head.count == 20 && head.starts(with: "SQLite format 3".utf8) && head[18] == 2 && head[19] == 2
  }

  /// Copies the file with its journal beside it, with mode 0600. The log must not be open.
  static func copy(of path: String, named name: String) throws -> String {
    let copy = try Disk.temporary(beside: path + name)
    Disk.remove(copy)
    do {
      try Disk.copy(path, to: copy)
      let file = FileSystem.resolved(path)
      for end in ["-journal", "-wal"] where Disk.facts(file + end) != nil { try Disk.copy(file + end, to: copy + end) }
    } catch {
      remove(copy)
      throw error
    }
    return copy
  }

  static func remove(_ copy: String?) {
    guard let copy else { return }
    for end in [""] + Journal.endings { Disk.remove(copy + end) }
  }
}
