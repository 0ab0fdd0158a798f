import HoldfastModel
import HoldfastReports

/// Reports made by hand, with each kind of block and with words that try to be more than words.
enum SampleReports {
  static let hostile = "<script>alert(\"1\")</script> ]]> & 'x' \u{202E}abc\u{200F} \0 腰が重い 🙂"

  static let pain = ReportDocument(
    title: "Pain", preface: ["28 September to 22 November 2026, 56 days. Made on 22 November 2026."],
    blocks: [
      .heading("Day by day"), .chart(SampleCharts.pain, table: dayTable(SampleCharts.pain)),
      .heading("Trend"),
      .paragraph("The next morning falls by 0.11 points a week (Theil-Sen), within day-to-day noise."),
      .facts([
        Fact("mornings logged", "50 of 56 days"), Fact("weekly median, first two weeks", "1 of 10"),
        Fact("weekly median, last two weeks", "0.5 of 10"),
        Fact("note of 5 October", Prose([.own("“"), .user(hostile), .own("”")])),
      ]),
      .table(weekTable),
      .items([
        Prose("Talk to your therapist: red days on 16 and 17 October.", .attention),
        Prose([.own("24 October: "), .user("fell on the stairs, 痛い"), .own(" (stop)")], .danger),
        "26 October: no training.\nThe morning after was not logged.",
      ]),
    ],
    footnotes: ["A score taken under painkillers counts as logged, not as a pass."])

  static let all = ReportDocument(
    title: "Report", preface: ["28 September to 22 November 2026."],
    blocks: [
      .heading("Pain"), .chart(SampleCharts.pain, table: dayTable(SampleCharts.pain)), .heading("Holds"),
      .chart(SampleCharts.holds, table: dayTable(SampleCharts.holds)), .heading("Time under tension"),
      .bars(SampleCharts.tension, table: barTable(SampleCharts.tension)), .heading("Days"),
      .calendar(SampleCharts.calendar, table: weekTable), .table(weekTable),
    ])

  static let decade = ReportDocument(
    title: "Ten years", preface: ["27 November 2016 to 22 November 2026."],
    blocks: [
      .heading("Pain"), .chart(SampleDecade.pain, table: dayTable(SampleDecade.pain)), .heading("Time under tension"),
      .bars(SampleDecade.tension, table: barTable(SampleDecade.tension)), .heading("Days"),
      .calendar(SampleDecade.calendar, table: weekTable),
    ])

  static let empty = ReportDocument(
    title: "Pain", preface: ["No day."], blocks: [.paragraph("Nothing is logged in this period.")])

  static let oneDay: ReportDocument = {
    let day = SampleCharts.today
    let chart = DayChart(
      title: "Pain, day by day", summary: "One day, pain 3 of 10.", days: day...day,
      axis: .init("pain, 0-10", 0, 10, isFixed: true),
      series: [.init("next morning", .first, [.init(day, 3, detail: "pain 3 of 10")]), .init("peak", .second, [])])
    let bars = WeekBars(
      title: "Time under tension", summary: "One week.", axisLabel: "time under tension, min", parts: ["knee plank"],
      bars: [.init(monday: day - 6, values: [2], detail: "2 min")])
    return ReportDocument(
      title: "One day", preface: ["22 November 2026."],
      blocks: [
        .chart(chart, table: dayTable(chart)), .bars(bars, table: barTable(bars)),
        .calendar(
          DayCalendar(
            title: "Days", summary: "One day.",
            days: [
              .init(day: day, mark: .planks, hasMorning: false, detail: "planks")
            ]), table: weekTable),
      ])
  }()

  static let therapist = ReportDocument(
    title: "Training log for the therapist",
    preface: [
      "28 September to 22 November 2026. Made on 22 November 2026.",
      "Rules: default 1, adopted by Dr. A. Example on 28 September 2026.",
    ],
    blocks: [
      .heading("Now"),
      .paragraph(Prose("Permitted: toe plank. The rules for the toe plank are met.", .strong)),
      .facts([
        Fact("latest session qualifies", "met: 20 November"), Fact("qualifying sessions", "met: 6 of 6 in 42 days"),
        Fact("peak at most 1", "met"), Fact("next morning at most 1", "met"),
        Fact("days on the clock", "not yet: 9 of 21"),
        Fact("days with support work", "met: 5 of 4 in 14 days"), Fact("days since the first plank", "met: 56 of 42"),
        Fact("days without red", "not yet: 27 of 28"), Fact("mornings logged", "not yet: 9 of 10 in 14 days"),
        Fact("unstable work unlocked", "not yet"), Fact("entries made later than 36 h", "3"),
      ]),
      .heading("Level history"),
      .items([
        "28 September: start at the knee plank.", "12 October: up to the toe plank, every clause met.",
        "16 October: down to the knee plank, pain 6 of 10 during a session.",
        "24 October: stop, pain 8 of 10 during a session.", "31 October: cleared by Dr. A. Example.",
        "13 November: up to the toe plank, every clause met.",
      ]),
      .heading("Pain"), .chart(SampleCharts.pain, table: dayTable(SampleCharts.pain)),
      .heading("Holds"), .chart(SampleCharts.holds, table: dayTable(SampleCharts.holds)),
      .heading("Weeks"), .table(weekTable),
      .heading("Days with an exercise to avoid, or ahead of the level"), .table(avoidTable),
      .heading("Stops and directives"),
      .items([
        "24 October: stop, pain 8 of 10 during a session.",
        Prose([.own("31 October: clear by "), .user("Dr. A. Example"), .own(".")]),
      ]),
      .heading("Notes"),
      .items([
        Prose([.own("5 October: "), .user(hostile)]),
        Prose([
          .own("2 November: "),
          .user("slept badly, stiff until noon, better after walking with the dog for half an hour"),
        ]),
      ]),
    ],
    footnotes: [
      "Holdfast is a training log. It applies fixed rules and shows them. No clinician has reviewed the default rules. "
        + "It does not diagnose or treat."
    ])

  static func dayTable(_ chart: DayChart) -> ReportTable {
    let days = Set(chart.series.flatMap { $0.points.map(\.day) }).sorted()
    return ReportTable(
      caption: chart.title,
      columns: [.init("day", id: "day")] + chart.series.enumerated().map { .init($1.name, id: "series_\($0)") },
      rows: days.map { day in
        [.day(day)]
          + chart.series.map { series in
            series.points.first { $0.day == day }.map { .number($0.value) } ?? .unknown
          }
      })
  }

  static func barTable(_ bars: WeekBars) -> ReportTable {
    ReportTable(
      caption: bars.title,
      columns: [.init("week", id: "week")] + bars.parts.enumerated().map { .init($1, id: "part_\($0)") },
      rows: bars.bars.map { bar in [.week(bar.monday)] + bar.values.map { .number($0) } })
  }

  static let weekTable = ReportTable(
    caption: "Week by week",
    columns: [
      .init("week", id: "week"), .init("sessions", id: "sessions"), .init("rest days", id: "rest_days"),
      .init("median morning pain, 0-10", id: "morning"), .init("change", id: "change"),
      .init("longest hold, s", id: "hold_s"), .init("note", id: "note"),
    ],
    rows: (0..<8).map { week in
      let rest: ReportTable.Cell = .number(week == 4 ? 0 : 3)
      return [
        .week(SampleCharts.first + week * 7), .number(week == 4 ? 0 : 4), rest,
        week == 4 ? .unknown : .decimal(15 - week, decimals: 1), .decimal(week * 25 - 100, decimals: 2),
        week == 4 ? .unknown : .number(20 + week * 3),
        week == 1 ? .user("腰が重い <b>") : week == 4 ? .own("stopped") : .unknown,
      ]
    })

  static let avoidTable = ReportTable(
    caption: "Beside the pain that day and the next",
    columns: [
      .init("day", id: "day"), .init("what", id: "what"), .init("peak", id: "peak"), .init("next morning", id: "next"),
    ],
    rows: [
      [.day(SampleCharts.first + 18), .own("toe plank, ahead of the level"), .number(6), .number(5)],
      [.day(SampleCharts.first + 24), .user("deadlift 5x5"), .number(8), .number(7)],
    ])

  /// More than fits a page.
  static let endless: ReportDocument = {
    var report = therapist
    let note = String(repeating: "words without an end ", count: 40)
    report.blocks += [
      .heading("More notes"),
      .items((0..<60).map { Prose([.own("note \($0): "), .user(note)]) }),
      .table(
        ReportTable(
          caption: "More days", columns: avoidTable.columns,
          rows: (0..<80).map { [.day(SampleCharts.first + $0), .user(note), .number($0), .unknown] })),
    ]
    return report
  }()

  /// The reports by name.
  static let named = [
    "all": all, "pain": pain, "one-day": oneDay, "empty": empty, "decade": decade, "therapist": therapist,
    "endless": endless,
  ]

  /// The charts by name.
  static let charts: [String: ReportDocument.Block] = [
    "pain": .chart(SampleCharts.pain, table: dayTable(SampleCharts.pain)),
    "holds": .chart(SampleCharts.holds, table: dayTable(SampleCharts.holds)),
    "tension": .bars(SampleCharts.tension, table: barTable(SampleCharts.tension)),
    "calendar": .calendar(SampleCharts.calendar, table: weekTable),
    "decade-of-pain": .chart(SampleDecade.pain, table: dayTable(SampleDecade.pain)),
    "decade-of-tension": .bars(SampleDecade.tension, table: barTable(SampleDecade.tension)),
    "decade-of-days": .calendar(SampleDecade.calendar, table: weekTable), "one-day": oneDay.blocks[0],
  ]
}
