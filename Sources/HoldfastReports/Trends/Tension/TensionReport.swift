public import HoldfastModel
import HoldfastProgression

/// Work over a period: time under tension by exercise, sets for each weak muscle, and load where it can be told.
public struct TensionReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// The one exercise that was asked for; nil for all.
  public var exercise: ExerciseID?
  /// Each exercise with a set in the period, in the order of the catalogue.
  public var exercises: [WorkRow]
  /// What the bars are made of, from the foot up.
  public var parts: [Part]
  /// The weeks, each or several together, in order and without a gap.
  public var spans: [SpanOfWork]
  /// The work of the whole period; nil when the log begins after it.
  public var whole: SpanOfWork?
  /// The weak muscles of the catalogue, also those without a set.
  public var muscles: [MuscleWork]

  /// A part of a bar: one exercise, or several together.
  public struct Part: Hashable, Sendable {
    /// What it is made of.
    public var kind: Kind
    /// The name for people.
    public var name: String
    /// The exercises.
    public var exercises: Set<ExerciseID>

    /// What a part is made of.
    public enum Kind: Hashable, Sendable {
      /// One exercise.
      case exercise(ExerciseID)
      /// The exercises with least time under tension.
      case others
      /// Stretches and warm-ups.
      case preparation
    }
  }

  /// The work for one weak muscle.
  public struct MuscleWork: Hashable, Sendable {
    /// The muscle.
    public var muscle: Muscle
    /// Sets of exercises that work it; both sides of a set are one.
    public var sets: Int
    /// Those of them that have a hold.
    public var setsWithHold: Int
    /// The time under tension of those, in seconds; nil where there are sets, but none of them.
    public var tensionSeconds: Int?
    /// Days with a set.
    public var days: Int
    /// The exercises of the period that work it.
    public var exercises: [ExerciseID]
  }
}

extension TensionReport {
  /// Whether `--exercise` can narrow the report to an exercise: to any.
  public static func accepts(_ exercise: Exercise) -> Bool { true }

  /// The report of a period.
  public init(_ source: ReportSource) { self.init(PeriodLog(source), exercise: source.exercise) }

  init(_ log: PeriodLog, exercise: ExerciseID?) {
    let period = log.period
    self.period = period
    let asked = exercise.map { log.source.catalogue[$0]?.id ?? $0 }
    self.exercise = asked
    let work = SessionWork.all(in: log, of: asked)
    let order = Dictionary(
      log.source.catalogue.exercises.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    func comesBefore(_ one: ExerciseID, _ other: ExerciseID) -> Bool {
      (order[one] ?? .max, one) < (order[other] ?? .max, other)
    }
    let done = Dictionary(grouping: work.flatMap(\.exercises), by: \.exercise)
    let used = done.keys.sorted(by: comesBefore)
    exercises = used.compactMap { exercise in
      done[exercise].map { WorkRow(exercise, log.name(of: exercise), $0) }
    }
    let parts = Part.all(exercises, log.source.catalogue)
    self.parts = parts
    spans = SpanOfWork.all(period.covered.map(period.resolution.spans) ?? [], work, parts: parts)
    whole = period.covered.map {
      SpanOfWork(Span(monday: $0.lowerBound.monday, days: $0), work[...], done.mapValues(\.total), parts: parts)
    }
    muscles = Muscle.allCases.map { muscle in
      let targeting = used.filter { log.source.catalogue[$0]?.targets.contains(muscle) == true }
      return MuscleWork(muscle, targeting, targeting.flatMap { done[$0] ?? [] })
    }
  }

  /// The weak muscles without a set in the period.
  public var musclesWithoutWork: [Muscle] { muscles.filter { $0.sets == 0 }.map(\.muscle) }
}

extension TensionReport.MuscleWork {
  fileprivate init(_ muscle: Muscle, _ exercises: [ExerciseID], _ done: [ExerciseWork]) {
    let amount = done.total
    self.muscle = muscle
    sets = amount.sets
    setsWithHold = amount.setsWithHold
    tensionSeconds = amount.knownSeconds
    days = Set(done.map(\.day)).count
    self.exercises = exercises
  }
}

extension TensionReport.Part {
  /// How many exercises have a part of their own.
  private static let most = 6

  /// The parts of bars: exercises with a hold, stretches and warm-ups together, and together what is least.
  fileprivate static func all(_ rows: [WorkRow], _ catalogue: Catalogue) -> [TensionReport.Part] {
    let held = rows.filter { $0.tensionSeconds != nil }
    let preparing = held.filter { row in
      switch catalogue[row.exercise]?.kind {
      case .stretch, .warmUp: true
      case .plank, .support, .avoid, .own, nil: false
      }
    }
    let training = held.filter { row in !preparing.contains(row) }
    let most = Set(
      training.sorted { $0.tensionSeconds ?? 0 > $1.tensionSeconds ?? 0 }.prefix(Self.most).map(\.exercise))
    var parts = training.filter { most.contains($0.exercise) }.map {
      TensionReport.Part(kind: .exercise($0.exercise), name: $0.name, exercises: [$0.exercise])
    }
    let others = training.filter { !most.contains($0.exercise) }.map(\.exercise)
    if !others.isEmpty {
      parts.append(TensionReport.Part(kind: .others, name: "other exercises", exercises: Set(others)))
    }
    if !preparing.isEmpty {
      parts.append(
        TensionReport.Part(
          kind: .preparation, name: "stretches and warm-up", exercises: Set(preparing.map(\.exercise))))
    }
    return parts
  }
}
