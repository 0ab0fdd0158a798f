import HoldfastModel
import HoldfastTestSupport
import Testing

@Suite("A FHIR bundle as it was last looked at")
struct GoldenBundleTests {
  @Test("a session with scores and sets of every kind")
  func session() throws {
    let session = Session(
      day: day("2026-11-20"), startedAt: zoned("2026-11-20T18:30:00+01:00"), before: Score(1), during: Score(2),
      after: Score(0), isMedicated: true, form: .clean, exertion: Exertion(15), minutes: SessionMinutes(40),
      note: "better",
      sets: [
        set(1, "unstable-plank", seconds(30), device: .bosu, pain: 0, form: .shaky, stopped: .form, note: "wobbly")
      ]
        + bothSides(2, "mega-clam", reps(15), variation: "band") + [
          set(3, "bird-dog", reps(10, each: 8), grams: 2_500, pain: 10, stopped: .pain),
          set(4, "hang-90", seconds(60), stopped: .target), set(5, "gone-since", reps(3), stopped: .choice),
        ])
    #expect(try Golden().difference(of: bundle([.session(stamped(7, session))]), from: "session.fhir.json") == nil)
  }

  @Test("a session of which next to nothing is known")
  func bare() throws {
    let session = Session(day: day("2026-11-20"), sets: [set(1, "toe-tap", reps(5))])
    #expect(try Golden().difference(of: bundle([.session(stamped(7, session))]), from: "bare-session.fhir.json") == nil)
  }
}
