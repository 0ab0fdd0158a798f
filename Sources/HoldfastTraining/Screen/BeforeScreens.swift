import HoldfastModel

extension TrainingSession {
  var painBeforeScreen: TrainingScreen {
    TrainingScreen(
      title: "Before training",
      lines: [.init("Pain now, before training, 0-10?", .strong)]
        + lines([
          .init("0 is no pain, 10 the worst you can imagine. One key answers; w is 10."),
          .init("Any sign of something serious, as numbness or fever? f shows the list.", .faint),
        ]),
      keys: [.init("0-9", "pain"), .init("w", "10"), .init("Enter", "leave open"), .init("f", "red flags"), .end],
      announcement: ([remark].compactMap(\.self) + [
        "Pain before training, 0-10? w is 10, Enter leaves it open, f shows the red flags."
      ]).joined(separator: " "))
  }

  func redFlagScreen(_ list: RedFlagList) -> TrainingScreen {
    let marked = list.marked
    let lines = RedFlagSymptom.letters.dropFirst(list.first).map { letter, symptom in
      let isMarked = marked.contains(symptom)
      return TrainingScreen.Line(
        "\(letter) [\(isMarked ? "x" : " ")] \(symptom.words)", isMarked ? .danger : .plain)
    }
    let said = RedFlagSymptom.letters.filter { marked.contains($0.symptom) }.map { "\($0.letter)" }
    return TrainingScreen(
      title: "Red flags",
      lines: [.init("Does any of these \(RedFlagSymptom.letters.count) apply to you?", .strong)] + lines,
      // Short: on the smallest terminal they have two rows, and without the space bar half of the list is not found.
      keys: [.init("a-l", "mark"), .init("Enter", "report"), .init("space", "more"), .init("Escape", "back")],
      announcement: said.isEmpty
        ? "Red flags. Type the letter of what applies. \(spokenList) Enter reports, Escape goes back."
        : "Marked: \(said.joined(separator: ", ")). Enter reports, Escape goes back.")
  }

  private var spokenList: String {
    RedFlagSymptom.letters.map { "\($0.letter): \($0.symptom.words)." }.joined(separator: " ")
  }

  func stopScreen(_ cause: StopCause) -> TrainingScreen {
    let advice: String
    let reasons: [String]
    switch cause {
    case .newDay: return newDayScreen
    case .rules(let said, let why):
      advice = said
      reasons = why
    case .score(let score):
      advice = "Talk to a clinician before training again."
      reasons = ["Reason: pain before training is \(score.value)."]
    case .symptoms(let symptoms):
      let isEmergency = symptoms.contains { $0.tier == .emergency }
      advice = isEmergency ? "Go to an emergency department now." : "See a clinician before training again."
      reasons = symptoms.map { "Reason: \($0.words)." }
    }
    // The reasons come last: where there is no room for everything, they are what was known before.
    let sentences = ["Training stays stopped until a clinician clears you."] + reasons
    return TrainingScreen(
      title: "Stop", lines: [.init("Stop. \(advice)", .danger)] + sentences.map { .init($0) },
      keys: [.init("Enter", "leave")],
      announcement: (["Stop. \(advice)"] + sentences + ["Enter leaves."]).joined(separator: " "))
  }
}

extension TrainingSession {
  private var newDayScreen: TrainingScreen {
    let sentences = [
      "A new day has begun since this plan was made.", "Run holdfast train again for the plan of today.",
    ]
    return TrainingScreen(
      title: "A new day", lines: sentences.map { .init($0) }, keys: [.init("Enter", "leave")],
      announcement: (sentences + ["Enter leaves."]).joined(separator: " "))
  }
}

extension TrainingScreen.KeyHint {
  static let end = TrainingScreen.KeyHint("q", "end")
  static let device = TrainingScreen.KeyHint("d", "device")
  static let skip = TrainingScreen.KeyHint("s", "skip")
  static let back = TrainingScreen.KeyHint("b", "back")
  static let endExercise = TrainingScreen.KeyHint("x", "end exercise")
}
