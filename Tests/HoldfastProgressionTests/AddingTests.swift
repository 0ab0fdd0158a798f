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
}
