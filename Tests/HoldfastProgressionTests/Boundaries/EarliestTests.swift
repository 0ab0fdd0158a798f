import HoldfastModel
import HoldfastTestSupport
@testable import HoldfastProgression
import Testing

@Suite("section 8: the earliest day on which the level could rise")
struct EarliestTests {
  /// Days after day 0, or nil.
  private func earliest(_ log: LogBuilder, on day: Int) -> Int? {
    log.answer(day).earliest.map { $0.day - dayZero }
  }

  @Test("from an empty log: 10 days after a first session today")
  func empty() {
    #expect(earliest(LogBuilder(), on: 0) == 10)
    #expect(earliest(LogBuilder().with { $0.start(0, usual: 2) }, on: 0) == 10)
  }

  @Test("the first session is today when the latest is 2 days ago, else 2 days after it")
  func firstSession() {
    // Four sessions are needed, the clock has long run: sessions on days d, d + 2, d + 4, d + 6.
    let bad = LogBuilder().with {
      for day in stride(from: 0, through: 20, by: 2) { $0.session(day, form: .shaky) }
    }
    #expect(earliest(bad, on: 20) == 29)
    #expect(earliest(bad, on: 21) == 29)
    #expect(earliest(bad, on: 22) == 29)
    #expect(earliest(bad, on: 23) == 30)
  }

  @Test("asOf itself, when only its own morning is missing")
  func onlyTheMorning() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...8).with { $0.session(10) }
    // The session of day 10 waits for the morning of day 11.
    #expect(earliest(log, on: 10) == 11)
    #expect(earliest(log, on: 11) == 11)
    #expect(log.permitted(11) == .plank(.knee))
    #expect(log.answer(11).clauses.filter { $0.status == .unknown }.map(\.id) == [.latestQualifies, .morningCap])
    // A morning that is logged stays as it is.
    #expect(earliest(log.with { $0.morning(11, 3) }, on: 11) == 13)
  }

  @Test("after a risen level it speaks of the next one")
  func next() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...10)
    // The clock of the toe plank started on day 10, the first session was on day 0.
    #expect(log.answer(10).earliest == .init(day: dayZero + 42, needsUnlock: true))
  }

  @Test("with an unlock missing it is the date that an unlock would bring")
  func needsUnlock() {
    let locked = LogBuilder.toeFromStart()
    #expect(locked.answer(41).earliest == .init(day: dayZero + 42, needsUnlock: true))
    #expect(locked.answer(42).earliest == .init(day: dayZero + 42, needsUnlock: true))
    let unlocked = locked.with { $0.directive(5, .unlock) }
    #expect(unlocked.answer(41).earliest == .init(day: dayZero + 42, needsUnlock: false))
    #expect(LogBuilder.goodKnee(until: 4).answer(4).earliest?.needsUnlock == false)
  }

  @Test("an unlock is imagined only for a gate that asks for one")
  func noUnlockForOthers() {
    // Six sessions qualify at the toe plank, and on day 42 the pain of a session drops the level to the knee plank. With
    // an unlock the morning of that day would have reached the unstable plank, and a drop from there the toe plank.
    let log = LogBuilder.toeFromStart().with { $0.session(42, .toe, peak: 6) }
    #expect(log.permitted(42) == .plank(.knee))
    #expect(log.answer(42).earliest == log.answer(43).earliest)
    #expect(log.answer(42).earliest?.needsUnlock == false)
    #expect((earliest(log, on: 42) ?? 0) >= 52)
  }

  @Test("none while stopped, and none at the top")
  func none() {
    #expect(earliest(LogBuilder.goodKnee(until: 4).with { $0.redFlag(5) }, on: 5) == nil)
    #expect(earliest(LogBuilder().with { $0.directive(0, .override(.unstable)) }, on: 0) == nil)
  }

  @Test("none when it does not happen within 365 days")
  func horizon() {
    var rules = LadderProtocol.standard
    for days in [364, 365, 366] {
      rules.kneeToToe.daysAtLevel = days
      let answer = LogBuilder().answer(0, rules: rules)
      #expect(answer.earliest?.day == (days <= 365 ? dayZero + days : nil), "\(days) days")
    }
  }

  @Test("pain of today keeps today's imagined session from counting")
  func painToday() {
    // Without the pain: sessions today and on days 2, 4, 6 and 8, and 10 days on the clock.
    let log = LogBuilder().with {
      for day in stride(from: 0, through: 20, by: 2) { $0.session(day, form: .shaky) }
      $0.supportSession(22, peak: 3)
    }
    #expect(earliest(log, on: 22) == 31)
  }

  @Test("what is planned comes true: followed to the letter, the level rises on that day and not before")
  func followed() {
    for log in RandomLog.all where log.seed % 4 == 2 {
      var random = SplitMix64(seed: log.seed &* 73)
      let index = random.int(0...log.days.count - 1)
      follow(log.log(through: index), from: dayZero + index, seed: log.seed)
    }
  }

  private func follow(_ log: TrainingLog, from day: Day, seed: UInt64) {
    let answer = ProgressionEngine(log).assess(asOf: day)
    guard let level = answer.permitted.plank, level < .unstable else {
      #expect(answer.earliest == nil, "seed \(seed), day \(day - dayZero)")
      return
    }
    let planned = Plan(log, from: day, level: level).log(needsUnlock: answer.earliest?.needsUnlock == true)
    let risen = rows(of: planned, from: day, to: day + Plan.days).first { $0.permitted > answer.permitted }
    #expect(risen?.day == answer.earliest?.day, "seed \(seed), day \(day - dayZero)")
    guard answer.earliest?.needsUnlock == true else { return }
    let locked = Plan(log, from: day, level: level).log(needsUnlock: false)
    #expect(
      !rows(of: locked, from: day, to: day + Plan.days).contains { $0.permitted > answer.permitted },
      "seed \(seed), day \(day - dayZero): it rises without the unlock that it is said to need")
  }
}

/// The imagined plan of section 8, written down as records.
private struct Plan {
  let known: TrainingLog
  let first: Day
  let level: PlankLevel
  /// Long enough for every gate: 42 days since the first session, and a session to begin with.
  static let days = 60

  init(_ known: TrainingLog, from first: Day, level: PlankLevel) {
    self.known = known
    self.first = first
    self.level = level
  }

  func log(needsUnlock: Bool) -> TrainingLog {
    var log = known
    if needsUnlock { log.directives.append(Directive(day: first, order: .unlock, by: "the therapist", why: "plan")) }
    for day in first...(first + Plan.days) {
      let isLogged = known.checkIns.contains { $0.day == day && $0.moment == .morning && $0.site != .other }
      if !isLogged { log.checkIns.append(CheckIn(day: day, moment: .morning, pain: .none)) }
    }
    let seconds = LadderProtocol.standard.target(at: level).seconds
    for day in stride(from: firstSession, through: first + Plan.days, by: 2) {
      log.sessions.append(LogBuilder.session(on: day, level, seconds: seconds, support: true))
    }
    return log
  }

  /// Today, or 2 days after the latest plank day when that is later. A start forgets the plank days before it.
  private var firstSession: Day {
    let begun = known.directives.filter { $0.order.id == "start" }.map(\.day).max()
    let latest = known.sessions.filter { !$0.plankSets.isEmpty && $0.day >= (begun ?? $0.day) }.map(\.day).max()
    return max(first, (latest ?? first - 2) + 2)
  }
}
