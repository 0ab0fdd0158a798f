import HoldfastModel
import HoldfastReports

/// Ten made-up years, week by week.
enum SampleDecade {
  private static let weeks = 522
  private static let monday = Day(number: 20_773) - (weeks - 1) * 7

  static var pain: DayChart {
    func points(_ offset: Int) -> [DayChart.Point] {
      (0..<weeks).filter { $0 % 61 > 4 }.map { week in
        let value = (week * (7 + offset) % 5) + (week % 104 < 30 ? 2 : 0)
        return .init(monday + week * 7, value, detail: "week of \((monday + week * 7).words): median \(value) of 10")
      }
    }
    let kinds: [DayChart.Event.Kind] = [.red, .amber, .up, .down, .flare]
    return DayChart(
      title: "Pain, weekly medians", summary: "Weekly medians of ten years, 0 to 6 of 10.",
      days: monday...SampleCharts.today, axis: .init("pain, 0-10", 0, 10, isFixed: true),
      series: [.init("peak", .first, points(0)), .init("next morning", .second, points(4))],
      bands: (0..<20).map { part in
        let from = monday + part * 180
        let to = part == 19 ? SampleCharts.today : from + 179
        let level = ["knee plank", "toe plank", "unstable plank"][part % 3]
        return .init(from...to, level, rank: part % 3)
      },
      events: (0..<120).map { number in
        .init(monday + number * 30, kinds[number % 5], detail: "\(kinds[number % 5].words) number \(number)")
      }, step: 7)
  }

  static var tension: WeekBars {
    WeekBars(
      title: "Time under tension by week", summary: "0 to 30 minutes a week over ten years.",
      axisLabel: "time under tension, min", parts: ["knee plank", "toe plank", "bird dog"],
      bars: (0..<weeks).map { week in
        let values = [week % 7, week % 11, week % 5]
        return .init(
          monday: monday + week * 7, values: values,
          detail: "week of \((monday + week * 7).words): \(values.reduce(0, +)) min")
      })
  }

  static var calendar: DayCalendar { SampleCharts.calendar(weeks: weeks) }
}
