internal import HoldfastModel

extension ProtocolKey {
  /// The exercises that can count as support work are those of the catalogue.
  static let support: [ProtocolKey] = [ExerciseID.birdDog, .toeTap, .megaClam].flatMap { exercise in
    [
      ProtocolKey(
        "support.\(exercise.slug).reps", "the least clean repetitions of a set that counts, for each side", .reps,
        1...1000, .support, none: "this exercise never counts",
        get: { $0.support.minimums[exercise]?.reps },
        set: { rules, value in
          let hold = rules.support.minimums[exercise]?.holdSeconds ?? 0
          rules.support.minimums[exercise] = value.map { SupportRules.Minimum(reps: $0, holdSeconds: hold) }
        }),
      ProtocolKey(
        "support.\(exercise.slug).hold_seconds", "the least hold of each of them; 0 asks for none", .seconds, 0...3600,
        .support, none: nil,
        get: { $0.support.minimums[exercise]?.holdSeconds ?? 0 },
        set: { rules, value in rules.support.minimums[exercise]?.holdSeconds = value ?? 0 }),
    ]
  }
}
