public import HoldfastModel

/// The catalogue, and one exercise of it.
public enum ExercisesReport {
  /// Writes the catalogue by what the exercises are for.
  public static func write(_ catalogue: Catalogue, on page: inout Page) {
    let groups: [(String, (Exercise) -> Bool)] = [
      ("Plank ladder", { if case .plank = $0.kind { true } else { false } }),
      ("Support work", { $0.kind == .support }), ("Stretches", { $0.kind == .stretch }),
      ("Warm-up", { $0.kind == .warmUp }), ("Your own", { $0.kind == .own }),
      ("To avoid while you recover", { if case .avoid = $0.kind { true } else { false } }),
    ]
    for (heading, belongs) in groups {
      let exercises = catalogue.exercises.filter(belongs)
      guard !exercises.isEmpty else { continue }
      page.gap()
      page.write(heading, .strong)
      for exercise in exercises {
        page.write(label: exercise.id.slug, printable(line(exercise)), column: 22)
      }
    }
  }

  /// Writes all that is known of one exercise.
  public static func write(_ exercise: Exercise, on page: inout Page) {
    page.write(printable(exercise.name), .strong)
    page.write(label: "id", exercise.id.slug, column: 12)
    if !exercise.aliases.isEmpty {
      page.write(label: "also", exercise.aliases.map(\.slug).joined(separator: ", "), column: 12)
    }
    page.write(label: "counted in", exercise.measure.words + (exercise.isPerSide ? ", each side" : ""), column: 12)
    if !exercise.targets.isEmpty { page.write(label: "works", list(exercise.targets.map(\.name)), column: 12) }
    if let dose = exercise.dose { page.write(label: "dose", dose, column: 12) }
    if !exercise.variations.isEmpty {
      page.write(label: "variations", exercise.variations.map(\.slug).joined(separator: ", "), column: 12)
    }
    if !exercise.cues.isEmpty { page.gap() }
    for cue in exercise.cues { page.write(cue, indent: 2) }
    if let caution = caution(of: exercise) {
      page.gap()
      page.write(caution.words(permitted: .plank(.unstable)), .attention)
    }
  }

  /// One exercise in machine output.
  public static func json(_ exercise: Exercise) -> JSONValue {
    .object([
      "id": .string(exercise.id.slug), "name": .string(exercise.name),
      "aliases": .array(exercise.aliases.map { .string($0.slug) }), "kind": .string(exercise.kind.id),
      "measure": .string(exercise.measure.rawValue), "per_side": .bool(exercise.isPerSide),
      "targets": .array(exercise.targets.map { .string($0.rawValue) }), "dose": .optional(exercise.dose),
      "cues": .array(exercise.cues.map(JSONValue.string)),
      "variations": .array(exercise.variations.map { .string($0.slug) }),
      "caution": .optional(caution(of: exercise)?.id),
    ])
  }

  private static func caution(of exercise: Exercise) -> Caution? {
    Caution.of(exercise, permitted: .plank(.unstable), hasHamstringAdvice: false)
  }

  private static func line(_ exercise: Exercise) -> String {
    exercise.name + ", counted in " + exercise.measure.words + (exercise.isPerSide ? " per side" : "")
  }
}
