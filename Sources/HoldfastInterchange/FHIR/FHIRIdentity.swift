import HoldfastModel

/// The ids of Observations that are only a part of a record, made of the record's id and the part's role: every export
/// gives a part the same id, so that a receiver knows it again.
enum FHIRIdentity {
  /// The id of a part.
  /// - Parameter role: what it is within its record, as `set 3 left`.
  static func id(of record: RecordID?, role: String) -> RecordID {
    let words = SHA256.digest("holdfast fhir\0\(record?.text ?? "")\0\(role)".utf8)
    return RecordID(
      digest: (UInt64(words[0]) << 32 | UInt64(words[1]), UInt64(words[2]) << 32 | UInt64(words[3])))
  }
}
