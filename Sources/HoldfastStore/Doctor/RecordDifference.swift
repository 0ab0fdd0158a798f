internal import HoldfastModel

/// How a record differs from what the last command that changed it left.
enum RecordDifference {
  /// In words without a subject, as `has no sets, and its last change left 3`; nil where the two say the same.
  /// - Parameters:
  ///   - record: what the tables have; nil where they have nothing.
  ///   - image: what its last change left.
  static func words(of record: LogRecord?, from image: LogRecord) -> String? {
    guard let record else { return "is gone" }
    guard !record.isSame(as: image) else { return nil }
    if case .session(let session) = record, case .session(let other) = image {
      let (found, left) = (session.content.sets.count, other.content.sets.count)
      if found != left {
        return
          "has \(found == 0 ? "no sets" : found == 1 ? "1 set" : "\(found) sets"), and its last change left \(left)"
      }
    }
    return "says something else than its last change left"
  }
}
