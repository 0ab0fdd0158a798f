import HoldfastModel
import HoldfastProgression

/// The days of a period as the rules saw them, from one walk through the log.
struct LivedDays: Sendable {
  /// Every day of the period since the first record, in order and without a gap.
  private(set) var days: [LivedDay] = []
  /// The last day with planks before the period; nil when there is none.
  private(set) var plankDayBefore: Day?
  /// The last day of the period, with the state at the end of the day before; nil when the log begins after it.
  private(set) var last: (day: Day, before: LadderState)?

  /// Lives through the log once, up to the day after the period, whose morning decides on its last session.
  init(_ source: ReportSource, _ period: CoveredPeriod) {
    guard let covered = period.covered else { return }
    days.reserveCapacity(covered.count)
    let rules = source.engine.rules
    var evening = LadderState()
    var history = DoseHistory()
    let beforePlanks = BeforePlanks(source.log, in: covered)
    // The morning after the period decides on its last session, if it has come.
    let end = covered.upperBound < source.today ? covered.upperBound + 1 : covered.upperBound
    source.engine.forEachDay(to: end) { day, state, facts in
      if day == covered.upperBound { last = (day, evening) }
      judge(state.latestByMorning, on: day, today: source.today)
      if covered.contains(day) {
        let dose: Dose
        if facts.planks == nil {
          dose = Dose(on: day, facts, state, after: history, rules: rules)
        } else {
          let known = beforePlanks.facts(facts, on: day)
          // From the evening before to the moment before the planks.
          evening.live(through: day, known, rules: rules)
          dose = Dose(on: day, known, evening, after: history, rules: rules)
        }
        days.append(LivedDay(day, facts, state, dose))
        if facts.planks != nil, day == source.today, let latest = state.latest {
          days[days.count - 1].outcome = latest.failures.isEmpty ? .waits : .fails(latest.failures)
        }
      } else if day < covered.lowerBound, facts.planks != nil {
        plankDayBefore = day
      }
      history.live(through: day, facts, reached: state, rules: rules.dose)
      evening = state
    }
  }

  /// The days of a range; those outside the period are left out.
  func days(in range: ClosedRange<Day>) -> ArraySlice<LivedDay> {
    guard let first = days.first?.day, let last = days.last?.day else { return [] }
    let lower = max(0, range.lowerBound - first)
    let upper = min(last - first, range.upperBound - first)
    return lower <= upper ? days[lower...upper] : []
  }

  /// A day of the period; nil outside it.
  subscript(day: Day) -> LivedDay? {
    guard let first = days.first?.day, day >= first, day - first < days.count else { return nil }
    return days[day - first]
  }

  /// Decides on the session of the day before by the judgement that this morning left.
  private mutating func judge(_ latest: Judgement?, on day: Day, today: Day) {
    guard let index = days.indices.last, days[index].day == day - 1, days[index].outcome != nil,
      let latest, latest.day == day - 1
    else { return }
    if latest.qualifies {
      days[index].outcome = .qualifies
    } else if day == today, latest.failures == [.morningNotLogged] {
      days[index].outcome = .waits
    } else if day == today, latest.nextMorning == nil {
      days[index].outcome = .fails(latest.failures.subtracting([.morningNotLogged]))
    } else {
      days[index].outcome = .fails(latest.failures)
    }
  }
}
