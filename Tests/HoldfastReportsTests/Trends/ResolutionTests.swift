import HoldfastModel
import Testing

@testable import HoldfastReports

struct ResolutionTests {
  @Test(
    "half a year is shown by days, two years by weeks, more by four weeks, and never in more than 201 spans",
    arguments: [
      (0, 1), (1, 1), (182, 1), (183, 7), (728, 7), (729, 28), (3650, 28), (5599, 28), (5600, 56), (46_000, 448),
      (2_958_463, 28_672),
    ])
  func steps(_ days: Int, _ step: Int) {
    #expect(Resolution(days: days).step == step)
    #expect(step < 28 || days / step < 200)
  }

  @Test("spans begin on Mondays, follow one another and lie within the period", arguments: [1, 4])
  func spans(_ weeks: Int) {
    // Wednesday 4 November 2026 and later.
    let first = LogBuilder.day(2)
    for length in [1, 4, 5, 6, 12, 13, 40, 100] {
      let days = first...(first + length - 1)
      let spans = Span.all(of: days, weeks: weeks)
      #expect(spans.flatMap { Array($0.days) } == Array(days))
      #expect(spans.allSatisfy { $0.monday.weekday == .monday })
      #expect(spans.first?.monday == LogBuilder.first)
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $1.monday - $0.monday == 7 * weeks })
      #expect(spans.dropFirst().allSatisfy { $0.days.lowerBound == $0.monday })
    }
  }

  @Test("a period is told in the fewest words that say it")
  func words() {
    let day = LogBuilder.day
    #expect((day(0)...day(0)).words == "2 November 2026")
    #expect((day(0)...day(5)).words == "2 to 7 November 2026")
    #expect((day(0)...day(40)).words == "2 November to 12 December 2026")
    #expect((day(0)...day(90)).words == "2 November 2026 to 31 January 2027")
    #expect((day(0)...day(5)).words(beside: day(9)) == "2 to 7 November")
    #expect((day(0)...day(90)).words(beside: day(9)) == "2 November 2026 to 31 January 2027")
    #expect((day(0)...day(90)).words(beside: day(91)) == "2 November 2026 to 31 January")
  }
}
