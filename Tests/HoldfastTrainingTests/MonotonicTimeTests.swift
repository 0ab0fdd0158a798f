import HoldfastTraining
import Testing

struct MonotonicTimeTests {
  @Test("the time from one point to a later one is what was added")
  func difference() {
    let start = MonotonicTime(milliseconds: 1_000)
    #expect((start + 2_500) - start == 2_500)
    #expect(start < start + 1)
  }
}
