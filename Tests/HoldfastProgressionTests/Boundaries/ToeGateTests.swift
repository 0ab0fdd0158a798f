import HoldfastModel
@testable import HoldfastProgression
import Testing

/// One test for each clause, on logs that meet every other clause.
@Suite("section 4: the gate from the toe to the unstable plank")
struct ToeGateTests {
  private let ready = LogBuilder.toeFromStart().with { $0.directive(0, .unlock) }

  @Test("42 days since the first plank session, not 41")
  func first() {
    #expect([41, 42, 43].map { ready.line($0) } == ["toe hold", "unstable advance", "unstable advance"])
    #expect(ready.answer(41).clauses.filter { $0.status != .met }.map(\.id) == [.daysSinceFirst])
    let clause = ready.clause(.daysSinceFirst, 41)
    #expect(clause?.required == 42)
    #expect(clause?.observed == 41)
    #expect(clause?.evidence == [dayZero])
  }

  @Test("6 qualifying sessions, not 5")
  func sessions() {
    func log(good: [Int]) -> LogBuilder {
      LogBuilder().with {
        $0.start(0, .toe)
        $0.directive(0, .unlock)
        for day in stride(from: 0, through: 44, by: 2) {
          $0.session(day, .toe, peak: good.contains(day) ? 0 : 2)
        }
        $0.mornings(0...45)
      }
    }
    #expect(log(good: [30, 32, 34, 36, 44]).line(45) == "toe hold")
    #expect(log(good: [30, 32, 34, 36, 38, 44]).line(45) == "unstable advance")
    #expect(log(good: [28, 30, 32, 34, 36, 38, 44]).line(45) == "unstable advance")
    #expect(log(good: [30, 32, 34, 36, 44]).clause(.qualifyingSessions, 45)?.observed == 5)
  }

  @Test("a session counts for 41 days, not for 42")
  func window() {
    func log(last: Int) -> LogBuilder {
      LogBuilder().with {
        $0.start(0, .toe)
        $0.directive(0, .unlock)
        for day in stride(from: 0, through: 40, by: 2) {
          $0.session(day, .toe, peak: (2...10).contains(day) ? 0 : 2)
        }
        $0.session(last, .toe)
        $0.mornings(0...last + 1)
      }
    }
    #expect(log(last: 42).line(43) == "unstable advance")
    #expect(log(last: 43).line(44) == "toe hold")
  }

  @Test("21 days on the clock, not 20")
  func clock() {
    let log = LogBuilder.toeFromStart(until: 60).with {
      $0.directive(0, .unlock)
      $0.supportSession(31, peak: 4)
    }
    // The gate opens on day 52 in the morning; the session of that day is judged at the unstable plank.
    #expect([51, 52, 53].map { log.permitted($0).id } == ["toe", "unstable", "unstable"])
    #expect(log.clause(.daysOnClock, 51)?.observed == 20)
    #expect(log.clause(.daysOnClock, 51)?.required == 21)
  }

  @Test("28 days without red, not 27")
  func redFree() {
    let log = LogBuilder.toeFromStart(until: 46).with {
      $0.directive(0, .unlock)
      $0.flare(20)
      $0.directive(21, .override(.toe))
    }
    #expect([47, 48, 49].map { log.line($0) } == ["toe hold", "unstable advance", "unstable advance"])
    let clause = log.clause(.redFreeDays, 47)
    #expect(clause?.required == 28)
    #expect(clause?.observed == 27)
    #expect(clause?.evidence == [dayZero + 20])
    #expect(log.answer(47).clauses.filter { $0.status != .met }.map(\.id) == [.redFreeDays])
  }

  @Test("a red peak counts as a red day like a red morning, a red flag does not")
  func redFreePeak() {
    let peak = LogBuilder.toeFromStart(until: 46).with {
      $0.directive(0, .unlock)
      $0.supportSession(20, peak: 6)
      $0.directive(21, .override(.toe))
    }
    #expect([47, 48].map { peak.permitted($0).id } == ["toe", "unstable"])
    let flag = LogBuilder.toeFromStart(until: 46).with {
      $0.redFlag(20)
      $0.directive(21, .clear)
      $0.directive(21, .override(.toe))
      $0.directive(21, .unlock)
    }
    #expect([41, 42].map { flag.permitted($0).id } == ["toe", "unstable"])
  }

  @Test("10 mornings in the last 14 days, today included, not 9")
  func mornings() {
    // The gate on day 42 reads the mornings of days 29...42; those of day 40's session and before are needed too.
    func log(_ mornings: [Int]) -> LogBuilder {
      LogBuilder().with {
        $0.start(0, .toe)
        $0.directive(0, .unlock)
        for day in stride(from: 0, through: 40, by: 2) { $0.session(day, .toe) }
        $0.mornings(0...27)
        for day in mornings { $0.morning(day) }
      }
    }
    let eight = [29, 31, 33, 35, 37, 39, 41, 30]
    #expect(log(eight + [32]).permitted(42) == .plank(.toe))
    #expect(log(eight + [32, 34]).permitted(42) == .plank(.unstable))
    #expect(log(eight + [32, 42]).permitted(42) == .plank(.unstable))
    #expect(log(eight + [32, 28]).permitted(42) == .plank(.toe))
    #expect(log(eight + [32, 32]).permitted(42) == .plank(.toe))
    let clause = log(eight + [32, 28]).clause(.morningsLogged, 42)
    #expect(clause?.required == 10)
    #expect(clause?.observed == 9)
    #expect(clause?.evidence.first == dayZero + 29)
  }

  @Test("a masked morning counts as logged")
  func maskedMorning() {
    let log = LogBuilder.toeFromStart().with { $0.directive(0, .unlock) }
    var masked = log
    for index in masked.log.checkIns.indices where masked.log.checkIns[index].day.number % 2 == 0 {
      masked.log.checkIns[index].isMedicated = true
    }
    #expect(masked.clause(.morningsLogged, 41)?.observed == 14)
    #expect(masked.permitted(42) == .plank(.unstable))
  }

  @Test("support work on 4 days of the 14 before today, not 3")
  func support() {
    func log(_ days: [Int]) -> LogBuilder {
      LogBuilder().with {
        $0.start(0, .toe)
        $0.directive(0, .unlock)
        for day in stride(from: 0, through: 40, by: 2) { $0.session(day, .toe, support: false) }
        $0.mornings(0...42)
        for day in days { $0.supportSession(day) }
      }
    }
    // 14 days before day 42 is day 28.
    #expect(log([30, 32, 34]).permitted(42) == .plank(.toe))
    #expect(log([30, 32, 34, 36]).permitted(42) == .plank(.unstable))
    #expect(log([28, 32, 34, 36]).permitted(42) == .plank(.unstable))
    #expect(log([27, 32, 34, 36]).permitted(42) == .plank(.toe))
    #expect(log([42, 32, 34, 36]).permitted(42) == .plank(.toe))
    #expect(log([30, 32, 34, 36, 38]).permitted(42) == .plank(.unstable))
  }

  @Test("unlocked, from the day of the unlock on")
  func unlock() {
    for (day, level) in [(41, PlankLevel.unstable), (42, .unstable), (43, .toe)] {
      let log = LogBuilder.toeFromStart().with { $0.directive(day, .unlock) }
      #expect(log.permitted(42) == .plank(level), "unlocked on day \(day)")
    }
    let locked = LogBuilder.toeFromStart()
    #expect(locked.answer(42).clauses.filter { $0.status != .met }.map(\.id) == [.unlocked])
    #expect(locked.clause(.unlocked, 42)?.observed == 0)
    #expect(ready.clause(.unlocked, 41)?.observed == 1)
  }

  @Test("all ten clauses are asked for, and none at the top")
  func clauses() {
    #expect(ready.answer(41).clauses.map(\.id) == Clause.ID.allCases)
    #expect(ready.answer(42).clauses.isEmpty)
  }

  @Test("the day of the unlock is the evidence of its clause, the first one where there are several")
  func unlockEvidence() {
    let log = LogBuilder.toeFromStart()
    #expect(log.clause(.unlocked, 41)?.evidence == [])
    let unlocked = log.with { log in
      log.directive(9, .unlock)
      log.directive(5, .unlock)
    }
    #expect(unlocked.clause(.unlocked, 41)?.evidence == [dayZero + 5])
  }
}
