import HoldfastModel
import HoldfastProgression

/// The levels of a log on every day that is known and on those to come, until without another record nothing can change
/// any more. What a few days change is walked only as far as it makes a difference.
///
/// The days to come are lived through twice: as they stand in the log, and with a score of 0 on every morning that is not
/// logged yet.
struct LogCourse {
  /// Records that are not looked at lie farther ahead than this, in days.
  private static let farthest = 400
  /// The state is kept every so many days.
  private static let stride = 32

  let today: Day
  private let rules: LadderProtocol
  private let first: Day
  private let last: Day
  private var records: [Day: TrainingLog] = [:]
  private var facts: [Day: DayFacts] = [:]
  /// The level of each day from `first` on.
  private var levels: [PermittedLevel] = []
  /// The state before each day that is a multiple of `stride` behind `first`.
  private var states: [LadderState] = []
  private var ahead: Ahead

  /// What is to come from today on.
  fileprivate struct Ahead {
    /// The level of each day from today on when all mornings are 0.
    var levels: [PermittedLevel]
    /// The earliest date for the next level.
    var earliest: Day?
  }

  /// The course of a log.
  /// - Parameter days: days on which it may change, beside those that have a record.
  init(_ view: LogView, today: Day, days: some Sequence<Day>) {
    self.today = today
    rules = view.engine.rules
    let known = view.engine.days
    let all = known.days + days + [today]
    first = all.min() ?? today
    last = min(all.max() ?? today, today + Self.farthest) + rules.absence.kneeDay
    ahead = Ahead(levels: [], earliest: nil)
    for session in view.log.sessions { records[session.day, default: TrainingLog()].sessions.append(session) }
    for checkIn in view.log.checkIns { records[checkIn.day, default: TrainingLog()].checkIns.append(checkIn) }
    for report in view.log.redFlags { records[report.day, default: TrainingLog()].redFlags.append(report) }
    for directive in view.log.directives { records[directive.day, default: TrainingLog()].directives.append(directive) }
    for (day, facts) in zip(known.days, known.facts) { self.facts[day] = facts }
    take(trial(of: [:]))
  }

  /// The level on a day.
  func level(on day: Day) -> PermittedLevel { levels[index(of: day)] }

  /// The earliest date for the next level, seen from today.
  var earliest: Day? { ahead.earliest }

  private func index(of day: Day) -> Int { min(max(day, first), last) - first }
}

extension LogCourse {
  /// What the course would be with other records on some days.
  struct Trial {
    fileprivate let records: [Day: TrainingLog]
    fileprivate let facts: [Day: DayFacts]
    /// The places of the first level and of the first state that were walked anew.
    fileprivate let begin: (level: Int, state: Int)
    fileprivate var levels: [PermittedLevel] = []
    fileprivate var states: [LadderState] = []
    /// Nil where nothing is other from today on.
    fileprivate var ahead: Ahead?
    /// Whether the level of a day is higher, so that the rest was not walked.
    fileprivate var isCutOff = false
  }

  /// What the course would be with these changes.
  /// - Parameter day: from which day on the first higher level ends the walk; nil to walk it all.
  func trial(_ changes: some Sequence<RecordChangeOnTrial>, toFirstRiseFrom day: Day? = nil) -> Trial {
    var changed: [Day: TrainingLog] = [:]
    func change(_ day: Day, _ body: (inout TrainingLog) -> Void) {
      body(&changed[day, default: records[day] ?? TrainingLog()])
    }
    for one in changes {
      if let old = one.old, let day = old.day { change(day) { $0.remove(old) } }
      if let day = one.new.day { change(day) { $0.add(one.new) } }
    }
    return trial(of: changed.filter { $0.value != records[$0.key] ?? TrainingLog() }, toFirstRiseFrom: day)
  }

  private func trial(of changed: [Day: TrainingLog], toFirstRiseFrom limit: Day? = nil) -> Trial {
    var facts: [Day: DayFacts] = [:]
    for (day, log) in changed { facts[day] = FactsByDay(log, support: rules.support)[day] }
    let isWhole = levels.isEmpty
    let from = isWhole ? first : facts.keys.filter { first...last ~= $0 }.min()
    // It always passes today, unless it is the same again before.
    let begin = (min(from ?? today, today) - first) / Self.stride
    var trial = Trial(records: changed, facts: facts, begin: (begin * Self.stride, begin))
    guard from != nil else { return trial }
    let settled = isWhole ? last : facts.keys.max() ?? last
    var state = isWhole ? LadderState() : states[begin]
    for index in (begin * Self.stride)...(last - first) {
      let day = first + index
      if index % Self.stride == 0 {
        if day > settled, states[index / Self.stride] == state { break }
        trial.states.append(state)
      }
      if day == today { trial.ahead = ahead(from: state, facts) }
      state.live(through: day, facts[day] ?? self.facts[day] ?? DayFacts(), rules: rules)
      trial.levels.append(state.permitted)
      if let limit, day >= limit, state.permitted > levels[index] {
        trial.isCutOff = true
        break
      }
    }
    return trial
  }

  /// What is to come after the state at the end of yesterday.
  private func ahead(from yesterday: LadderState, _ changed: [Day: DayFacts]) -> Ahead {
    func facts(_ day: Day) -> DayFacts { changed[day] ?? self.facts[day] ?? DayFacts() }
    var levels: [PermittedLevel] = []
    var state = yesterday
    for number in today.number...last.number {
      let day = Day(number: number)
      var hoped = facts(day)
      hoped.morning = hoped.morning ?? 0
      state.live(through: day, hoped, rules: rules)
      levels.append(state.permitted)
    }
    let assessment = Assessment(of: today, facts(today), after: yesterday, rules: rules)
    return Ahead(levels: levels, earliest: assessment.earliest?.day)
  }

  /// Takes what was on trial for what is.
  mutating func take(_ trial: Trial) {
    records.merge(trial.records) { $1 }
    facts.merge(trial.facts) { $1 }
    levels.replace(from: trial.begin.level, with: trial.levels)
    states.replace(from: trial.begin.state, with: trial.states)
    if let ahead = trial.ahead { self.ahead = ahead }
  }

  /// The level of today in a course on trial.
  func levelToday(in trial: Trial) -> PermittedLevel {
    let place = today - first - trial.begin.level
    return trial.levels.indices.contains(place) ? trial.levels[place] : level(on: today)
  }
}

extension LogCourse {
  /// How a course on trial is more permissive.
  enum Rise: Hashable {
    /// The level of a day is higher.
    case level(Day, before: PermittedLevel, after: PermittedLevel)
    /// It is only where every morning until then is 0.
    case hopedLevel(Day, before: PermittedLevel, after: PermittedLevel)
    /// The earliest date for the next level is nearer, or there is one.
    case earliest(before: Day?, after: Day)
  }

  /// Takes changes in together, unless they permit more.
  /// - Parameter areNew: whether only today and the days to come matter.
  /// - Returns: whether they were taken in.
  mutating func takeIn(_ changes: some Sequence<RecordChangeOnTrial>, areNew: Bool) -> Bool {
    let trial = trial(changes, toFirstRiseFrom: areNew ? today : first)
    guard !trial.isCutOff, (areNew ? riseFromToday(in: trial) : rise(in: trial)) == nil else { return false }
    take(trial)
    return true
  }

  /// How a course on trial permits more from today on than this one; nil when it does not.
  func riseFromToday(in trial: Trial) -> Rise? {
    rise(in: trial, from: today) ?? hopedRise(in: trial)
  }

  /// How a course on trial permits more on any day than this one, or sooner; nil when it does not.
  func rise(in trial: Trial) -> Rise? {
    if let rise = riseFromToday(in: trial) ?? rise(in: trial, from: first) { return rise }
    guard let ahead = trial.ahead, let after = ahead.earliest, levelToday(in: trial) == level(on: today) else {
      return nil
    }
    let before = earliest
    return before.map { after < $0 } ?? true ? .earliest(before: before, after: after) : nil
  }

  private func rise(in trial: Trial, from day: Day) -> Rise? {
    let skipped = max(0, day - first - trial.begin.level)
    for (place, after) in trial.levels.enumerated().dropFirst(skipped) {
      let index = trial.begin.level + place
      if after > levels[index] { return .level(first + index, before: levels[index], after: after) }
    }
    return nil
  }

  private func hopedRise(in trial: Trial) -> Rise? {
    guard let hoped = trial.ahead?.levels else { return nil }
    for (place, (before, after)) in zip(ahead.levels, hoped).enumerated() where after > before {
      return .hopedLevel(today + place, before: before, after: after)
    }
    return nil
  }
}

extension Array {
  /// Puts elements in the place of as many others, or behind the last.
  fileprivate mutating func replace(from start: Int, with elements: [Element]) {
    replaceSubrange(start..<Swift.min(start + elements.count, count), with: elements)
  }
}
