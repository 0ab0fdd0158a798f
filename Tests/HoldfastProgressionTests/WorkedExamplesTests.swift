import HoldfastModel
@testable import HoldfastProgression
import Testing

/// Worked by hand from Documentation/Protocol.md: usual 0, day 0 is the first day.
@Suite("the worked examples of the protocol")
struct WorkedExamplesTests {
  @Test("1: four clean knee sessions and ten days earn the toe plank on the morning of day 10")
  func example1() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...10)
    #expect(log.line(6) == "knee hold")
    #expect(log.line(9) == "knee hold")
    #expect(log.answer(9).clauses.filter { $0.status != .met }.map(\.id) == [.daysOnClock])
    #expect(log.line(10) == "toe advance")
    var trained = log
    trained.session(10, .toe)
    #expect(trained.line(10) == "toe hold")
  }

  @Test("2: a skipped morning keeps the latest session from counting")
  func example2() {
    var log = LogBuilder.goodKnee(until: 8, mornings: 0...10, except: [9])
    #expect(log.line(10) == "knee hold")
    log.session(10)
    log.morning(11)
    #expect(log.line(11) == "toe advance")
  }

  @Test("3: peak 5 on day 6 restarts the count and the clock, so that the toe plank comes on day 16")
  func example3() {
    var log = LogBuilder()
    for day in stride(from: 0, through: 14, by: 2) { log.session(day, peak: day == 6 ? 5 : 0) }
    log.mornings(0...16)
    #expect(log.answer(6).fired == [FiredTrigger(day: dayZero + 6, severity: .amber, cause: .peak(5))])
    #expect(log.line(15) == "knee hold")
    #expect(log.line(16) == "toe advance")
  }

  @Test("4: a second red within 7 days restarts again without a further step back")
  func example4() {
    var log = LogBuilder()
    for day in stride(from: 0, through: 18, by: 2) { log.session(day, day < 10 ? .knee : .toe) }
    log.mornings(0...24, except: [20, 24])
    log.morning(20, 4)
    log.morning(24, 4)
    #expect(log.permitted(19) == .plank(.toe))
    #expect(log.line(20) == "knee stepBack")
    #expect(log.line(24) == "knee stepBack")
    #expect(log.answer(24).since == dayZero + 24)
  }

  @Test("5: on toe, morning 2 fires nothing but keeps every session from qualifying, and that clause is named")
  func example5() {
    var log = LogBuilder.onToe(until: 10)
    for day in stride(from: 12, through: 60, by: 2) { log.session(day, .toe) }
    log.mornings(12...61, 2)
    let answer = log.answer(61)
    #expect(answer.fired.isEmpty)
    #expect(log.line(61) == "toe hold")
    let cap = answer.clauses.first { $0.id == .morningCap }
    #expect(cap.map { [$0.required, $0.observed] } == [1, 2])
    #expect(cap?.status == .notMet)
  }

  @Test("6: peak 8 stops; a clearance counts only on a day that fires no stop")
  func example6() {
    var log = LogBuilder.goodKnee(until: 10)
    log.session(12, peak: 8)
    log.directive(15, .clear)
    #expect(log.line(12) == "stop stop")
    #expect(log.line(14) == "stop stop")
    #expect(log.permitted(15) == .plank(.knee))
    log.morning(15, 8)
    #expect(log.line(15) == "stop stop")
    #expect(log.line(16) == "stop stop")
  }

  @Test("7: days away restart on day 8, cost a level on day 14 and lead to the knee on day 28")
  func example7() {
    var log = LogBuilder.onToe(until: 20)
    #expect(log.answer(27).since == dayZero + 10)
    #expect(log.answer(28).since == dayZero + 28)
    #expect(log.permitted(33) == .plank(.toe))
    #expect(log.permitted(34) == .plank(.knee))
    log.directive(40, .override(.unstable))
    #expect(log.permitted(47) == .plank(.unstable))
    #expect(log.permitted(48) == .plank(.knee))
  }

  @Test("8: flares after an override step back at most every 7 days")
  func example8() {
    var log = LogBuilder()
    log.directive(0, .override(.unstable))
    for day in [1, 5, 8] { log.flare(day) }
    #expect([0, 1, 5, 8].map { log.permitted($0).id } == ["unstable", "toe", "toe", "knee"])
  }

  @Test("9: a flare on day 4 restarts, its session never counts, and the toe plank comes on day 14")
  func example9() {
    var log = LogBuilder.goodKnee(until: 12, mornings: 0...14)
    log.flare(4)
    #expect(log.line(13) == "knee hold")
    #expect(log.line(14) == "toe advance")
    #expect(
      log.answer(13).clauses.first { $0.id == .qualifyingSessions }?.evidence == [6, 8, 10, 12].map { dayZero + $0 })
  }

  @Test("10: a stop takes the unlock back, and a clearance does not bring it")
  func example10() {
    var log = LogBuilder()
    log.directive(0, .unlock)
    log.redFlag(5)
    log.directive(6, .clear)
    let states = ProgressionEngine(log.log)
    #expect(states.state(on: dayZero + 4).isUnlocked)
    #expect(!states.state(on: dayZero + 5).isUnlocked)
    #expect(!states.state(on: dayZero + 6).isUnlocked)
    #expect(states.state(on: dayZero + 6).permitted == .plank(.knee))
  }
}
