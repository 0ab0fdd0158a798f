public import HoldfastModel
public import HoldfastProgression

/// What to do today: the assessment, the dose and the exercises that go with it.
public struct TodayReport: Sendable {
  private let assessment: Assessment
  private let plan: TodaysPlan
  private let hasHamstringAdvice: Bool
  private let today: Day

  private var dose: Dose { plan.dose }

  /// Today's plan.
  /// - Parameters:
  ///   - hasHamstringAdvice: whether a clinician's advice about hamstrings is on record.
  ///   - today: the day on which the command runs.
  public init(_ assessment: Assessment, plan: TodaysPlan, hasHamstringAdvice: Bool, today: Day) {
    self.assessment = assessment
    self.plan = plan
    self.hasHamstringAdvice = hasHamstringAdvice
    self.today = today
  }

  /// Writes the plan as text.
  public func write(on page: inout Page) {
    page.write("\(assessment.day.weekdayName) \(assessment.day.words)", .strong)
    if assessment.verdict == .stop {
      let advice = StopAdvice(assessment.stopCauses, beside: assessment.day)
      page.write("Stop. \(advice.advice)", .danger)
      for reason in advice.fewReasons { page.write(reason) }
      page.write("Nothing to train today.")
      page.write(StopAdvice.clearance)
      return
    }
    page.write(assessment.verdictLine)
    if let command = assessment.owedMorning(today: today) {
      let morning = assessment.day == today ? "This morning's pain" : "The pain of that morning"
      page.write("\(morning) is not logged yet: \(command)", .attention)
    }
    if !assessment.referralDays.isEmpty { page.write("Talk to your therapist about the recent red days.", .attention) }
    page.gap()
    page.write("Planks", .strong)
    page.write(dose.words(beside: assessment.day), indent: 2)
    if case .planks(let prescription) = dose {
      for cue in cues(of: ExerciseID(prescription.level)) { page.write(cue, .faint, indent: 4) }
    }
    if case .planks = dose { writeExercises("Warm-up, first", plan.warmUp, on: &page) }
    writeExercises("Support work", plan.support, on: &page)
    writeExercises("Stretches, gentle", plan.stretches, on: &page)
    if !hasHamstringAdvice {
      page.write(Caution.hamstrings.words(permitted: assessment.permitted), .attention, indent: 2)
    }
    page.gap()
    page.write("Avoid while you recover: \(list(AvoidCategory.allCases.map(avoided))).", hanging: 2)
    if let example = dose.logExample(on: assessment.day, today: today) {
      page.gap()
      page.write("After training: \(example)", hanging: 2)
    }
    page.gap()
    page.write("Rules: \(assessment.protocolWords).", .faint)
  }

  /// The plan in the form of `holdfast today --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    var prescription = JSONValue.null
    if let planks = dose.prescription {
      prescription = .object([
        "exercise": .string(ExerciseID(planks.level).slug), "sets": .int(planks.sets), "seconds": .int(planks.seconds),
        "target_seconds": .int(planks.targetSeconds), "rest_seconds": .int(planks.restSeconds),
        "device": .optional(planks.device?.rawValue), "sets_done": .int(planks.setsDone),
      ])
    }
    func names(_ exercises: [Exercise]) -> JSONValue { .array(exercises.map { .string($0.id.slug) }) }
    return .object([
      "version": .int(1), "day": .string(assessment.day.iso), "protocol": assessment.protocolJSON,
      "permitted": .string(assessment.permitted.id),
      "verdict": .string(assessment.verdict.rawValue), "advice": .string(dose.id),
      "words": .string(dose.words(beside: assessment.day)), "planks": prescription,
      "support": names(plan.support), "stretches": names(plan.stretches), "warm_up": names(plan.warmUp),
      "owes_morning": .bool(assessment.owesMorning),
    ])
  }

  private func writeExercises(_ heading: String, _ exercises: [Exercise], on page: inout Page) {
    page.gap()
    page.write(heading, .strong)
    for exercise in exercises {
      page.write(label: exercise.name, exercise.dose ?? "", column: 30)
    }
  }

  private func avoided(_ category: AvoidCategory) -> String {
    let isPermitted = category == .unstableSurface && dose.prescription?.level == .unstable
    return category.words + (isPermitted ? " other than the unstable plank" : "")
  }

  private func cues(of id: ExerciseID) -> [String] { Catalogue.builtIn.first { $0.id == id }?.cues ?? [] }
}

extension Dose {
  /// The dose for people.
  public func words(beside day: Day) -> String {
    switch self {
    case .stopped: "Nothing to train while stopped."
    case .redToday(let triggers):
      "No plank work today (\(list(triggers.map { $0.cause.words(beside: day) }))). "
        + "Support work only if it does not hurt."
    case .supportOnly(let daytime): "No planks today: \(pain(daytime)) in the daytime. Support work only."
    case .restDay: "Rest day: there were planks yesterday. Support work is welcome."
    case .unstableLimit(let days, let window):
      "Rest day from planks: \(count(days, "day")) with unstable planks in \(window) days. Support work is welcome."
    case .done(let planks): "Done for today: \(count(planks.setsDone, "set")) of \(planks.seconds) s or more."
    case .planks(let planks):
      "\(planks.level.plankName)\(planks.device.map { " on a \($0 == .bosu ? "Bosu" : "ball")" } ?? ""): "
        + "\(count(planks.sets, "set")) of \(planks.seconds) s"
        + (planks.seconds < planks.targetSeconds ? " (the target is \(planks.targetSeconds) s)" : "")
        + ", \(planks.restSeconds) s rest between sets"
        + (planks.setsDone > 0 ? "; \(planks.setsDone) done" : "") + "."
    }
  }

  /// The name used in machine output.
  var id: String {
    switch self {
    case .stopped: "stop"
    case .redToday: "no-planks"
    case .supportOnly: "support-only"
    case .restDay, .unstableLimit: "rest"
    case .done: "done"
    case .planks: "planks"
    }
  }

  var prescription: Prescription? {
    switch self {
    case .planks(let prescription), .done(let prescription): prescription
    case .stopped, .redToday, .supportOnly, .restDay, .unstableLimit: nil
    }
  }

  /// The command that records what is left of the dose; nil where there is none, and for a day to come.
  func logExample(on day: Day, today: Day) -> String? {
    guard case .planks(let planks) = self, day <= today else { return nil }
    let device = planks.device.map { " \($0.rawValue)" } ?? ""
    let sets = max(1, planks.sets - planks.setsDone)
    return "holdfast log \(planks.level.plankName) \(sets)x\(planks.seconds)s\(device) + bird dog 2x10x8s "
      + "--during N --form clean" + (day == today ? "" : " --at \(day.iso)")
  }
}
