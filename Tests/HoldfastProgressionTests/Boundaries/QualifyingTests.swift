import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 4: when a plank session qualifies")
struct QualifyingTests {
  /// The failures of one session at `level` on day 1, with a start on day 0 and the morning of day 2.
  private func failures(
    _ level: PlankLevel, usual: Int = 0, morning: Int? = 0, _ session: (inout LogBuilder) -> Void
  ) -> Judgement.Failures? {
    var log = LogBuilder()
    log.start(0, usual: usual)
    log.directive(0, .override(level))
    session(&log)
    if let morning { log.morning(2, morning) }
    let latest = log.answer(2).latest
    #expect(latest?.level == level)
    #expect(latest?.isPending == false)
    #expect(log.state(2).qualifyingDays == (latest?.failures.isEmpty == true ? [dayZero + 1] : []))
    #expect(log.state(2).latestQualifies == (latest?.failures.isEmpty == true))
    return latest?.failures
  }

  @Test("each set reaches the target hold", arguments: [(PlankLevel.knee, 30), (.toe, 45), (.unstable, 30)])
  func hold(level: PlankLevel, target: Int) {
    for seconds in [target - 1, target, target + 1, 3600] {
      let expected: Judgement.Failures = seconds < target ? [.tooFewSets] : []
      #expect(failures(level) { $0.session(1, level, seconds: seconds) } == expected, "\(seconds) s")
    }
  }

  @Test("three sets, at every level", arguments: PlankLevel.allCases)
  func sets(level: PlankLevel) {
    for sets in 2...4 {
      #expect(failures(level) { $0.session(1, level, sets: sets) } == (sets < 3 ? [.tooFewSets] : []), "\(sets) sets")
    }
  }

  @Test("a short set beside three long ones does no harm, and sets of two sessions of a day add up")
  func setsOfTheDay() {
    #expect(
      failures(.knee) {
        $0.session(1)
        $0.session(1, seconds: 10, sets: 1)
      } == [])
    #expect(
      failures(.knee) {
        $0.session(1, sets: 2)
        $0.session(1, sets: 1)
      } == [])
  }

  @Test("sets at other levels do not count, but their pain and form do")
  func otherLevels() {
    #expect(failures(.toe) { $0.session(1, .knee, seconds: 60) } == [.tooFewSets])
    #expect(failures(.toe) { $0.session(1, .unstable, seconds: 60) } == [.tooFewSets])
    #expect(
      failures(.toe) {
        $0.session(1, .toe)
        $0.session(1, .knee, peak: 2, form: .shaky)
      } == [.painAboveCap, .formNotClean])
  }

  @Test("the peak is at most the cap", arguments: [(PlankLevel.knee, 2), (.toe, 1), (.unstable, 1)])
  func peak(level: PlankLevel, cap: Int) {
    for peak in [cap - 1, cap, cap + 1] {
      #expect(failures(level) { $0.session(1, level, peak: peak) } == (peak > cap ? [.painAboveCap] : []))
      #expect(failures(level) { $0.session(1, level, after: peak) } == (peak > cap ? [.painAboveCap] : []))
      // Pain in a session without planks is pain of the day.
      let expected: Judgement.Failures = peak > cap ? [.painAboveCap] : []
      #expect(
        failures(level) {
          $0.session(1, level)
          $0.supportSession(1, peak: peak)
        } == expected)
    }
  }

  @Test("pain has to be known, and not taken under painkillers")
  func painKnown() {
    #expect(failures(.knee) { $0.session(1, peak: nil) } == [.painUnknown])
    #expect(failures(.knee) { $0.session(1, peak: nil, after: 0) } == [.painUnknown])
    #expect(failures(.knee) { $0.session(1, isMedicated: true) } == [.painUnknown])
    #expect(
      failures(.knee) {
        $0.session(1)
        $0.session(1, sets: 1, peak: nil)
      } == [.painUnknown])
  }

  @Test("form has to be known and clean")
  func form() {
    #expect(failures(.knee) { $0.session(1, form: nil) } == [.formUnknown])
    #expect(failures(.knee) { $0.session(1, form: .shaky) } == [.formNotClean])
    #expect(failures(.knee) { $0.session(1, form: .broken) }?.contains(.formNotClean) == true)
  }

  @Test(
    "the next morning is at most the cap",
    arguments: [
      (PlankLevel.knee, [2, 2, 2, 3]), (.toe, [1, 1, 1, 2]), (.unstable, [1, 1, 1, 2]),
    ])
  func morning(level: PlankLevel, caps: [Int]) {
    for (usual, cap) in caps.enumerated() {
      for morning in [cap - 1, cap, cap + 1] {
        let expected: Judgement.Failures = morning > cap ? [.morningAboveCap] : []
        // A red morning restarts the count as well; the caps lie below it.
        #expect(failures(level, usual: usual, morning: morning) { $0.session(1, level) } == expected, "usual \(usual)")
      }
    }
  }

  @Test("the very next morning is logged, and not taken under painkillers")
  func morningKnown() {
    #expect(failures(.knee, morning: nil) { $0.session(1) } == [.morningNotLogged])
    #expect(
      failures(.knee, morning: nil) {
        $0.session(1)
        $0.morning(3)
      } == [.morningNotLogged])
    #expect(
      failures(.knee, morning: nil) {
        $0.session(1)
        $0.pain(2, 0)
      } == [.morningNotLogged])
    #expect(
      failures(.knee, morning: 0) {
        $0.session(1)
        $0.morning(2, 0, isMedicated: true)
      } == [.morningMasked])
  }

  @Test("a morning two days later is not its next morning")
  func laterMorning() {
    let log = LogBuilder().with {
      $0.session(1)
      $0.morning(3, 1)
    }
    #expect(log.answer(3).latest?.nextMorning == nil)
    #expect(log.clause(.morningCap, 3)?.observed == nil)
    #expect(log.clause(.morningCap, 3)?.status == .notMet)
  }

  @Test("the morning of the session's own day need not be logged, and its pain is no matter below a trigger")
  func ownMorning() {
    #expect(
      failures(.knee) {
        $0.morning(1, 3)
        $0.session(1)
      } == [])
  }

  @Test("no trigger fires that day, in the morning or in a session")
  func trigger() {
    let triggers: [(inout LogBuilder) -> Void] = [
      { $0.flare(1) }, { $0.morning(1, 4) }, { $0.pain(1, 6) },
      {
        $0.morning(0, 3)
        $0.morning(1, 3)
      },
    ]
    for trigger in triggers {
      var log = LogBuilder()
      log.session(1)
      log.morning(2)
      trigger(&log)
      #expect(log.failures(2) == [.triggerFired])
      #expect(log.state(2).qualifyingDays.isEmpty)
    }
    #expect(LogBuilder().with { $0.session(1, peak: 4) }.failures(1) == [.painAboveCap, .triggerFired])
    #expect(LogBuilder().with { $0.session(1, form: .broken) }.failures(1) == [.formNotClean, .triggerFired])
    #expect(
      LogBuilder().with {
        $0.session(1)
        $0.redFlag(1)
      }.failures(1) == [.stopped, .triggerFired])
    #expect(LogBuilder().with { $0.session(1, before: 5) }.failures(1) == [])
  }

  @Test("the session waits for its morning, and waits no longer than that")
  func pending() {
    let log = LogBuilder().with { $0.session(1) }
    #expect(log.answer(1).latest?.isPending == true)
    #expect(log.answer(1).latest?.failures == [])
    #expect(log.answer(1).latest?.qualifies == false)
    #expect(log.answer(2).latest?.isPending == false)
    #expect(log.clause(.latestQualifies, 1)?.status == .unknown)
    #expect(log.clause(.latestQualifies, 2)?.status == .unknown)
    #expect(log.clause(.latestQualifies, 3)?.status == .notMet)
    #expect([0, 1, 2, 3].map { log.answer($0).owesMorning } == [false, false, true, false])
  }

  @Test("a session on the next day takes the place of the latest, but the earlier one still counts")
  func nextDay() {
    let log = LogBuilder().with {
      $0.session(1)
      $0.morning(2)
      $0.session(2, form: .shaky)
      $0.morning(3)
    }
    #expect(log.state(2).qualifyingDays == [dayZero + 1])
    #expect(log.state(2).latestQualifies == false)
    #expect(log.state(3).latestQualifies == false)
  }
}
