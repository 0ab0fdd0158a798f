import HoldfastTraining

/// Screens as a session shows them, one of each kind.
enum SampleScreens {
  static let all: [(name: String, screen: TrainingScreen)] = [
    ("hold", hold), ("cue", cue), ("rest", rest), ("question", question), ("stop", stop),
  ]

  static let hold = TrainingScreen(
    title: "Knee plank", position: "set 2 of 3",
    clock: .init(seconds: 23, kind: .hold), facts: ["target 30 s", "7 s to go"],
    lines: [.init("Keep a straight line from head to knees."), .init("Breathe on.", .faint)],
    keys: [.init("any key", "stop"), .init("p", "pause")], announcement: "Knee plank, set 2 of 3: hold.")

  static let cue = TrainingScreen(
    title: "Knee plank", position: "set 2 of 3", clock: .init(seconds: 3, kind: .ready, isCueing: true),
    facts: ["target 30 s"], lines: [.init("Keep a straight line from head to knees.")],
    keys: [.init("Enter", "begin now"), .init("p", "pause"), .init("s", "skip"), .init("b", "back")],
    announcement: "3")

  static let rest = TrainingScreen(
    title: "Rest", position: "before set 3 of 3", clock: .init(seconds: 754, kind: .rest),
    facts: ["next: knee plank 30 s"],
    lines: [.init("Set 2 is recorded: 30 s, pain 1, clean.", .good)],
    keys: [
      .init("Enter", "begin now"), .init("p", "pause"), .init("s", "skip"), .init("b", "back"),
      .init("e", "edit last set"), .init("x", "end this exercise"), .init("q", "end the session"),
    ],
    notice: "1 set is not saved yet: the log is busy. It is tried again every few seconds, and nothing is lost.",
    announcement: "Rest.")

  static let question = TrainingScreen(
    title: "Knee plank, left side", position: "set 2 of 3",
    facts: ["held 23 s"],
    lines: [
      .init("How much did it hurt, 0 to 10?", .strong), .init(""),
      .init("A score of 6 or more ends the exercise.", .attention),
      .init("0 is no pain at all; 10 is the worst that you can imagine."),
    ],
    keys: [
      .init("0-9", "pain"), .init("-", "1 s less"), .init("+", "1 s more"), .init("t", "exactly the target"),
      .init("Enter", "leave open"),
    ],
    announcement: "How much did it hurt, 0 to 10?")

  static let stop = TrainingScreen(
    title: "Stop",
    lines: [
      .init("The rules say: no training now.", .danger),
      .init(
        "You marked a symptom of the list. Talk to a doctor today, before you train again. If it gets worse, or if more "
          + "symptoms of the list come, get help at once."),
    ],
    keys: [.init("Enter", "leave")], announcement: "Stop. The rules say: no training now.")
}
