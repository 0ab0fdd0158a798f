import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 3: what fires")
struct TriggerTests {
  @Test("morning pain is red from max(4, usual + 3) and a stop from 8", arguments: [(0, 4), (1, 4), (2, 5), (3, 6)])
  func morning(usual: Int, red: Int) {
    for pain in 0...10 {
      var log = LogBuilder()
      log.start(0, usual: usual)
      log.morning(0, pain)
      var expected: [Fired] = []
      if pain >= 8 { expected.append(Fired(.stop, .morning(pain))) }
      if pain >= red { expected.append(Fired(.red, .morning(pain))) }
      #expect(log.fired(0) == expected, "morning \(pain)")
    }
  }

  @Test("two raised mornings within 3 days are red", arguments: [(0, 3), (1, 3), (2, 4), (3, 5)])
  func raisedMornings(usual: Int, raised: Int) {
    for apart in 1...4 {
      for first in [raised - 1, raised] {
        for second in [raised - 1, raised] {
          var log = LogBuilder()
          log.start(0, usual: usual)
          log.morning(1, first)
          log.morning(1 + apart, second)
          let isRed = apart <= 2 && first == raised && second == raised
          let cause = FiredTrigger.Cause.raisedMornings([dayZero + 1, dayZero + 1 + apart])
          #expect(log.fired(1 + apart) == (isRed ? [Fired(.red, cause)] : []), "\(first), then \(second)")
          #expect(log.fired(1).isEmpty)
        }
      }
    }
  }

  @Test("raised mornings are red only on a day that is itself raised")
  func raisedToday() {
    var log = LogBuilder()
    log.morning(0, 3)
    log.morning(1, 3)
    log.morning(2, 2)
    #expect((0...2).map { log.fired($0).count } == [0, 1, 0])
  }

  @Test("three raised mornings are red on the second and on the third day")
  func threeRaised() {
    var log = LogBuilder()
    log.mornings(0...2, 3)
    #expect(log.fired(2) == [Fired(.red, .raisedMornings([0, 1, 2].map { dayZero + $0 }))])
    #expect(log.fired(1) == [Fired(.red, .raisedMornings([0, 1].map { dayZero + $0 }))])
  }

  @Test("daytime pain is red from 6 and a stop from 8, from a check-in or from before a session")
  func daytime() {
    for pain in 0...10 {
      var expected: [Fired] = []
      if pain >= 8 { expected.append(Fired(.stop, .daytime(pain))) }
      if pain >= 6 { expected.append(Fired(.red, .daytime(pain))) }
      #expect(LogBuilder().with { $0.pain(0, pain) }.fired(0) == expected)
      #expect(LogBuilder().with { $0.session(0, before: pain) }.fired(0) == expected)
    }
  }

  @Test("pain during or after any session is amber at 4 and 5, red from 6, a stop from 8")
  func peak() {
    for pain in 0...10 {
      var expected: [Fired] = []
      if pain >= 8 { expected.append(Fired(.stop, .peak(pain))) }
      if pain >= 6 { expected.append(Fired(.red, .peak(pain))) }
      if (4...5).contains(pain) { expected.append(Fired(.amber, .peak(pain))) }
      #expect(LogBuilder().with { $0.session(0, peak: pain) }.fired(0) == expected)
      #expect(LogBuilder().with { $0.session(0, after: pain) }.fired(0) == expected)
      #expect(LogBuilder().with { $0.supportSession(0, peak: pain) }.fired(0) == expected)
    }
  }

  @Test("form is amber when broken, not when shaky, and only on plank sets")
  func form() {
    for (form, expected) in [(Form.clean, []), (.shaky, []), (.broken, [Fired(.amber, .brokenForm)])] {
      #expect(LogBuilder().with { $0.session(0, form: form) }.fired(0) == expected)
      #expect(LogBuilder().with { $0.supportSession(0, form: form) }.fired(0).isEmpty)
    }
  }

  @Test("broken form on one set is amber although the form of another is unknown")
  func brokenBesideUnknown() {
    var log = LogBuilder()
    log.session(0, form: nil)
    log.log.sessions[0].sets[0].form = .broken
    #expect(log.fired(0) == [Fired(.amber, .brokenForm)])
  }

  @Test("a flare is red, at a check-in of any moment")
  func flare() {
    #expect(LogBuilder().with { $0.flare(0) }.fired(0) == [Fired(.red, .flare)])
    #expect(LogBuilder().with { $0.morning(0, flare: true) }.fired(0) == [Fired(.red, .flare)])
  }

  @Test("every red-flag symptom stops, and none is a red trigger", arguments: RedFlagSymptom.allCases)
  func redFlag(symptom: RedFlagSymptom) {
    let log = LogBuilder().with { $0.redFlag(0, symptom) }
    #expect(log.fired(0) == [Fired(.stop, .redFlag(symptom))])
    #expect(log.permitted(0) == .stop)
    #expect(log.state(0).redDays.isEmpty)
  }

  @Test("a score under painkillers fires like any other")
  func masked() {
    #expect(LogBuilder().with { $0.morning(0, 4, isMedicated: true) }.fired(0) == [Fired(.red, .morning(4))])
    #expect(LogBuilder().with { $0.session(0, peak: 4, isMedicated: true) }.fired(0) == [Fired(.amber, .peak(4))])
  }
}
