extension Catalogue {
  /// The exercises that Holdfast knows from the start.
  public static let builtIn: [Exercise] = planks + support + preparation + toAvoid

  private static let planks: [Exercise] = [
    plank(
      .knee, "Knee plank",
      cues: [
        "Rest on forearms and knees, elbows under the shoulders.",
        "Keep one straight line from the shoulders to the knees.",
      ]),
    plank(
      .toe, "Toe plank",
      cues: [
        "Rest on forearms and toes, elbows under the shoulders.",
        "Keep one straight line from the shoulders to the heels.",
      ]),
    plank(
      .unstable, "Unstable plank",
      cues: [
        "Rest the forearms on a Bosu first, on a ball later.",
        "Set the feet wide at the start and bring them together over the weeks.",
      ]),
  ]

  private static func plank(_ level: PlankLevel, _ name: String, cues: [String]) -> Exercise {
    Exercise(
      id: ExerciseID(level), name: name, kind: .plank(level), measure: .seconds,
      targets: [.transverseAbdominis],
      cues: cues + ["Don't let the hips sag.", "Keep the pelvis neutral and breathe."])
  }

  private static let support: [Exercise] = [
    Exercise(
      id: .toeTap, name: "Toe tap to single leg", aliases: names("toetap", "dead-bug-tap"),
      kind: .support, measure: .reps, isPerSide: true, targets: [.transverseAbdominis, .diaphragm],
      dose: "2 sets of 10 per side", guidedDose: GuidedDose(sets: 2, .reps(10)),
      cues: [
        "Lie on the back with knees and feet up and the spine neutral.",
        "Breathe out and draw the belly in without pressing the spine flat.",
        "Lower one leg slowly to the floor and bring it back.",
      ]),
    Exercise(
      id: .megaClam, name: "Mega clam", aliases: names("clam", "clamshell"), kind: .support,
      measure: .reps, isPerSide: true, targets: [.glutes], dose: "2 sets of 15-20 per side, slowly",
      guidedDose: GuidedDose(sets: 2, .reps(15)),
      cues: [
        "Lie on the side with the head supported and the pelvis neutral.",
        "Keep the heels in line with the hips.",
        "Keep the feet together and lift the top knee.",
      ],
      variations: names(
        "band", "straight-leg-swing", "bicycle", "internal-rotation", "external-rotation",
        "single-leg-pulses")),
    Exercise(
      id: .birdDog, name: "Bird dog", aliases: names("birddog"), kind: .support, measure: .repsAndHold,
      targets: [.transverseAbdominis, .glutes], dose: "10-15 reps of 5-10 s",
      guidedDose: GuidedDose(sets: 2, .repsWithHold(10, each: 8)),
      cues: [
        "Go on hands and knees with the spine neutral.",
        "Reach one arm to ear height and the opposite leg back.",
        "Hold, come back without a sway, change sides.",
      ]),
  ]

  private static let preparation: [Exercise] = [
    stretch("psoas-stretch", "Psoas stretch", "Kneel on one knee and shift the pelvis forward without arching."),
    stretch(
      "tfl-stretch", "Tensor fasciae latae stretch",
      "Stand, cross one leg behind the other and lean away from the back leg."),
    stretch(
      "hamstring-stretch", "Hamstring stretch",
      "Lie on the back and raise one straight leg only as far as it goes by itself."),
    stretch("calf-stretch", "Calf stretch", "Step back with one leg, keep the heel down and lean forward."),
    Exercise(
      id: ExerciseID(builtIn: "warm-up"), name: "Warm-up", aliases: names("warmup", "activation"), kind: .warmUp,
      measure: .seconds, dose: "one light set of each support exercise, then easy movement in all directions",
      guidedDose: GuidedDose(sets: 1, .open),
      cues: ["Do one light set of each support exercise.", "Move easily in all directions until you feel warm."]),
  ]

  private static func stretch(_ id: String, _ name: String, _ cue: String) -> Exercise {
    Exercise(
      id: ExerciseID(builtIn: id), name: name, kind: .stretch, measure: .seconds, isPerSide: true,
      dose: "gentle, on both sides", guidedDose: GuidedDose(sets: 1, .hold(30)),
      cues: [cue, "Stay gentle. A stretch should not hurt."])
  }

  private static let toAvoid: [Exercise] =
    avoid(.ballistic, "jump", "box-jump", "burpee", "kettlebell-swing", "throw")
    + avoid(.spinalFlexion, "crunch", "sit-up", "russian-twist", "bicycle-crunch", "ab-curl")
    + avoid(.weightedAbdominal, "cable-crunch", "ab-machine")
    + avoid(.unstableSurface, "wobble-board")
    + avoid(.loadedForwardFold, "deadlift", "romanian-deadlift", "clean", "snatch", "good-morning")

  private static func avoid(_ category: AvoidCategory, _ ids: String...) -> [Exercise] {
    ids.map { id in
      let words = String(id.map { $0 == "-" ? " " : $0 })
      return Exercise(
        id: ExerciseID(builtIn: id), name: words.prefix(1).uppercased() + String(words.dropFirst()),
        kind: .avoid(category), measure: .reps)
    }
  }

  private static func names(_ slugs: String...) -> [ExerciseID] { slugs.map(ExerciseID.init(builtIn:)) }
}
