public import HoldfastModel

/// A backup of a log.
public struct Backup: Hashable, Sendable {
  /// Where it lies.
  public let path: String
  /// Its name, which says when and why it was made.
  public let name: BackupName
  /// Its size in bytes.
  public let bytes: Int
}

/// What came of making a backup.
public struct BackupReport: Hashable, Sendable {
  /// The backup that was made.
  public let backup: Backup
  /// What it holds.
  public let contents: LogContents
  /// Older backups that were removed, oldest first.
  public let removed: [Backup]
}

/// What a log holds, in numbers.
public struct LogContents: Hashable, Sendable {
  /// How many records there are, those that are deleted left out.
  public let records: Int
  /// How many deleted records there are.
  public let deleted: Int
  /// The first and the last day of a record that is not deleted; nil where there is none.
  public let days: ClosedRange<Day>?
  /// When a record was last changed; nil without any.
  public let changed: Instant?
}
