import HoldfastModel
@testable import HoldfastProgression
import Testing

/// Day 0 of the logs in these tests.
let dayZero = Day(number: 20_000)

/// Writes logs by day number, the way the worked examples of the protocol are told.
struct LogBuilder {
  var log = TrainingLog()

  /// A session of planks, three clean sets with peak 0 and support work unless told otherwise.
  mutating func session(
    _ day: Int, _ level: PlankLevel = .knee, seconds: Int? = nil, sets: Int = 3, peak: Int? = 0, form: Form? = .clean,
    support: Bool = true, isMedicated: Bool = false, before: Int? = nil, after: Int? = nil
  ) {
    log.sessions.append(
      LogBuilder.session(
        on: dayZero + day, level, seconds: seconds ?? LadderProtocol.standard.target(at: level).seconds, sets: sets,
        peak: peak, form: form, support: support, isMedicated: isMedicated, before: before, after: after))
  }

  static func session(
    on day: Day, _ level: PlankLevel, seconds: Int, sets: Int = 3, peak: Int? = 0, form: Form? = .clean, support: Bool,
    isMedicated: Bool = false, before: Int? = nil, after: Int? = nil
  ) -> Session {
    var rows = (1...max(1, sets)).prefix(sets).map { set($0, ExerciseID(level), .hold(sure(seconds))) }
    if support { rows.append(birdDog(number: sets + 1)) }
    return Session(
      day: day, before: sure(before), during: sure(peak), after: sure(after), isMedicated: isMedicated, form: form,
      sets: rows)
  }

  /// A session without planks.
  mutating func supportSession(_ day: Int, peak: Int? = 0, form: Form? = .clean) {
    log.sessions.append(
      Session(day: dayZero + day, during: sure(peak), form: form, sets: [LogBuilder.birdDog(number: 1)]))
  }

  mutating func morning(
    _ day: Int, _ pain: Int = 0, isMedicated: Bool = false, flare: Bool = false, site: Site = .back
  ) {
    log.checkIns.append(
      CheckIn(
        day: dayZero + day, moment: .morning, pain: sure(pain), isMedicated: isMedicated, isFlare: flare, site: site))
  }

  mutating func mornings(_ days: ClosedRange<Int>, _ pain: Int = 0, except skipped: Set<Int> = []) {
    for day in days where !skipped.contains(day) { morning(day, pain) }
  }

  mutating func pain(_ day: Int, _ pain: Int, flare: Bool = false, site: Site = .back) {
    log.checkIns.append(CheckIn(day: dayZero + day, moment: .other, pain: sure(pain), isFlare: flare, site: site))
  }

  mutating func flare(_ day: Int) { pain(day, 0, flare: true) }

  mutating func redFlag(_ day: Int, _ symptom: RedFlagSymptom = .feverIll) {
    if let report = RedFlagReport(day: dayZero + day, symptoms: [symptom]) { log.redFlags.append(report) }
  }

  mutating func directive(_ day: Int, _ order: Directive.Order) {
    log.directives.append(Directive(day: dayZero + day, order: order, by: "the therapist", why: "test"))
  }

  mutating func start(_ day: Int, _ level: StartLevel = .knee, usual: Int = 0) {
    directive(day, .start(level: level, usual: sure(usual), clinicianConsulted: nil))
  }

  static func set(_ number: Int, _ exercise: ExerciseID, _ work: Work) -> ExerciseSet {
    ExerciseSet(number: sure(number), exercise: exercise, work: work)
  }

  private static func birdDog(number: Int) -> ExerciseSet {
    set(number, .birdDog, .repsWithHold(sure(10), each: sure(8)))
  }

  /// What the engine reads of a day.
  func facts(_ day: Int) -> DayFacts { FactsByDay(log, support: LadderProtocol.standard.support)[dayZero + day] }

  /// The state at the end of a day.
  func state(_ day: Int, rules: LadderProtocol = .standard) -> LadderState {
    ProgressionEngine(log, rules: rules).state(on: dayZero + day)
  }

  /// Why the latest plank session does not qualify, as known on a day; empty when it does.
  func failures(_ day: Int) -> Judgement.Failures? { answer(day).latest?.failures }

  /// What fired on a day.
  func fired(_ day: Int) -> [Fired] { answer(day).fired.map { Fired($0.severity, $0.cause) } }

  /// A clause of the gate on a day.
  func clause(_ id: Clause.ID, _ day: Int) -> Clause? { answer(day).clauses.first { $0.id == id } }

  /// The answer on a day.
  func answer(_ day: Int, rules: LadderProtocol = .standard) -> Assessment {
    ProgressionEngine(log, rules: rules).assess(asOf: dayZero + day)
  }

  /// The permitted level on a day.
  func permitted(_ day: Int) -> PermittedLevel { answer(day).permitted }

  /// The permitted level and the verdict on a day, as `toe advance`.
  func line(_ day: Int) -> String {
    let answer = answer(day)
    return "\(answer.permitted.id) \(answer.verdict.rawValue)"
  }

  /// Knee sessions on every second day, every morning 0, as in the first worked example.
  static func goodKnee(until last: Int, mornings: ClosedRange<Int>? = nil, except skipped: Set<Int> = []) -> LogBuilder
  {
    var builder = LogBuilder()
    for day in stride(from: 0, through: last, by: 2) { builder.session(day) }
    builder.mornings(mornings ?? 0...last + 1, except: skipped)
    return builder
  }

  /// Toe sessions on every second day since a start at toe on day 0, every morning 0: the gate to the unstable plank
  /// opens on day 42 when an unlock is on record.
  static func toeFromStart(until last: Int = 40, usual: Int = 0, except skipped: Set<Int> = []) -> LogBuilder {
    var builder = LogBuilder()
    builder.start(0, .toe, usual: usual)
    for day in stride(from: 0, through: last, by: 2) where !skipped.contains(day) { builder.session(day, .toe) }
    builder.mornings(0...last + 1)
    return builder
  }

  /// On the unstable plank by an override on day 0.
  static func onUnstable() -> LogBuilder {
    var builder = LogBuilder()
    builder.directive(0, .override(.unstable))
    return builder
  }

  /// A copy with something more.
  func with(_ change: (inout LogBuilder) -> Void) -> LogBuilder {
    var builder = self
    change(&builder)
    return builder
  }

  /// A log that has the toe plank since day 10 and trains it every second day up to `last`.
  static func onToe(until last: Int) -> LogBuilder {
    var builder = LogBuilder()
    for day in stride(from: 0, through: last, by: 2) { builder.session(day, day < 10 ? .knee : .toe) }
    builder.mornings(0...last + 1)
    return builder
  }
}

/// What fired, without its day.
struct Fired: Equatable {
  let severity: FiredTrigger.Severity
  let cause: FiredTrigger.Cause

  init(_ severity: FiredTrigger.Severity, _ cause: FiredTrigger.Cause) {
    self.severity = severity
    self.cause = cause
  }
}
