internal import HoldfastModel

/// What SQLite keeps beside a log while it changes it, or another program that set the log to write-ahead logging. SQLite
/// obeys these files: what is in them goes into the log.
struct Journal {
  /// The journal's path.
  let path: String

  /// The endings of all such files.
  static let endings = ["-journal", "-wal", "-shm"]

  /// The name of the file that a journal is of; the name itself where it is that of no journal.
  static func bare(_ name: Substring) -> Substring {
    endings.first { name.hasSuffix($0) }.map { name.dropLast($0.count) } ?? name
  }

  /// The rollback journal of a log, which lies beside the file itself where the log is a link to it.
  init(ofLogAt path: String) { self.path = Journal.file(of: path) + "-journal" }

  /// The file that a log's journals lie beside.
  static func file(of path: String) -> String {
    Disk.facts(path)?.isLink == true ? FileSystem.resolved(path) : path
  }

  /// How large the log was before the change, in bytes; nil where there is no journal, or no log was there before: the very
  /// first command finds no page, or a single one without a table in it.
  ///
  /// Bytes 16 to 19 are "the initial size of the database, in pages", 24 to 27 the page size, big-endian
  /// (sqlite.org/fileformat2.html#the_rollback_journal).
  var bytesBefore: Int? {
    let head = Disk.head(of: path, count: 28)
    guard head.count == 28 else { return nil }
    func number(_ offset: Int) -> Int { head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    let size = number(24)
    guard (512...65_536).contains(size), number(16) > 1 else { return nil }
    return number(16) * size
  }

  /// Throws a problem when a file that SQLite would obey belongs to somebody who may not change the log, or is no regular
  /// file: where others may put files into the directory, anybody can plant one.
  /// - Parameter path: the log, whether there is one or not.
  static func refuseStrange(ofLogAt path: String) throws {
    let file = file(of: path)
    for end in endings {
      guard let facts = Disk.facts(file + end) else { continue }
      guard facts.isRegular else {
        throw Problem(
          .inputOutput, "the journal of the log is no regular file: \(file)\(end)",
          why: "SQLite would take what it finds there for a change of the log. Nothing was written.",
          remedy: "Look at what it is, and move it away.")
      }
      guard facts.owner == FileSystem.user || facts.owner == Disk.facts(file)?.owner else {
        throw Problem(
          .inputOutput, "the journal of the log belongs to another user (number \(facts.owner)): \(file)\(end)",
          why: "SQLite would put what is in it into the log. Nothing was written.",
          remedy:
            "Keep the log in a directory that nobody else may write to: copy it there without the journal, and name it "
            + "with --db PATH or HOLDFAST_DB. If the journal is the log's own, as an administrator: "
            + "chown USER \(ShellWord.quoted(file + end))")
      }
    }
  }
}
