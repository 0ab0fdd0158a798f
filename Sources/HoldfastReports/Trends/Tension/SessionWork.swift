public import HoldfastModel
import HoldfastProgression

/// All sets of one exercise.
public struct WorkRow: Hashable, Sendable {
  /// The exercise.
  public var exercise: ExerciseID
  /// Its name for people.
  public var name: String
  /// Sets; both sides of a set are one.
  public var sets: Int
  /// Repetitions; with sides not told apart they are those of each side.
  public var reps: Int
  /// Time under tension, in seconds; nil where no set has a hold, for then nobody measured any.
  public var tensionSeconds: Int?
  /// Days with a set.
  public var days: Int
}

extension WorkRow {
  init(_ exercise: ExerciseID, _ name: String, _ done: [ExerciseWork]) {
    let amount = done.total
    self.exercise = exercise
    self.name = name
    sets = amount.sets
    reps = amount.reps
    tensionSeconds = amount.knownSeconds
    days = Set(done.map(\.day)).count
  }
}

/// What was done of one exercise in one session.
struct ExerciseWork: Hashable, Sendable {
  var day: Day
  var exercise: ExerciseID
  var amount: SpanOfWork.Amount
}

extension [ExerciseWork] {
  /// All of it together.
  var total: SpanOfWork.Amount { reduce(into: SpanOfWork.Amount()) { $0 += $1.amount } }
}

/// The work of one session.
struct SessionWork: Hashable, Sendable {
  var day: Day
  /// Its exercises, each once, in the order in which they were begun.
  var exercises: [ExerciseWork]
  /// Hold seconds of its planks times the perceived exertion; nil without planks or without an exertion.
  var plankLoad: Halves?
  /// Whether it has planks.
  var hasPlanks: Bool
  /// Perceived exertion times minutes (Foster 2001); nil unless both are given.
  var sessionLoad: Halves?

  /// The sessions of a period, narrowed to one exercise where one is asked for. The load of a session is that of all its
  /// exercises, so that it is left out then.
  static func all(in log: PeriodLog, of exercise: ExerciseID?) -> [SessionWork] {
    log.sessions.compactMap { session in
      let rows = exercise.map { asked in session.sets.filter { $0.exercise == asked } } ?? session.sets
      guard !rows.isEmpty else { return nil }
      let planks = rows.indices.reduce(0) {
        $0 + (rows[$1].exercise.plankLevel == nil ? 0 : rows[$1].work.holdSeconds ?? 0)
      }
      return SessionWork(
        day: session.day, exercises: ExerciseWork.all(rows, on: session.day),
        plankLoad: planks > 0 ? session.exertion.map { Halves(planks * $0.value) } : nil, hasPlanks: planks > 0,
        sessionLoad: exercise == nil ? session.load : nil)
    }
  }
}

extension ExerciseWork {
  /// The rows of a session by exercise. Only both sides of one set share a number.
  fileprivate static func all(_ rows: [ExerciseSet], on day: Day) -> [ExerciseWork] {
    var done: [ExerciseWork] = []
    var last: (number: SetNumber, place: Int, hasHold: Bool)?
    // Of tens of thousands of sets only what is counted is copied.
    for index in rows.indices {
      let (number, exercise, work) = (rows[index].number, rows[index].exercise, rows[index].work)
      // From the back: the sets of an exercise follow one another.
      let place = done.lastIndex { $0.exercise == exercise } ?? done.endIndex
      if place == done.endIndex {
        done.append(ExerciseWork(day: day, exercise: exercise, amount: SpanOfWork.Amount()))
      }
      let side = last.flatMap { $0.number == number && $0.place == place ? $0 : nil }
      let seconds = work.tensionSeconds
      if side == nil { done[place].amount.sets += 1 }
      if seconds != nil, side?.hasHold != true { done[place].amount.setsWithHold += 1 }
      done[place].amount.reps += work.reps ?? 0
      done[place].amount.tensionSeconds += seconds ?? 0
      last = (number, place, seconds != nil || side?.hasHold == true)
    }
    return done
  }
}

extension Session {
  fileprivate var load: Halves? {
    guard let exertion, let minutes else { return nil }
    return Halves(exertion.value * minutes.value)
  }
}
