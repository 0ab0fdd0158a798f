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
    if let whole = adherence.whole {
      let planks = whole.plankDays == 0 ? "none" : "\(whole.plankDays), of which \(whole.qualifying) count"
      facts.append(Fact("plank days", "\(planks); \(tension(whole.tensionSeconds)) under tension"))
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
    let masked = pain.maskedMornings == 0 ? "" : ", \(pain.maskedMornings) under painkillers"
    return """
      \(mornings.count) of \(count(period.dayCount, "day"))\(masked); median \(mornings.median.text) of 10, from \
      \(mornings.least) to \(mornings.greatest)
      """
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
    return words.clipped(to: 2 * PageBudget.mostCharacters)
  }
}
