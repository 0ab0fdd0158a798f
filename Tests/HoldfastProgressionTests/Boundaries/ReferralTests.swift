import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 3: the advice to talk to a therapist")
struct ReferralTests {
  private func referral(_ redDays: [Int], on day: Int) -> [Int] {
    var log = LogBuilder()
    for red in redDays { log.flare(red) }
    return log.answer(day).referralDays.map { $0 - dayZero }
  }

  @Test("three red days, not two")
  func three() {
    #expect(referral([0, 7], on: 7) == [])
    #expect(referral([0, 7, 14], on: 13) == [])
    #expect(referral([0, 7, 14], on: 14) == [0, 7, 14])
    #expect(referral([0, 7, 14, 21], on: 21) == [0, 7, 14, 21])
  }

  @Test("each at least 7 days after the one before, not 6")
  func spacing() {
    #expect(referral([0, 6, 14], on: 14) == [])
    #expect(referral([0, 7, 13], on: 14) == [])
    #expect(referral([0, 8, 16], on: 16) == [0, 8, 16])
  }

  @Test("taken greedily, oldest first")
  func greedy() {
    // 0 and 7 leave 13 out; 15 is the third.
    #expect(referral([0, 3, 7, 13], on: 13) == [])
    #expect(referral([0, 3, 7, 13, 15], on: 15) == [0, 7, 15])
  }

  @Test("within 28 days, today included")
  func window() {
    #expect(referral([0, 10, 20], on: 27) == [0, 10, 20])
    #expect(referral([0, 10, 20], on: 28) == [])
    #expect(referral([1, 10, 20], on: 28) == [1, 10, 20])
  }

  @Test("the window comes first, so that an old day never displaces a newer one")
  func windowFirst() {
    #expect(referral([0, 5, 12, 19], on: 28) == [5, 12, 19])
  }

  @Test("red days while stopped and red peaks count, amber and a red flag alone do not")
  func kinds() {
    let stopped = LogBuilder().with {
      $0.redFlag(0)
      $0.flare(1)
      $0.supportSession(8, peak: 6)
      $0.morning(15, 4)
    }
    #expect(stopped.answer(15).referralDays.count == 3)
    let others = LogBuilder().with {
      $0.flare(1)
      $0.redFlag(8)
      $0.supportSession(15, peak: 5)
    }
    #expect(others.answer(15).referralDays.isEmpty)
  }

  @Test("it is advice, not a lock")
  func noLock() {
    let log = LogBuilder().with {
      for day in [0, 7, 14] { $0.flare(day) }
      for day in stride(from: 15, through: 25, by: 2) { $0.session(day) }
      $0.mornings(15...26)
    }
    #expect(log.answer(25).referralDays.count == 3)
    #expect(log.permitted(25) == .plank(.toe))
  }
}
