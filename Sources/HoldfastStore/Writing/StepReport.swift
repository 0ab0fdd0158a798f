public import HoldfastModel

/// What an undo or redo did.
public struct StepReport: Hashable, Sendable {
  /// The command that was undone or done again.
  public let command: String
  /// What became of each record, in the order of the command's own changes.
  public let changes: [RecordChange]
}

/// What became of one record.
public struct RecordChange: Hashable, Sendable {
  /// What the log held; nil when it had no such record.
  public let before: LogRecord?
  /// What it holds now.
  public let after: LogRecord
}
