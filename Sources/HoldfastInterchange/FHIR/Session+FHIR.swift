import HoldfastModel

extension Record<Session> {
  /// The session as a group, then its scores and its sets.
  func observations(_ catalogue: Catalogue) -> [FHIRObservation] {
    let members = scores + content.sets.map { content.observation(of: $0, in: id, catalogue) }
    return [group(of: members.map(\.id))] + members
  }

  private func group(of members: [RecordID]) -> FHIRObservation {
    FHIRObservation(
      id: id, code: HoldfastCode.session.coding, category: .activity, effective: content.effective,
      components: [
        FHIRComponent(
          .duration, content.minutes.map { .quantity("\($0.value)", ucum: "min", unit: "min") }),
        FHIRComponent(
          .exertion, content.exertion.map { .quantity($0.points, ucum: "{score}", unit: "points of 10") }),
        FHIRComponent(.form, content.form.map { .concept($0.coding) }),
        FHIRComponent(.medicated, .marked(content.isMedicated)),
      ].compactMap(\.self), members: members, note: content.note)
  }

  private var scores: [FHIRObservation] {
    [
      ("before", "Before the session", content.before), ("during", "During the session", content.during),
      ("after", "Right after the session", content.after),
    ].compactMap { role, words, score in
      guard let score else { return nil }
      return FHIRObservation(
        id: FHIRIdentity.id(of: id, role: role), code: .pain, category: .survey, effective: content.effective,
        value: .integer(score.value),
        components: [
          FHIRComponent(.moment, .concept(FHIRCoding(.moment, role, words))),
          FHIRComponent(.medicated, .marked(content.isMedicated)),
        ].compactMap(\.self))
    }
  }
}

extension Session {
  fileprivate var effective: String { FHIRTime.text(day, startedAt) }

  fileprivate func observation(of set: ExerciseSet, in id: RecordID, _ catalogue: Catalogue) -> FHIRObservation {
    FHIRObservation(
      id: FHIRIdentity.id(of: id, role: "set \(set.number.value) \(set.side.rawValue)"),
      code: FHIRCoding(.exercise, set.exercise.slug, catalogue[set.exercise]?.name ?? set.exercise.slug),
      category: .activity, effective: effective,
      components: [
        FHIRComponent(.hold, set.work.holdSeconds.map { .quantity("\($0)", ucum: "s", unit: "s") }),
        FHIRComponent(
          .repetitions, set.work.reps.map { .quantity("\($0)", ucum: "{repetitions}", unit: "repetitions") }),
        FHIRComponent(.weight, set.weight.map { .quantity($0.kilograms, ucum: "kg", unit: "kg") }),
        set.pain.map { FHIRComponent(.pain, .integer($0.value)) },
        FHIRComponent(.form, set.form.map { .concept($0.coding) }),
        FHIRComponent(.side, set.side.coding.map(FHIRValue.concept)),
        FHIRComponent(.device, set.device.map { .concept($0.coding) }),
        FHIRComponent(.variation, set.variation.map { .text($0.slug) }),
        FHIRComponent(.stopped, set.stopped.map { .concept($0.coding) }),
      ].compactMap(\.self), note: set.note)
  }
}

extension Form {
  fileprivate var coding: FHIRCoding {
    switch self {
    case .clean: FHIRCoding(.form, rawValue, "Clean")
    case .shaky: FHIRCoding(.form, rawValue, "Shaky")
    case .broken: FHIRCoding(.form, rawValue, "Broken")
    }
  }
}

extension Side {
  /// Nil where the sides were not told apart.
  fileprivate var coding: FHIRCoding? {
    switch self {
    case .left: FHIRCoding(.side, rawValue, "Left")
    case .right: FHIRCoding(.side, rawValue, "Right")
    case .none: nil
    }
  }
}

extension Device {
  fileprivate var coding: FHIRCoding {
    switch self {
    case .bosu: FHIRCoding(.device, rawValue, "Bosu")
    case .ball: FHIRCoding(.device, rawValue, "Ball")
    }
  }
}

extension StopReason {
  fileprivate var coding: FHIRCoding {
    switch self {
    case .pain: FHIRCoding(.stopped, rawValue, "Pain")
    case .form: FHIRCoding(.stopped, rawValue, "The form broke")
    case .choice: FHIRCoding(.stopped, rawValue, "By choice")
    case .target: FHIRCoding(.stopped, rawValue, "The target was reached")
    }
  }
}
