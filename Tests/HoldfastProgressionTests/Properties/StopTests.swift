import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("property 6: a stop ends only by a clearance on a day that fires no stop before its sessions")
struct StopTests {
  @Test("in every log", arguments: RandomLog.parts)
  func endsOnlyByClearance(part: Int) {
    var endings = 0
    for log in RandomLog.part(part) {
      let timeline = Timeline(log)
      for index in timeline.indices where timeline.permitted(index - 1) == .stop {
        let facts = timeline.facts(index)
        let mayEnd = facts.directives.hasClearance && !firesStopInTheMorning(facts)
        if timeline.permitted(index) > .stop {
          endings += 1
          if !mayEnd { Issue.record("seed \(log.seed): the stop ends on day \(index) without a clearance that counts") }
        } else if mayEnd, (facts.peak ?? 0) < 8 {
          Issue.record("seed \(log.seed): the clearance of day \(index) does not end the stop")
        }
      }
    }
    #expect(endings > 200)
  }

  @Test("no other directive lifts it", arguments: RandomLog.parts)
  func otherDirectives(part: Int) {
    for log in RandomLog.part(part) where log.seed % 2 == 0 {
      let timeline = Timeline(log)
      for index in timeline.indices where timeline.permitted(index) == .stop && timeline.permitted(index - 1) == .stop {
        let day = dayZero + index
        var directed = log.days[index]
        for order in [
          Directive.Order.start(level: .toe, usual: sure(3), clinicianConsulted: true), .override(.unstable), .unlock,
          .advice(about: .hamstrings),
        ] {
          directed.directives.append(Directive(day: day, order: order, by: "the therapist", why: "test"))
        }
        if timeline.state(index - 1).after(day, directed, rules: log.rules).permitted > .stop {
          Issue.record("seed \(log.seed): a directive lifts the stop of day \(index)")
        }
      }
    }
  }

  @Test("without any clearance it lasts to the end of the log", arguments: RandomLog.parts)
  func withoutClearance(part: Int) {
    for log in RandomLog.part(part) where log.seed % 2 == 1 {
      var uncleared = log.log()
      uncleared.directives.removeAll { $0.order == .clear }
      let permitted = rows(of: uncleared, to: log.last).map(\.permitted)
      if permitted.drop(while: { $0 != .stop }).contains(where: { $0 != .stop }) {
        Issue.record("seed \(log.seed): a stop ends without any clearance in the log")
      }
    }
  }

  private func firesStopInTheMorning(_ facts: DayFacts) -> Bool {
    !facts.redFlags.isEmpty || (facts.morning ?? 0) >= 8 || (facts.daytime ?? 0) >= 8
  }
}
