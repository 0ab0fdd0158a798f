internal import HoldfastModel

/// A record, or a place of one, that could not be read of a damaged log.
struct LostRecord {
  /// What is known of it and why it is lost, in one sentence without a full stop.
  let what: String
  /// Its id; nil when it is not known.
  var id: String?
  /// What is left of it in other tables: the sets of a session, the symptoms of a report.
  var remains = Remains.none

  /// The rows of a record whose own row is gone.
  enum Remains: Hashable {
    case none
    case sets([ExerciseSet])
    case symptoms(Set<String>)

    /// What would be left of a record.
    init(of record: LogRecord) {
      switch record {
      case .session(let session): self = .sets(session.content.sets)
      case .redFlags(let report): self = .symptoms(Set(report.content.symptoms.map(\.rawValue)))
      case .checkIn, .directive, .exercise, .protocolAdoption: self = .none
      }
    }
  }
}
