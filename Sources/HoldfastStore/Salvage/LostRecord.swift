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
  enum Remains: Equatable {
    case none
    case sets([ExerciseSet])
    case symptoms([String])

    /// Whether they are those of a record.
    func areOf(_ record: LogRecord) -> Bool {
      switch (self, record) {
      case (.sets(let sets), .session(let session)): sets == session.content.sets
      case (.symptoms(let symptoms), .redFlags(let report)):
        Set(symptoms) == Set(report.content.symptoms.map(\.rawValue))
      default: false
      }
    }
  }
}
