import HoldfastModel
import HoldfastProgression

extension TherapistReport {
  /// The facts at the top of the page.
  func headFacts(_ assessment: Assessment) -> [Fact] {
    let today = period.today
    var facts = [
      Fact(
        "on \(assessment.day.words(beside: today))",
        Prose("Permitted: \(assessment.permitted.words). \(assessment.verdictSentence)", .strong)),
      Fact("rules", rulesWords(assessment)),
    ]
    if let start {
      var bare = start
      bare.by = nil
      bare.why = nil
      facts.append(Fact("begun", Prose("\(start.day.words(beside: today)): \(bare.words)")))
    } else {
      facts.append(Fact("begun", "without a start: knee plank, usual morning pain 0 of 10"))
    }
    if !assessment.referralDays.isEmpty {
      let days = assessment.referralDays.map { $0.words(beside: today) }
      facts.append(Fact("red days that advise a talk", Prose(list(days), .attention)))
    }
    facts.append(Fact("mornings logged", mornings))
    if pain.mornings != nil {
      facts.append(Fact("trend of the mornings", pain.trend.shortWords(unit: "points")))
      if let change = pain.change {
        facts.append(
          Fact(
            "change over the period",
            change.shortWords(unit: "points")))
      }
    }
    if let dayPain { facts.append(Fact("pain of the day", dayPain)) }
    if let words = pain.painkillerWords { facts.append(Fact("under painkillers", words)) }
    if let elsewhere = pain.elsewhereFact { facts.append(elsewhere) }
    if let triggers = adherence.whole?.triggerFact { facts.append(triggers) }
    if let whole = adherence.whole {
      let planks = whole.plankDays == 0 ? "none" : "\(whole.plankDays), of which \(whole.qualifying) count"
      let held = whole.tensionSeconds.flatMap { $0 > 0 ? "; \(tension($0)) under tension" : nil } ?? ""
      facts.append(Fact("plank days", "\(planks)\(held)"))
    }
    facts.append(
      Fact(
        "entered later",
        lateEntries == 0
          ? "no entry was made more than 36 hours after its day"
          : "\(lateEntries) \(lateEntries == 1 ? "entry was" : "entries were") made more than 36 hours after the day"))
    return facts
  }

  private var mornings: Prose {
    guard let mornings = pain.mornings else { return "none of \(count(period.dayCount, "day"))" }
    return """
      \(mornings.count) of \(count(period.dayCount, "day")); median \(mornings.median.text) of 10, from \
      \(mornings.least) to \(mornings.greatest)
      """
  }

  /// The worst of the scores that are no mornings; nil without any.
  private var dayPain: Prose? {
    let kinds = [(pain.peaks, "during or after sessions"), (pain.daytimes, "before sessions or in the daytime")]
    let parts = kinds.compactMap { spread, when in
      spread.map { "\(when) worst \($0.greatest) of 10, median \($0.median.text), on \(count($0.count, "day"))" }
    }
    return parts.isEmpty ? nil : Prose(parts.joined(separator: "; "))
  }

  private func rulesWords(_ assessment: Assessment) -> Prose {
    var words = Prose([.user(assessment.protocolName), .own(", version \(assessment.protocolVersion); ")])
    guard let adoption else {
      words.pieces.append(.own("nobody has adopted another protocol"))
      return words
    }
    let day = adoption.day.words(beside: period.today)
    words.pieces.append(.own(adoption.text == nil ? "the default, gone back to on \(day)" : "adopted on \(day)"))
    if let by = adoption.by { words.pieces += [.own(" by "), .user(by)] }
    if let why = adoption.why { words.pieces += [.own(": "), .user(why)] }
    return words.clipped(to: 232)
  }
}
