import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTestSupport
import Testing

struct ReadyTextTests {
  private func screen(_ assessment: Assessment, columns: Int = 80) -> Page {
    var page = Page(width: columns, ink: .none)
    ReadyText.short(assessment, today: assessment.day, on: &page)
    return page
  }

  @Test(
    "the answer fits on a screen of 80 by 24 with the prompt below it, on every day of every log", arguments: 1...60)
  func oneScreen(_ seed: UInt64) {
    let book = RandomLogbook(seed: seed, days: 120, from: Day(number: 20_000))
    let engine = ProgressionEngine(book.log)
    for day in stride(from: 3, through: 119, by: 4) {
      let assessment = engine.assess(asOf: Day(number: 20_000 + day))
      let page = screen(assessment)
      if page.lines.count > 23 { Issue.record("seed \(seed), day \(day): \(page.lines.count) lines\n\(page.text)") }
      for columns in [40, 80] {
        let wide = screen(assessment, columns: columns).lines.filter { DisplayWidth.of($0) > columns }
        #expect(wide == [], "seed \(seed), day \(day)")
      }
    }
  }

  @Test("the logs reach every level and every verdict")
  func coverage() {
    var verdicts: Set<Verdict> = []
    var levels: Set<String> = []
    for seed in UInt64(1)...60 {
      let book = RandomLogbook(seed: seed, days: 120, from: Day(number: 20_000))
      ProgressionEngine(book.log).replay(to: book.lastDay) { row in
        verdicts.insert(row.verdict)
        levels.insert(row.permitted.id)
      }
    }
    #expect(levels == ["stop", "knee", "toe", "unstable"])
    #expect(verdicts == Set(Verdict.allCases))
  }
}
