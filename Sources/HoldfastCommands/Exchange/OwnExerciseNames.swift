import HoldfastModel

/// Own exercises by their names. The logs of two machines may have given one name to two of them, and are merged all the
/// same: what a name means then depends on the records alone, not on the order in which they came.
struct OwnExerciseNames {
  /// The exercises that can be logged. Of several with the same id the one that was made first
  /// counts, with the other names of all; another name that
  /// more than one has means none of them.
  let exercises: [Exercise]
  /// Ids that more than one exercise has, and other names with the ids of the exercises that have them.
  let shared: [ExerciseID: Set<ExerciseID>]

  init(_ records: some Sequence<Record<OwnExercise>>) {
    var byID: [ExerciseID: Exercise] = [:]
    var aliases: [ExerciseID: [ExerciseID]] = [:]
    var owners: [ExerciseID: Set<ExerciseID>] = [:]
    var twice: Set<ExerciseID> = []
    for record in records.filter({ !$0.isDeleted }).sorted(by: { ($0.created, $0.id) < ($1.created, $1.id) }) {
      let exercise = record.content.exercise
      if byID[exercise.id] != nil { twice.insert(exercise.id) }
      byID[exercise.id] = byID[exercise.id] ?? exercise
      for alias in exercise.aliases where owners[alias, default: []].insert(exercise.id).inserted {
        aliases[exercise.id, default: []].append(alias)
      }
    }
    var shared = owners.filter { $0.value.count > 1 || byID[$0.key] != nil }
    exercises = byID.values.map { exercise in
      OwnExercise(
        id: exercise.id, name: exercise.name, aliases: (aliases[exercise.id] ?? []).filter { shared[$0] == nil },
        measure: exercise.measure, isPerSide: exercise.isPerSide, targets: exercise.targets
      ).exercise
    }
    for id in twice { shared[id, default: []].insert(id) }
    self.shared = shared
  }

  /// What there is to know of names that are shared here and were not before, a sentence each.
  func words(since before: OwnExerciseNames) -> [String] {
    shared.keys.sorted().filter { shared[$0] != before.shared[$0] }.map { name in
      let owners = (shared[name] ?? []).map(\.slug).sorted()
      if owners == [name.slug] {
        return "Two exercises have the id \(name.slug). They count as one, in the words of the one that was made first."
      }
      if exercises.contains(where: { $0.id == name }) {
        return "\(name.slug) is the id of one exercise and another name of \(owners.joined(separator: ", ")). "
          + "It means the first."
      }
      return "\(name.slug) is a name of \(owners.joined(separator: " and ")), and means none of them from now on: "
        + "log each by its own."
    }
  }
}
