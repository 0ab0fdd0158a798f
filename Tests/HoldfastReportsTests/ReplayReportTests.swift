import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTestSupport
import Testing

struct ReplayReportTests {
  private let rows: [DayRow]

  init() throws {
    let monday = Day(number: 20_759)
    var log = TrainingLog(checkIns: [CheckIn(day: monday, moment: .morning, pain: sure(5), isFlare: true)])
    log.sessions = [
      Session(
        day: monday + 1, during: sure(0), form: .clean,
        sets: [ExerciseSet(number: sure(1), exercise: .kneePlank, work: .hold(sure(30)))])
    ]
    var rows: [DayRow] = []
    ProgressionEngine(log).replay(to: monday + 1) { rows.append($0) }
    self.rows = rows
  }

  @Test("a pipe gets one line a day")
  func lines() {
    #expect(
      [ReplayReport.heading] + rows.map(ReplayReport.line) == [
        "day          permitted  verdict     count  clock  fired",
        " 2 Nov 2026  knee       not begun   0      -      red: pain 5 of 10 in the morning; red: a flare-up was marked",
        " 3 Nov 2026  knee       hold        0      0 d",
      ])
  }

  @Test("a terminal gets what fired below its day where there is no room")
  func narrow() {
    var page = Page(width: 40, ink: .none)
    for row in rows { ReplayReport.write(row, on: &page) }
    #expect(
      page.text == """
         2 Nov 2026 knee not begun, count 0
          red: pain 5 of 10 in the morning
          red: a flare-up was marked
         3 Nov 2026 knee hold, count 0, 0 days
          on the clock

        """)
  }
}
