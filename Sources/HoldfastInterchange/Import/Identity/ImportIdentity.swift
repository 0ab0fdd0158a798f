public import HoldfastModel

/// The lasting ids of what comes from a file, made of the names by which the file knows it: the same file read twice,
/// on any machine and in any zone, means the same records.
public enum ImportIdentity {
  /// The id of a session of another app.
  /// - Parameter sourceKey: as in `ImportedSession.sourceKey`.
  public static func session(_ sourceKey: String) -> RecordID { id("session", sourceKey) }

  /// The id of an own exercise that an import adds.
  public static func exercise(_ exercise: ExerciseID) -> RecordID { id("exercise", exercise.slug) }

  private static func id(_ kind: String, _ key: String) -> RecordID {
    let words = SHA256.digest("holdfast import\0\(kind)\0\(key)".utf8)
    return RecordID(
      digest: (UInt64(words[0]) << 32 | UInt64(words[1]), UInt64(words[2]) << 32 | UInt64(words[3])))
  }
}
