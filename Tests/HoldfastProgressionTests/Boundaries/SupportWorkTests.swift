import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 1: what counts as support work")
struct SupportWorkTests {
  private func counts(
    _ exercise: ExerciseID, _ work: Work, side: Side = .none, form: Form? = .clean, setForm: Form? = nil
  ) -> Bool {
    counts([(exercise, side, work, setForm)], form: form)
  }

  private func counts(_ sets: [(ExerciseID, Side, Work, Form?)], form: Form? = .clean) -> Bool {
    LogBuilder().with {
      let rows = sets.map { exercise, side, work, form in
        ExerciseSet(number: sure(1), exercise: exercise, side: side, work: work, form: form)
      }
      $0.log.sessions.append(Session(day: dayZero, form: form, sets: rows))
    }.facts(0).hasSupport
  }

  @Test("bird dog: 5 repetitions of 5 s")
  func birdDog() {
    for reps in 4...6 {
      for seconds in 4...6 {
        let isEnough = reps >= 5 && seconds >= 5
        #expect(counts(.birdDog, .repsWithHold(sure(reps), each: sure(seconds))) == isEnough, "\(reps) x \(seconds) s")
      }
    }
    #expect(!counts(.birdDog, .reps(sure(20))))
    #expect(!counts(.birdDog, .hold(sure(60))))
  }

  @Test("toe tap: 5 a side; mega clam: 8 a side", arguments: [(ExerciseID.toeTap, 5), (.megaClam, 8)])
  func sides(exercise: ExerciseID, least: Int) {
    for reps in [least - 1, least, least + 1] {
      #expect(counts(exercise, .reps(sure(reps))) == (reps >= least), "\(reps)")
      let both = counts([
        (exercise, .left, .reps(sure(least)), nil), (exercise, .right, .reps(sure(reps)), nil),
      ])
      #expect(both == (reps >= least), "left \(least), right \(reps)")
    }
    #expect(!counts(exercise, .reps(sure(30)), side: .left))
    #expect(!counts(exercise, .reps(sure(30)), side: .right))
  }

  @Test("the set has to be clean, by its own form or by that of its session")
  func form() {
    let work = Work.reps(sure(10))
    #expect(!counts(.toeTap, work, form: nil))
    #expect(!counts(.toeTap, work, form: .shaky))
    #expect(!counts(.toeTap, work, form: .broken))
    #expect(counts(.toeTap, work, form: nil, setForm: .clean))
    #expect(counts(.toeTap, work, form: .broken, setForm: .clean))
    #expect(!counts(.toeTap, work, form: .clean, setForm: .shaky))
  }

  @Test("one such set is enough, whatever the others are")
  func one() {
    #expect(
      counts([
        (.toeTap, .none, .reps(sure(1)), nil), (.megaClam, .none, .reps(sure(20)), .broken),
        (.toeTap, .none, .reps(sure(5)), nil),
      ]))
    let other = LogBuilder().with {
      $0.supportSession(0, form: .broken)
      $0.supportSession(0)
      $0.session(0, support: false)
    }
    #expect(other.facts(0).hasSupport)
  }

  @Test("no other exercise counts")
  func others() {
    #expect(!counts(.toePlank, .hold(sure(60))))
    #expect(!counts(.hamstringStretch, .hold(sure(60))))
    #expect(!LogBuilder().with { $0.session(0, support: false) }.facts(0).hasSupport)
  }
}
