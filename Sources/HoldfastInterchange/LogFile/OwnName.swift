internal import HoldfastModel

/// What an exercise of one's own may be called.
enum OwnName {
  /// What is wrong with a name; nil when nothing is.
  static func fault(of id: ExerciseID) -> String? {
    if Catalogue.isBuiltIn(id) { return "the name \(id.slug) belongs to a built-in exercise" }
    guard isHoldLike(id) else { return nil }
    return "the name \(id.slug) can't be told from a hold: a word of it begins with a digit"
  }

  /// Whether a word of the name would be read as a hold or repetitions behind the name of another exercise: `plank 45s` is a
  /// plank that was held 45 s.
  static func isHoldLike(_ id: ExerciseID) -> Bool {
    id.slug.split(separator: "-").contains { $0.first?.isNumber == true }
  }
}
