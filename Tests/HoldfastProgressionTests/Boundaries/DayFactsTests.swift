import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 1: the records of a day merge to the worst case")
struct DayFactsTests {
  @Test("morning: the highest of the day; unknown without one")
  func morning() {
    #expect(LogBuilder().with { $0.pain(0, 5) }.facts(0).morning == nil)
    for scores in [[0], [3, 1], [1, 3], [2, 2]] {
      let log = LogBuilder().with { for score in scores { $0.morning(0, score) } }
      #expect(log.facts(0).morning == scores.max())
      #expect(log.facts(1).morning == nil)
    }
  }

  @Test("morning masked: when any morning score of the day was taken under painkillers")
  func masked() {
    for (first, second) in [(false, false), (true, false), (false, true), (true, true)] {
      let log = LogBuilder().with {
        $0.morning(0, 1, isMedicated: first)
        $0.morning(0, 3, isMedicated: second)
      }
      #expect(log.facts(0).isMorningMasked == (first || second))
    }
    let daytime = LogBuilder().with {
      $0.log.checkIns.append(CheckIn(day: dayZero, moment: .other, pain: sure(1), isMedicated: true))
      $0.morning(0)
    }
    #expect(!daytime.facts(0).isMorningMasked)
  }

  @Test("daytime: the highest before any session or in any check-in that is no morning one; unknown without")
  func daytime() {
    #expect(
      LogBuilder().with {
        $0.morning(0, 5)
        $0.session(0, peak: 3, after: 4)
      }.facts(0).daytime == nil)
    for (before, checkIn, second) in [(4, 2, 1), (2, 4, 1), (1, 2, 4)] {
      let log = LogBuilder().with {
        $0.session(0, before: before)
        $0.pain(0, checkIn)
        $0.session(0, before: second)
      }
      #expect(log.facts(0).daytime == 4)
    }
    #expect(LogBuilder().with { $0.pain(0, 0) }.facts(0).daytime == 0)
  }

  @Test("peak: the highest during or after any session and of any set; unknown without")
  func peak() {
    #expect(LogBuilder().with { $0.session(0, peak: nil, before: 5) }.facts(0).peak == nil)
    #expect(LogBuilder().with { $0.pain(0, 5) }.facts(0).peak == nil)
    for (during, after, set, support) in [(3, 0, 0, 0), (0, 3, 0, 0), (0, 0, 3, 0), (0, 0, 0, 3)] {
      let log = LogBuilder().with {
        $0.session(0, peak: during, after: after)
        $0.log.sessions[0].sets[1].pain = sure(set)
        $0.supportSession(0, peak: support)
      }
      #expect(log.facts(0).peak == 3)
    }
    let supportSet = LogBuilder().with {
      $0.session(0)
      $0.log.sessions[0].sets[3].pain = sure(4)
    }
    #expect(supportSet.facts(0).peak == 4)
  }

  @Test("peak known: each session with a plank set has pain during, on the session or on each of its plank sets")
  func peakKnown() {
    func known(_ change: (inout LogBuilder) -> Void) -> Bool { LogBuilder().with(change).facts(0).isPeakKnown }
    #expect(known { $0.session(0) })
    #expect(!known { $0.session(0, peak: nil) })
    #expect(!known { $0.session(0, peak: nil, after: 0) })
    let bySet: (inout LogBuilder, Range<Int>) -> Void = { log, sets in
      log.session(0, peak: nil)
      for index in sets { log.log.sessions[0].sets[index].pain = Score.none }
    }
    #expect(known { bySet(&$0, 0..<3) })
    #expect(!known { bySet(&$0, 0..<2) })
    #expect(!known { bySet(&$0, 1..<4) })
    // Every session with a plank set, in any order.
    for (first, second) in [(0, nil), (nil, 0)] as [(Int?, Int?)] {
      #expect(
        !known {
          $0.session(0, peak: first)
          $0.session(0, peak: second)
        })
    }
    // A session without planks needs no score.
    #expect(
      known {
        $0.session(0)
        $0.supportSession(0, peak: nil)
      })
  }

  @Test("peak known: no session with a plank set under painkillers")
  func peakMasked() {
    #expect(!LogBuilder().with { $0.session(0, isMedicated: true) }.facts(0).isPeakKnown)
    let supportOnly = LogBuilder().with {
      $0.session(0)
      $0.supportSession(0)
      $0.log.sessions[1].isMedicated = true
    }
    #expect(supportOnly.facts(0).isPeakKnown)
  }

  @Test("form: the worst of the plank sets; unknown when any of them has none")
  func form() {
    func form(_ session: Form?, _ sets: [Form?]) -> Form? {
      LogBuilder().with {
        $0.session(0, sets: sets.count, form: session, support: false)
        for (index, form) in sets.enumerated() { $0.log.sessions[0].sets[index].form = form }
      }.facts(0).planks?.form
    }
    #expect(form(.clean, [nil, nil, nil]) == .clean)
    #expect(form(.shaky, [nil, nil, nil]) == .shaky)
    #expect(form(.clean, [nil, .shaky, nil]) == .shaky)
    #expect(form(.clean, [.broken, .shaky, nil]) == .broken)
    // A form on a set replaces that of its session.
    #expect(form(.broken, [.clean, .clean, .clean]) == .clean)
    #expect(form(nil, [.clean, .clean, .clean]) == .clean)
    #expect(form(nil, [.clean, nil, .clean]) == nil)
    #expect(form(nil, [nil, .clean]) == nil)
    #expect(form(nil, [.broken, nil]) == nil)
  }

  @Test("form: over all sessions of the day, and over plank sets only")
  func formOfTheDay() {
    let unknown = LogBuilder().with {
      $0.session(0)
      $0.session(0, form: nil)
    }
    #expect(unknown.facts(0).planks?.form == nil)
    let shaky = LogBuilder().with {
      $0.session(0, form: .shaky)
      $0.session(0)
    }
    #expect(shaky.facts(0).planks?.form == .shaky)
    let support = LogBuilder().with {
      $0.session(0)
      $0.supportSession(0, form: .broken)
    }
    #expect(support.facts(0).planks?.form == .clean)
    #expect(LogBuilder().with { $0.supportSession(0) }.facts(0).planks == nil)
  }

  @Test("holds: every plank set at its level, in seconds")
  func holds() {
    let log = LogBuilder().with {
      $0.session(0, .knee, seconds: 20, sets: 2)
      $0.session(0, .toe, seconds: 45, sets: 1)
    }
    let planks = log.facts(0).planks
    #expect(PlankLevel.allCases.map { planks?.seconds(at: $0) } == [[20, 20], [45], []])
    #expect([19, 20, 21].map { planks?.sets(at: .knee, reaching: $0) } == [2, 2, 0])
  }

  @Test("a plank set counted in repetitions is a plank set without a hold")
  func repsOnly() {
    let log = LogBuilder().with {
      $0.session(0, sets: 1, support: false)
      $0.log.sessions[0].sets[0].work = .reps(sure(10))
    }
    #expect(log.facts(0).planks?.holds == [])
    #expect(log.answer(0).latest?.setsReached == 0)
  }

  @Test("flare: marked at any check-in of the day")
  func flare() {
    #expect(!LogBuilder().with { $0.morning(0) }.facts(0).isFlare)
    let log = LogBuilder().with {
      $0.morning(0, flare: true)
      $0.pain(0, 1)
    }
    #expect(log.facts(0).isFlare)
  }

  @Test("red flags: all symptoms of all reports of the day")
  func redFlags() {
    let log = LogBuilder().with {
      $0.redFlag(0, .feverIll)
      $0.redFlag(0, .weightLoss)
      $0.redFlag(1, .urineTrouble)
    }
    #expect(log.facts(0).redFlags == [.feverIll, .weightLoss])
  }

  @Test("directives: of several starts and overrides the lowest, clearances and unlocks once")
  func directives() {
    let log = LogBuilder().with {
      $0.directive(0, .override(.unstable))
      $0.directive(0, .override(.toe))
      $0.start(0, .toe, usual: 2)
      $0.start(0, .toe, usual: 1)
      $0.directive(0, .clear)
      $0.directive(0, .unlock)
      $0.directive(0, .advice(about: .hamstrings))
    }
    var expected = DayFacts.Directives()
    expected.overrideLevel = .toe
    expected.start = .init(level: .toe, usual: 1)
    expected.hasClearance = true
    expected.hasUnlock = true
    #expect(log.facts(0).directives == expected)
    #expect(LogBuilder().with { $0.directive(0, .advice(about: .hamstrings)) }.facts(0).directives == .init())
  }

  @Test("only back, pelvis and leg pain reaches the engine; a check-in with site other is history")
  func site() {
    for site in Site.allCases {
      let isRead = site != .other
      let morning = LogBuilder().with { $0.morning(0, 9, isMedicated: true, flare: true, site: site) }.facts(0)
      #expect(morning.morning == (isRead ? 9 : nil))
      #expect(morning.isMorningMasked == isRead)
      #expect(morning.isFlare == isRead)
      let other = LogBuilder().with { $0.pain(0, 9, flare: true, site: site) }.facts(0)
      #expect(other.daytime == (isRead ? 9 : nil))
      #expect(other.isFlare == isRead)
    }
  }

  @Test("a day without a record knows nothing")
  func empty() {
    let log = LogBuilder().with {
      $0.session(0)
      $0.session(2)
    }
    #expect([-1, 1, 3].map { log.facts($0) } == [DayFacts(), DayFacts(), DayFacts()])
    #expect(FactsByDay(log.log, support: LadderProtocol.standard.support).days == [dayZero, dayZero + 2])
  }

  @Test("preparation: each stretch and the warm-up, counted over the last 14 days for information")
  func preparation() {
    let log = LogBuilder().with {
      for day in [0, 1, 14] {
        let sets = [LogBuilder.set(1, .hamstringStretch, .hold(sure(30)))]
        $0.log.sessions.append(Session(day: dayZero + day, sets: sets))
      }
    }
    func days(_ day: Int) -> [Int] { log.answer(day).preparation.filter { $0.days > 0 }.map(\.days) }
    #expect([0, 1, 13, 14, 15].map(days) == [[1], [2], [2], [2], [1]])
    #expect(log.answer(0).preparation.count == 5)
    #expect(log.permitted(14) == .plank(.knee))
  }
}
