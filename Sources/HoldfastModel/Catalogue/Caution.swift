/// What the article asks people with a back injury to avoid while they recover.
public enum AvoidCategory: String, CaseIterable, Sendable {
  case ballistic
  case spinalFlexion = "spinal-flexion"
  case weightedAbdominal = "weighted-abdominal"
  case unstableSurface = "unstable-surface"
  case loadedForwardFold = "loaded-forward-fold"

  /// The category in plain words.
  public var words: String {
    switch self {
    case .ballistic: "ballistic or plyometric work"
    case .spinalFlexion: "bending or twisting the spine under effort"
    case .weightedAbdominal: "abdominal work with added weight"
    case .unstableSurface: "work on an unstable surface"
    case .loadedForwardFold: "folding forward under load"
    }
  }

  /// The category that an exercise falls into by the pattern of its name; nil when none matches. The built-in
  /// planks of the ladder never match: the ladder has its own rule for them.
  static func matching(_ id: ExerciseID) -> AvoidCategory? {
    guard id.plankLevel == nil else { return nil }
    if id.slug.hasPrefix("weighted-") { return .weightedAbdominal }
    if id.slug.hasPrefix("bosu-") || id.slug.hasPrefix("ball-") || id.slug.hasPrefix("wobble-board") {
      return .unstableSurface
    }
    return nil
  }
}

/// A remark that a set carries. A caution never refuses: a log records what happened.
public enum Caution: Hashable, Sendable {
  /// An exercise to avoid while recovering.
  case avoid(AvoidCategory)
  /// A plank above the level that the log had earned that day.
  case aheadOfLevel
  /// A hamstring stretch before a clinician's advice about hamstrings is on record.
  case hamstrings

  /// The name used in the CSV and in machine output.
  public var id: String {
    switch self {
    case .avoid(let category): category.rawValue
    case .aheadOfLevel: "ahead-of-level"
    case .hamstrings: "hamstrings"
    }
  }

  /// The caution of a set of `exercise` on a day.
  /// - Parameters:
  ///   - exercise: what was done.
  ///   - permitted: the highest level that the log had earned at any time of that day.
  ///   - hasHamstringAdvice: whether a clinician's advice about hamstrings was on record by that day.
  public static func of(
    _ exercise: Exercise, permitted: PermittedLevel, hasHamstringAdvice: Bool
  ) -> Caution? {
    if case .plank(let level) = exercise.kind {
      return .plank(level) > permitted ? .aheadOfLevel : nil
    }
    if case .avoid(let category) = exercise.kind { return .avoid(category) }
    if let category = AvoidCategory.matching(exercise.id) { return .avoid(category) }
    if exercise.id == .hamstringStretch, !hasHamstringAdvice { return .hamstrings }
    return nil
  }
}
