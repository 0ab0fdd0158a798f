import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@Suite("property 5: neither the date nor the order of the records matters")
struct ShiftTests {
  @Test("another order gives the same rows", arguments: RandomLog.parts)
  func order(part: Int) {
    for log in RandomLog.part(part) where log.seed % 2 == 1 {
      var random = SplitMix64(seed: log.seed &* 47)
      let shuffled = log.log().shuffled(&random)
      if rows(of: shuffled, to: log.last) != rows(of: log.log(), to: log.last) {
        Issue.record("seed \(log.seed): the rows depend on the order of the records")
      }
    }
  }

  @Test("another order gives the same assessment and dose")
  func orderOfAssessment() {
    for log in RandomLog.all where log.seed % 8 == 0 {
      var random = SplitMix64(seed: log.seed &* 53)
      let (one, other) = (ProgressionEngine(log.log()), ProgressionEngine(log.log().shuffled(&random)))
      if one.assess(asOf: log.last) != other.assess(asOf: log.last)
        || one.dose(on: log.last) != other.dose(on: log.last)
      {
        Issue.record("seed \(log.seed): the assessment or the dose depends on the order of the records")
      }
    }
  }

  @Test("a shift of all days shifts the rows", arguments: RandomLog.parts)
  func shift(part: Int) {
    for log in RandomLog.part(part) where log.seed % 2 == 0 {
      var random = SplitMix64(seed: log.seed &* 59)
      let days = random.int(-30_000...30_000)
      let shifted = rows(of: log.log().shifted(by: days), to: log.last + days)
      if shifted != rows(of: log.log(), to: log.last).map({ $0.shifted(by: days) }) {
        Issue.record("seed \(log.seed): a shift by \(days) days changes more than the days")
      }
    }
  }

  @Test("a shift of all days shifts the assessment")
  func shiftOfAssessment() {
    for log in RandomLog.all where log.seed % 8 == 1 {
      var random = SplitMix64(seed: log.seed &* 61)
      let days = random.int(-30_000...30_000)
      let shifted = ProgressionEngine(log.log().shifted(by: days)).assess(asOf: log.last + days)
      let expected = ProgressionEngine(log.log()).assess(asOf: log.last).shifted(by: days)
      if shifted.withoutSentences != expected.withoutSentences {
        Issue.record("seed \(log.seed): a shift by \(days) days changes more than the days of the assessment")
      }
    }
  }
}

extension TrainingLog {
  fileprivate func shuffled(_ random: inout SplitMix64) -> TrainingLog {
    TrainingLog(
      sessions: random.shuffled(sessions), checkIns: random.shuffled(checkIns), redFlags: random.shuffled(redFlags),
      directives: random.shuffled(directives))
  }

  fileprivate func shifted(by days: Int) -> TrainingLog {
    var log = self
    for index in log.sessions.indices { log.sessions[index].day = log.sessions[index].day + days }
    for index in log.checkIns.indices { log.checkIns[index].day = log.checkIns[index].day + days }
    for index in log.directives.indices { log.directives[index].day = log.directives[index].day + days }
    for index in log.redFlags.indices { log.redFlags[index].day = log.redFlags[index].day + days }
    return log
  }
}

extension DayRow {
  fileprivate func shifted(by days: Int) -> DayRow {
    var row = self
    row.day = day + days
    row.fired = fired.map { $0.shifted(by: days) }
    row.latest?.day = (latest?.day ?? day) + days
    return row
  }
}

extension FiredTrigger {
  fileprivate func shifted(by days: Int) -> FiredTrigger {
    var trigger = self
    trigger.day = day + days
    if case .raisedMornings(let mornings) = cause { trigger.cause = .raisedMornings(mornings.map { $0 + days }) }
    return trigger
  }
}

extension Assessment {
  fileprivate func shifted(by days: Int) -> Assessment {
    var assessment = self
    assessment.day = day + days
    for index in clauses.indices { assessment.clauses[index].evidence = clauses[index].evidence.map { $0 + days } }
    assessment.fired = fired.map { $0.shifted(by: days) }
    assessment.stopCauses = stopCauses.map { $0.shifted(by: days) }
    assessment.referralDays = referralDays.map { $0 + days }
    assessment.earliest?.day = (earliest?.day ?? day) + days
    assessment.since = since.map { $0 + days }
    assessment.latest?.day = (latest?.day ?? day) + days
    assessment.overriddenOn = overriddenOn.map { $0 + days }
    return assessment
  }

  /// The sentences name dates, which have other names after a shift.
  fileprivate var withoutSentences: Assessment {
    var assessment = self
    for index in clauses.indices { assessment.clauses[index].remedy = nil }
    return assessment
  }
}
