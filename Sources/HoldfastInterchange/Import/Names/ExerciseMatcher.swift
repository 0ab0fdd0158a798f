internal import HoldfastModel

/// What an exercise of another app is here.
struct ExerciseMatch {
  let exercise: ExerciseID
  /// What an unstable plank was done on, where the name says it.
  var device: Device?
  /// The hold of rows that have none.
  var hold: HoldSeconds?
  let how: ImportedName.Mapping
}

/// Finds our exercises by the names of other apps: by name and alias, in plural, with the equipment in brackets or in
/// front. What is not found is an exercise of its own.
struct ExerciseMatcher {
  private let catalogue: Catalogue
  private let map: NameMap
  /// Exercises by the letters of their names alone.
  private var byLetters: [String: Exercise] = [:]

  init(_ catalogue: Catalogue, _ map: NameMap) {
    self.catalogue = catalogue
    self.map = map
    // In the order of their names, so that of two with the same letters the same one is found every time.
    for name in catalogue.names.sorted() {
      let letters = name.slug.filter { $0 != "-" }
      if byLetters[letters] == nil { byLetters[letters] = catalogue[name] }
    }
  }

  func match(_ name: String) -> ExerciseMatch {
    if let target = map[name] {
      return ExerciseMatch(exercise: target.exercise, device: target.device, hold: target.hold, how: .mapped)
    }
    let parts = NameParts(name)
    for words in parts.candidates {
      if let exercise = exercise(words) { return ExerciseMatch(exercise: exercise.id, how: .catalogue) }
      let joined = words.joined(separator: "-")
      if let id = ExerciseID(slug: joined), let device = Catalogue.deviceNames[id] {
        return ExerciseMatch(exercise: .unstablePlank, device: device, how: .catalogue)
      }
      if ExerciseMatcher.planks.contains(joined) { return ExerciseMatch(exercise: .toePlank, how: .assumed) }
    }
    return ExerciseMatch(
      exercise: catalogue[parts.ownID]?.id ?? parts.ownID, how: catalogue[parts.ownID] == nil ? .new : .catalogue)
  }

  private func exercise(_ words: [String]) -> Exercise? {
    let letters = words.joined()
    for ending in ["", "s", "es"] where letters.hasSuffix(ending) {
      if let exercise = byLetters[String(letters.dropLast(ending.utf8.count))] { return exercise }
    }
    return nil
  }

  /// Names of a plank that leave open which of ours it is.
  private static let planks: Set = [
    "plank", "planks", "plank-hold", "front-plank", "forearm-plank", "elbow-plank", "basic-plank", "standard-plank",
  ]
}

/// A name with what stands in brackets at its end: `Deadlift (Barbell)`.
struct NameParts {
  private let name: String
  private let base: [String]
  private let bracket: [String]

  init(_ name: String) {
    self.name = name
    let open = name.hasSuffix(")") ? name.lastIndex(of: "(") : nil
    base = ExerciseSlug.words(of: String(open.map { name[..<$0] } ?? name[...])).words
    bracket = open.map { ExerciseSlug.words(of: String(name[$0...])).words } ?? []
  }

  /// The words of the name and of what it may mean, the nearest first.
  var candidates: [[String]] {
    var candidates = [base + bracket]
    if !bracket.isEmpty {
      candidates.append(bracket + base)
      if NameParts.equipment.contains(bracket) { candidates.append(base) }
    }
    for words in NameParts.equipment where base.count > words.count && base.starts(with: words) {
      candidates.append(Array(base.dropFirst(words.count)))
    }
    return candidates.filter { !$0.isEmpty }
  }

  /// The name of the exercise that is made of it. What makes it one to avoid stands in front, where the cautions look
  /// for it.
  var ownID: ExerciseID {
    let isTelling = bracket.first.map { ["weighted", "bosu", "ball"].contains($0) } ?? false
    return ExerciseSlug.of(isTelling ? (bracket + base).joined(separator: " ") : name)
  }

  /// What changes nothing about which exercise it is.
  private static let equipment: Set<[String]> = [
    ["barbell"], ["dumbbell"], ["dumbbells"], ["bodyweight"], ["kettlebell"], ["machine"], ["smith", "machine"],
    ["trap", "bar"], ["ez", "bar"], ["timed"], ["mat"], ["floor"], ["box"],
  ]
}
