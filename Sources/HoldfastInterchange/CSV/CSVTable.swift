/// The tables of `export csv`.
public enum CSVTable: String, CaseIterable, Sendable {
  /// One row for each set, two for a set of two sides: the default.
  case sets
  /// One row for each session.
  case sessions
  /// One row for each morning score, other pain entry and red-flag report.
  case checkins
  /// One row for each start, clearance, unlock, override and advice.
  case directives

  /// The names of the columns.
  public var header: [String] {
    switch self {
    case .sets: SetsTable.header
    case .sessions: SessionsTable.header
    case .checkins: CheckInsTable.header
    case .directives: DirectivesTable.header
    }
  }
}
