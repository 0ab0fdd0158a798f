import HoldfastModel
import Testing

@testable import HoldfastProgression

@Suite("a session that is added to a merged log")
struct AddingTests {
  @Test(
    "counts as one that was there from the start, on a day of its own or beside others", arguments: [-3, 0, 3, 4, 60])
  func adding(day: Int) throws {
    var log = LogBuilder.goodKnee(until: 20)
    let engine = ProgressionEngine(log.log)
    log.session(day, .toe, seconds: 50, peak: 3, form: .shaky)
    let session = try #require(log.log.sessions.last)
    #expect(engine.adding(session).days == ProgressionEngine(log.log).days)
  }

  @Test("changes no answer by what the engine remembers of earlier days", arguments: [-3, 0, 3, 4, 11, 20, 21, 60])
  func remembering(day: Int) throws {
    var log = LogBuilder.goodKnee(until: 20)
    log.flare(5)
    let plain = ProgressionEngine(log.log)
    let remembering = plain.remembering(stateOn: dayZero + day - 1)
    log.session(day, .knee, peak: 7)
    let session = try #require(log.log.sessions.last)
    let after = ProgressionEngine(log.log)
    for asked in [day - 5, day - 1, day, day + 1, 22, 70] {
      #expect(remembering.state(on: dayZero + asked) == plain.state(on: dayZero + asked))
      #expect(remembering.adding(session).assess(asOf: dayZero + asked) == after.assess(asOf: dayZero + asked))
    }
    let asOf = dayZero + max(day, 30)
    #expect(
      LevelChange(from: remembering, to: remembering.adding(session), asOf: asOf)
        == LevelChange(from: plain, to: after, asOf: asOf))
  }
}
