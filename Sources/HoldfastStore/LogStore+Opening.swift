internal import GRDB
internal import HoldfastModel

extension LogStore {
  /// Opens a log of any schema, waiting at most `patience` seconds for other programs.
  static func open(path: String, for access: Access, schema: Schema, patience: Double) throws -> LogStore {
    let path = Disk.asFile(path)
    do {
      try LogFile(path: path).refuseUnlessFile()
      switch access {
      case .reading: return try openForReading(path: path, schema: schema, patience: patience)
      case .writing: return try openForWriting(path: path, schema: schema, patience: patience)
      }
    } catch {
      throw Problem.from(error, path: path)
    }
  }

  private static func openForReading(path: String, schema: Schema, patience: Double) throws -> LogStore {
    if LogFile(path: path).isMissingOrEmpty { return try noLogYet(path: path, schema: schema) }
    do {
      let queue = try connect(to: path, readOnly: true, patience: patience)
      switch try queue.inDatabase({ try schema.state(of: $0, path: path) }) {
      case .current: return LogStore(queue, path: path, schema: schema, patience: patience)
      case .empty: return try noLogYet(path: path, schema: schema)
      case .older:
        try queue.close()
        return try openToMend(path: path, schema: schema, patience: patience)
      }
    } catch let error as DatabaseError where error.needsWriterToMend {
      return try openToMend(path: path, schema: schema, patience: patience)
    }
  }

  /// Opens a log to be read whose file must be written first: a migration is due, or a writer was killed and its
  /// half-done transaction must be taken back.
  static func openToMend(path: String, schema: Schema, patience: Double) throws -> LogStore {
    let queue = try connect(to: path, readOnly: false, patience: patience)
    if try queue.inDatabase({ try schema.state(of: $0, path: path) }) == .empty {
      return try noLogYet(path: path, schema: schema)
    }
    try schema.migrate(queue, path: path)
    return LogStore(queue, path: path, schema: schema, patience: patience)
  }

  private static func openForWriting(path: String, schema: Schema, patience: Double) throws -> LogStore {
    let file = LogFile(path: path)
    let isMissing = file.isMissingOrEmpty
    if isMissing {
      try Journal.refuseStrange(ofLogAt: path)
      try LostLog.refuse(at: path)
    }
    try file.createIfMissing()
    let queue = try connect(to: path, readOnly: false, patience: patience)
    let state = try queue.inDatabase { try schema.state(of: $0, path: path) }
    if state == .empty, !isMissing { try LostLog.refuse(at: path) }
    if case .older = state { try schema.migrate(queue, path: path) }
    return LogStore(queue, path: path, schema: schema, patience: patience, isNew: state == .empty)
  }

  /// An empty log to read from where nothing is there, nor was.
  private static func noLogYet(path: String, schema: Schema) throws -> LogStore {
    try Journal.refuseStrange(ofLogAt: path)
    try LostLog.refuse(at: path)
    return try emptyLog(path: path, schema: schema)
  }

  /// An empty log in memory, to read from where there is no file.
  static func emptyLog(path: String, schema: Schema) throws -> LogStore {
    let queue = try DatabaseQueue()
    try queue.inDatabase { try schema.create(in: $0, path: path) }
    return LogStore(queue, path: path, schema: schema, patience: 0)
  }

  /// An empty database in memory, for what comes out of a file of which nothing is known.
  static func memory() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
    return try DatabaseQueue(configuration: configuration)
  }

  /// A connection to the file as it is, whatever is in it. What SQLite would obey beside it must be of who may change it.
  static func connect(to path: String, readOnly: Bool, patience: Double) throws -> DatabaseQueue {
    try Journal.refuseStrange(ofLogAt: path)
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      // One file, safe against power loss.
      guard !readOnly else { return }
      try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
      #if os(macOS)
        // Only `fullfsync` reaches the disk itself there.
        try database.execute(sql: "PRAGMA fullfsync = ON")
      #endif
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

extension DatabaseError {
  /// Whether a read-only connection found the rest of a killed writer, which only a writing one can take back.
  var needsWriterToMend: Bool {
    switch extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: true
    default: resultCode == .SQLITE_CANTOPEN
    }
  }
}
