import HoldfastModel
import HoldfastReports

/// Charts of eight made-up weeks, with all that a chart can show: gaps, events on one day, levels, censored holds.
enum SampleCharts {
  static let today = Day(number: 20_779)  // Sunday 22 November 2026
  static let first = today - 55

  /// Pain with forgotten mornings, a flare and a stop.
  static var pain: DayChart {
    let trained = Array(stride(from: 0, through: 54, by: 2)).filter { !(26...32).contains($0) }
    let peaks = [2, 1, 2, 4, 1, 2, 1, 0, 1, 6, 3, 2, 2, 8, 2, 1, 1, 0, 1, 1, 2, 1, 0, 1]
    let before = trained.enumerated().map { index, day in point(day, [1, 1, 0, 2, 1][index % 5], "before") }
    let peak = zip(trained, peaks).map { point($0, $1, "peak") }
    let mornings = (0...55).filter { ![0, 17, 40, 41, 42, 43].contains($0) }.map { day in
      point(day, day == 19 ? 5 : day == 25 ? 7 : (day % 3 == 0 ? 1 : 0) + (day < 30 ? 1 : 0), "next morning")
    }
    return DayChart(
      title: "Pain, day by day",
      summary: "Pain before, at its peak and on the next morning, 0 to 8 of 10; lower in the last four weeks.",
      days: first...today, axis: .init("pain, 0-10", 0, 10, isFixed: true),
      series: [
        .init("before", .first, before, reach: 4), .init("peak, during or after", .second, peak, reach: 4),
        .init("next morning", .third, mornings),
      ], bands: bands,
      events: [
        event(0, .start, "start at the knee plank"), event(6, .amber, "amber: pain 4 of 10 during a session"),
        event(14, .up, "level up to the toe plank"), event(18, .red, "red: pain 6 of 10 during a session"),
        event(18, .down, "level down to the knee plank"), event(19, .red, "red: pain 5 of 10 in the morning"),
        event(25, .flare, "a flare-up was marked"), event(26, .stop, "stop: pain 8 of 10 during a session"),
        event(33, .start, "cleared, knee plank"), event(46, .up, "level up to the toe plank"),
      ])
  }

  /// Holds of two variants, most stopped at the target.
  static var holds: DayChart {
    let knee =
      stride(from: 0, through: 12, by: 2).map { hold($0, 20 + $0, $0 >= 10) } + [hold(20, 26, false)]
      + stride(from: 34, through: 44, by: 2).map { hold($0, 30, true) }
    let toe =
      [hold(14, 30, false), hold(16, 34, false)]
      + stride(from: 46, through: 54, by: 2).map { hold($0, min(45, 38 + ($0 - 46) * 2), $0 >= 50) }
    return DayChart(
      title: "The longest hold of each session",
      summary: "Knee planks of 20 to 30 s, toe planks of 30 to 45 s; the last three toe planks reached the target.",
      days: first...today, axis: .init("hold, s", 0, 45),
      series: [.init("knee plank", .first, knee, reach: 4), .init("toe plank", .second, toe, reach: 4)], bands: bands,
      lines: [
        .init(30...30, "target of the knee plank, 30 s", panels: [0]),
        .init(45...45, "target of the toe plank, 45 s", panels: [1]),
        .init(25...55, "middle half of a reference group, a description only"),
      ])
  }

  /// Minutes under tension by exercise.
  static var tension: WeekBars {
    let values = [
      [6, 0, 4, 2, 1, 0], [7, 2, 4, 3, 0, 1], [4, 5, 5, 2, 1, 0], [3, 0, 2, 0, 0, 0], [0, 0, 0, 0, 0, 0],
      [6, 0, 4, 2, 0, 0], [8, 0, 5, 3, 2, 1], [2, 9, 5, 4, 2, 1],
    ]
    let parts = ["knee plank", "toe plank", "bird dog", "toe tap", "mega clam", "腰のストレッチ <b>"]
    return WeekBars(
      title: "Time under tension by week", summary: "0 to 23 minutes a week; none in the week of the stop.",
      axisLabel: "time under tension, min", parts: parts,
      bars: values.enumerated().map { week, values in
        let monday = first + week * 7
        return .init(monday: monday, values: values, detail: "week of \(monday.words): \(values.reduce(0, +)) min")
      })
  }

  /// What was done on each day.
  static var calendar: DayCalendar { calendar(weeks: 8) }

  /// A calendar of so many weeks up to today.
  static func calendar(weeks: Int) -> DayCalendar {
    let days = (0..<weeks * 7).map { number in
      let day = today - (weeks * 7 - 1) + number
      let mark: DayCalendar.Mark =
        switch number % 56 {
        case 27...32: .stopped
        case 40...41: .nothing
        case let past where past % 2 == 1: .rest
        case let past where past % 10 == 4: .support
        case let past where past % 6 == 0: .planks
        default: .qualifying
        }
      return DayCalendar.Entry(
        day: day, mark: mark, hasMorning: number % 17 != 0, detail: "\(day.words): \(mark.rawValue)")
    }
    return DayCalendar(
      title: "Training and rest", summary: "Planks on most second days, rest between; stopped for six days.", days: days
    )
  }

  private static var bands: [DayChart.Band] {
    [
      .init(first...first + 13, "knee plank", rank: 0), .init(first + 14...first + 17, "toe plank", rank: 1),
      .init(first + 18...first + 25, "knee plank", rank: 0), .init(first + 26...first + 32, "stop", rank: -1),
      .init(first + 33...first + 45, "knee plank", rank: 0), .init(first + 46...today, "toe plank", rank: 1),
    ]
  }

  private static func point(_ day: Int, _ value: Int, _ name: String) -> DayChart.Point {
    .init(first + day, value, detail: "\((first + day).words), \(name): pain \(value) of 10")
  }

  private static func hold(_ day: Int, _ seconds: Int, _ isCensored: Bool) -> DayChart.Point {
    .init(
      first + day, seconds,
      detail: "\((first + day).words): \(seconds) s" + (isCensored ? ", stopped at the target" : ""),
      isCensored: isCensored)
  }

  private static func event(_ day: Int, _ kind: DayChart.Event.Kind, _ detail: String) -> DayChart.Event {
    .init(first + day, kind, detail: detail)
  }
}
