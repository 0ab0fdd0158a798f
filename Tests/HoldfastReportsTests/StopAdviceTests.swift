import HoldfastModel
import HoldfastReports
import Testing

@testable import HoldfastProgression

struct StopAdviceTests {
  private let monday = Day(number: 20_759)

  private func advice(_ causes: [FiredTrigger.Cause]) -> StopAdvice {
    StopAdvice(causes.map { FiredTrigger(day: monday, severity: .stop, cause: $0) }, beside: monday)
  }

  @Test("an emergency decides what to do, whatever else is reported", arguments: RedFlagSymptom.allCases)
  func gravest(_ symptom: RedFlagSymptom) {
    let expected =
      symptom.tier == .emergency ? "Go to an emergency department now." : "See a clinician before training again."
    #expect(advice([.peak(9), .redFlag(.feverIll), .redFlag(symptom)]).advice == expected)
    #expect(advice([.morning(10), .redFlag(.majorTrauma), .redFlag(symptom)]).advice.hasPrefix("Go to an emergency"))
  }

  @Test("pain alone sends to a clinician")
  func pain() {
    #expect(advice([.daytime(8)]).advice == "Talk to a clinician before training again.")
  }

  @Test("the reasons are told gravest first")
  func order() {
    #expect(
      advice([.peak(9), .redFlag(.feverIll), .redFlag(.urineTrouble)]).reasons == [
        "Reason: stop on 2 November: trouble starting, stopping or feeling urine.",
        "Reason: stop on 2 November: fever or feeling ill together with the pain.",
        "Reason: stop on 2 November: pain 9 of 10 during or after a session.",
      ])
  }

  @Test("a short screen tells up to three reasons, or two and how many more")
  func few() {
    let three = advice([.peak(9), .redFlag(.feverIll), .morning(8)])
    #expect(three.fewReasons == three.reasons)
    let all = advice(RedFlagSymptom.allCases.map(FiredTrigger.Cause.redFlag))
    #expect(all.fewReasons == all.reasons.prefix(2) + ["And 10 more reasons: holdfast ready --explain"])
  }
}
