/// Everything that the engine can read: the contents of the records that are not deleted, in any order.
public struct TrainingLog: Hashable, Sendable {
  /// Training sessions.
  public var sessions: [Session]
  /// Morning scores and other pain entries.
  public var checkIns: [CheckIn]
  /// Red-flag reports.
  public var redFlags: [RedFlagReport]
  /// Starts, clearances, unlocks, overrides and advice.
  public var directives: [Directive]

  /// A log from its parts; empty without any.
  public init(
    sessions: [Session] = [], checkIns: [CheckIn] = [], redFlags: [RedFlagReport] = [],
    directives: [Directive] = []
  ) {
    self.sessions = sessions
    self.checkIns = checkIns
    self.redFlags = redFlags
    self.directives = directives
  }

  /// The log of those records that are not deleted.
  public init(_ records: some Sequence<LogRecord>) {
    self.init()
    for record in records where !record.isDeleted {
      switch record {
      case .session(let record): sessions.append(record.content)
      case .checkIn(let record): checkIns.append(record.content)
      case .redFlags(let record): redFlags.append(record.content)
      case .directive(let record): directives.append(record.content)
      // The engine is given the protocol apart from the log.
      case .exercise, .protocolAdoption: break
      }
    }
  }
}
