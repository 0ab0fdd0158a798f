import HoldfastModel

/// The keys before training.
extension TrainingSession {
  mutating func answerBefore(_ key: Key, _ out: inout Outbox) {
    if let score = Score(key) { return begin(with: score, &out) }
    switch key {
    case .enter: begin(with: nil, &out)
    case .character("f"): phase = .redFlags([])
    case .character("q"), .escape: phase = .leaving(Frozen(phase, at: now))
    default: notice = "Type 0-9, or w for 10. Enter leaves it open."
    }
  }

  private mutating func begin(with score: Score?, _ out: inout Outbox) {
    hasBegun = true
    out.add(.begin(before: score))
    if let score, score.value >= plan.limits.stop {
      phase = .stopped(.score(score))
      return
    }
    if let score, score.value >= plan.limits.supportOnly {
      let planks = sets.filter(\.isPlank).map(\.index)
      fallenOut.formUnion(planks)
      if !planks.isEmpty { remark = "Planks are left out today: pain before training is \(score.value)." }
    }
    phase = .nothing
    enterNext(after: nil)
  }

  mutating func mark(_ key: Key, _ marked: Set<RedFlagSymptom>, _ out: inout Outbox) {
    if let symptom = RedFlagSymptom(key) {
      phase = .redFlags(marked.symmetricDifference([symptom]))
      return
    }
    switch key {
    case .enter where !marked.isEmpty:
      let symptoms = RedFlagSymptom.allCases.filter(marked.contains)
      out.add(.report(symptoms))
      phase = .stopped(.symptoms(symptoms))
    case .enter: notice = "Nothing is marked. A letter marks what applies; Escape goes back."
    case .escape: phase = .painBefore
    default: notice = "Type the letter of what applies. Enter reports it; Escape goes back."
    }
  }

  mutating func leaveStop(_ key: Key, _ out: inout Outbox) {
    switch key {
    case .enter, .escape, .character(" "), .character("q"): end(.stopped, &out)
    default: notice = "Training is stopped. Enter leaves."
    }
  }
}

extension Score {
  /// The score that a key types in one stroke: a digit, or `w`, the worst, for 10.
  init?(_ key: Key) {
    guard case .character(let character) = key else { return nil }
    guard let value = character == "w" ? 10 : Int(String(character)) else { return nil }
    self.init(value)
  }
}

extension RedFlagSymptom {
  /// The letter of a symptom in the list, from a on.
  static let letters: [(letter: Character, symptom: RedFlagSymptom)] = Array(zip("abcdefghijkl", allCases))
    .map { (letter: $0, symptom: $1) }

  fileprivate init?(_ key: Key) {
    guard case .character(let character) = key,
      let found = RedFlagSymptom.letters.first(where: { $0.letter == character })
    else { return nil }
    self = found.symptom
  }
}
