internal import HoldfastModel

extension RecordReader {
  /// A directive: what each kind needs, and nothing that belongs to another.
  func directive(_ fields: inout JSONFields) -> Directive? {
    let day = fields.requiredDay("day")
    let at = fields.zonedInstant("at")
    let kind: DirectiveKind? = fields.requiredChoice("directive")
    guard let kind else {
      for key in ["level", "usual_pain", "clinician", "by", "why", "about"] { _ = fields.node(key) }
      return nil
    }
    let order = order(kind, &fields)
    let by = kind == .start ? fields.text("by") : fields.requiredText("by")
    let why = kind == .override ? fields.requiredText("why") : fields.text("why")
    guard let day, let order else { return nil }
    return Directive(day: day, at: at, order: order, by: by, why: why)
  }

  private func order(_ kind: DirectiveKind, _ fields: inout JSONFields) -> Directive.Order? {
    let reason = "It does not go with a directive of the kind \(kind.rawValue)."
    if kind != .start {
      fields.refuse("usual_pain", reason)
      fields.refuse("clinician", reason)
    }
    if kind != .start, kind != .override { fields.refuse("level", reason) }
    if kind != .advice { fields.refuse("about", reason) }
    switch kind {
    case .start:
      let level: StartLevel? = fields.requiredChoice("level")
      let usual: UsualPain? = fields.requiredNumber("usual_pain")
      let clinician = fields.optionalFlag("clinician")
      guard let level, let usual else { return nil }
      return .start(level: level, usual: usual, clinicianConsulted: clinician)
    case .override:
      let level: PlankLevel? = fields.requiredChoice("level")
      return level.map(Directive.Order.override)
    case .advice:
      let about: AdviceSubject? = fields.requiredChoice("about")
      return about.map { .advice(about: $0) }
    case .clear: return .clear
    case .unlock: return .unlock
    }
  }
}

/// What a directive can say, without its details.
private enum DirectiveKind: String, CaseIterable {
  case start, clear, unlock, override, advice
}
