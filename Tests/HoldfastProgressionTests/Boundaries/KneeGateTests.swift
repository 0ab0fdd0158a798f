import HoldfastModel
@testable import HoldfastProgression
import Testing

/// One test for each clause, on logs that meet every other clause with room to spare.
@Suite("section 4: the gate from the knee to the toe plank")
struct KneeGateTests {
  /// Sessions that qualify on `good` days, others above the pain cap on `painful` days, every morning 0.
  private func log(good: [Int], painful: [Int] = [], last: Int) -> LogBuilder {
    var log = LogBuilder()
    for day in good { log.session(day) }
    for day in painful { log.session(day, peak: 3) }
    log.mornings(0...last)
    return log
  }

  @Test("a score under painkillers, or one that is not known of every set, is no pass of its clause")
  func doubtfulScores() {
    let masked = LogBuilder().with { log in
      log.session(0, isMedicated: true)
      log.morning(1, 0, isMedicated: true)
    }
    for id in [Clause.ID.peakCap, .morningCap] {
      #expect(masked.clause(id, 1)?.observed == 0)
      #expect(masked.clause(id, 1)?.status == .unknown)
    }
    let partly = LogBuilder().with { $0.session(0, peak: nil, after: 2) }
    #expect(partly.clause(.peakCap, 0)?.observed == 2)
    #expect(partly.clause(.peakCap, 0)?.status == .unknown)
    // Above the cap it is known enough.
    let above = LogBuilder().with { $0.session(0, peak: 3, isMedicated: true) }
    #expect(above.clause(.peakCap, 0)?.status == .notMet)
  }

  @Test("planks whose judgement an override dropped are still the latest planks")
  func dropped() {
    let log = LogBuilder().with { log in
      log.session(0)
      log.directive(1, .override(.knee))
    }
    let clause = log.clause(.latestQualifies, 1)
    #expect(clause?.evidence == [dayZero])
    #expect(clause?.status == .notMet)
    #expect(clause?.remedy?.hasPrefix("An override took the session of") == true)
    #expect(log.clause(.peakCap, 1)?.status == .unknown)
  }

  @Test("4 qualifying sessions, not 3")
  func sessions() {
    #expect(log(good: [0, 8, 12], painful: [4], last: 13).line(13) == "knee hold")
    #expect(log(good: [0, 4, 8, 12], last: 13).line(13) == "toe advance")
    #expect(log(good: [0, 3, 5, 7, 9], last: 10).line(10) == "toe advance")
    let clause = log(good: [0, 8, 12], painful: [4], last: 13).clause(.qualifyingSessions, 13)
    #expect(clause?.required == 4)
    #expect(clause?.observed == 3)
    #expect(clause?.evidence == [0, 8, 12].map { dayZero + $0 })
  }

  @Test("sessions 2 days apart both count, 1 day apart only the first, greedily from the oldest")
  func spacing() {
    #expect(log(good: [0, 2, 4, 12], painful: [8], last: 13).line(13) == "toe advance")
    #expect(log(good: [0, 3, 6, 12], painful: [8], last: 13).line(13) == "toe advance")
    #expect(log(good: [0, 1, 4, 12], painful: [8], last: 13).line(13) == "knee hold")
    // 0, 2 and 12 count: 1 is too near to 0, and 3 to 2.
    #expect(
      log(good: [0, 1, 2, 3, 12], painful: [8], last: 13).clause(.qualifyingSessions, 13)?.evidence
        == [0, 2, 12].map { dayZero + $0 })
  }

  @Test("a session counts for 27 days, not for 28")
  func window() {
    let between = Array(stride(from: 6, through: 24, by: 2))
    #expect(log(good: [0, 2, 4, 26], painful: between, last: 27).line(27) == "toe advance")
    #expect(log(good: [0, 2, 4, 27], painful: between, last: 28).line(28) == "knee hold")
    #expect(log(good: [1, 3, 5, 27], painful: [0] + between, last: 28).line(28) == "toe advance")
  }

  @Test("a session too old to count never displaces a newer one")
  func windowBeforeSpacing() {
    // On day 28 the session of day 0 is out of the window, so that the one of day 1 counts.
    let between = Array(stride(from: 6, through: 24, by: 2))
    let old = log(good: [0, 1, 3, 5, 27], painful: between, last: 28)
    #expect(old.line(28) == "toe advance")
  }

  @Test("10 days on the clock, not 9")
  func clock() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...11)
    #expect([9, 10, 11].map { log.line($0) } == ["knee hold", "toe advance", "toe advance"])
    let clause = log.clause(.daysOnClock, 9)
    #expect(clause?.required == 10)
    #expect(clause?.observed == 9)
    #expect(clause?.evidence == [dayZero])
    // The clock starts with the first plank session, not with the first record.
    let late = LogBuilder().with {
      $0.mornings(0...20)
      $0.supportSession(0)
      for day in [5, 7, 9, 11] { $0.session(day) }
    }
    #expect([14, 15].map { late.line($0) } == ["knee hold", "toe advance"])
  }

  @Test("the latest plank session qualifies")
  func latest() {
    let good = LogBuilder.goodKnee(until: 8, mornings: 0...9)
    #expect(good.line(10) == "toe advance")
    let shaky = good.with {
      $0.session(9, form: .shaky)
      $0.morning(10)
    }
    #expect(shaky.line(10) == "knee hold")
    #expect(shaky.answer(10).clauses.filter { $0.status != .met }.map(\.id) == [.latestQualifies])
  }

  @Test("support work on 2 of the 14 days before today; today does not count")
  func support() {
    func log(_ supportDays: [Int], plus more: (inout LogBuilder) -> Void = { _ in }) -> LogBuilder {
      var log = LogBuilder()
      for day in stride(from: 0, through: 20, by: 2) { log.session(day, peak: day < 14 ? 3 : 0, support: false) }
      for day in supportDays { log.supportSession(day) }
      log.mornings(0...21)
      more(&log)
      return log
    }
    #expect(log([15]).line(21) == "knee hold")
    #expect(log([15, 16]).line(21) == "toe advance")
    #expect(log([15, 16, 17]).line(21) == "toe advance")
    // 14 days before day 21 is day 7.
    #expect(log([7, 16]).line(21) == "toe advance")
    #expect(log([6, 16]).line(21) == "knee hold")
    #expect(log([16, 21]).line(21) == "knee hold")
    #expect(log([16, 16]).line(21) == "knee hold")
    let clause = log([6, 16, 21]).clause(.supportDays, 21)
    #expect(clause?.required == 2)
    #expect(clause?.observed == 1)
    #expect(clause?.evidence == [dayZero + 16])
  }

  @Test("the caps stand beside the latest session")
  func caps() {
    let log = LogBuilder().with {
      $0.start(0, usual: 3)
      $0.session(0, peak: 1)
      $0.morning(1, 2)
    }
    let caps = log.answer(1).clauses.filter { $0.id == .peakCap || $0.id == .morningCap }
    #expect(caps.map(\.required) == [2, 3])
    #expect(caps.map(\.observed) == [1, 2])
    #expect(caps.map(\.evidence) == [[dayZero], [dayZero + 1]])
  }

  @Test("pain at the caps opens the gate, above them it does not")
  func painAtTheCaps() {
    for (peak, morning, line) in [(2, 2, "toe advance"), (3, 2, "knee hold"), (2, 3, "knee hold")] {
      let log = LogBuilder.goodKnee(until: 8, mornings: 0...9).with {
        $0.session(10, peak: peak)
        $0.morning(11, morning)
      }
      // An amber day 1 keeps the gate shut until day 11.
      let held = log.with { $0.supportSession(1, peak: 4) }
      #expect(held.line(11) == line, "peak \(peak), morning \(morning)")
      let caps = log.with { $0.directive(10, .override(.knee)) }
        .answer(11).clauses.filter { $0.id == .peakCap || $0.id == .morningCap }
      #expect(caps.map(\.status) == [peak > 2 ? .notMet : .met, morning > 2 ? .notMet : .met])
    }
  }

  @Test("it asks for no unlock, no mornings beside those of the sessions, and nothing of the first day or of red days")
  func clauses() {
    #expect(
      LogBuilder().answer(0).clauses.map(\.id)
        == [.latestQualifies, .qualifyingSessions, .daysOnClock, .peakCap, .morningCap, .supportDays])
  }

  @Test("it opens on a day without a session, and without a morning of that day")
  func withoutSession() {
    #expect(LogBuilder.goodKnee(until: 8, mornings: 0...9).line(10) == "toe advance")
  }

  @Test("what it counted is gone once it has opened")
  func restart() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...10)
    #expect(log.state(9).qualifyingDays.count == 5)
    #expect(log.state(10).qualifyingDays.isEmpty)
    #expect(log.state(10).since == dayZero + 10)
    #expect(log.state(10).latestQualifies == false)
  }
}
