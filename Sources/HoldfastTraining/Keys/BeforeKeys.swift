import HoldfastModel

/// The keys before training.
extension TrainingSession {
  mutating func answerBefore(_ key: Key, _ out: inout Outbox) {
    if let score = Score(key) { return begin(with: score, &out) }
    switch key {
    case .enter: begin(with: nil, &out)
    case .character("f"): phase = .redFlags(RedFlagList())
    case .character("q"), .escape: phase = .leaving(Frozen(phase, at: now))
    default: notice = "Type 0-9, or w for 10. Enter leaves it open."
    }
  }

  private mutating func begin(with score: Score?, _ out: inout Outbox) {
    answer(score, &out)
    let planks = sets.filter(\.isPlank).map(\.index)
    if !forbidsPlanks { fallenOut.subtract(planks) }
    remark = plan.remark
    if let score, score.value >= plan.limits.stop {
      phase = .stopped(.score(score))
      return
    }
    if let score, score.value >= plan.limits.supportOnly {
      fallenOut.formUnion(planks)
      if !planks.isEmpty { remark = "Planks are left out today: pain before training is \(score.value)." }
    }
    if let score { notice = "Pain before training: \(score.value). Backspace changes it." }
    phase = .nothing
    enterNext(after: nil)
  }

  /// Asks for the pain before training once more, as long as nothing was done that would be lost by it.
  mutating func askBeforeAgain() {
    guard plan.asksBefore, ledger.last == nil, phase.clock.map({ $0.seconds(at: now) < 10 }) ?? true else {
      notice = "The pain before training can be changed at the begin only; later with holdfast edit."
      return
    }
    phase = .painBefore
  }

  mutating func mark(_ key: Key, _ shown: RedFlagList, _ out: inout Outbox) {
    var list = shown
    if let symptom = RedFlagSymptom(key) {
      list.marked.formSymmetricDifference([symptom])
      phase = .redFlags(list)
      return
    }
    switch key {
    case .character(" "):
      list.goOn()
      phase = .redFlags(list)
    case .enter where !list.marked.isEmpty: report(RedFlagSymptom.allCases.filter(list.marked.contains), &out)
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
