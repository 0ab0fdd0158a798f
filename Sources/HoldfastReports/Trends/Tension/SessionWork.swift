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
  /// Time under tension, in seconds; repetitions without a hold have none.
  public var tensionSeconds: Int
  /// Days with a set.
  public var days: Int
}

extension WorkRow {
  init(_ exercise: ExerciseID, _ name: String, _ sets: [SetWork]) {
    self.exercise = exercise
    self.name = name
    self.sets = sets.count
    reps = sets.reduce(0) { $0 + $1.reps }
    tensionSeconds = sets.reduce(0) { $0 + ($1.tensionSeconds ?? 0) }
    days = Set(sets.map(\.day)).count
  }
}

/// One set, both sides together.
struct SetWork: Hashable, Sendable {
  var day: Day
  var exercise: ExerciseID
  /// Repetitions of all its rows.
  var reps: Int
  /// Time under tension of all its rows; nil without a hold.
  var tensionSeconds: Int?
}

/// The work of one session.
struct SessionWork: Hashable, Sendable {
  var day: Day
  var sets: [SetWork]
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
      let rows = session.sets.filter { exercise == nil || $0.exercise == exercise }
      guard !rows.isEmpty else { return nil }
      let planks = rows.filter { $0.exercise.plankLevel != nil }.reduce(0) { $0 + ($1.work.holdSeconds ?? 0) }
      return SessionWork(
        day: session.day, sets: SetWork.sets(rows, on: session.day),
        plankLoad: planks > 0 ? session.exertion.map { Halves(planks * $0.value) } : nil, hasPlanks: planks > 0,
        sessionLoad: exercise == nil ? session.load : nil)
    }
  }
}

extension SetWork {
  /// The rows of a session as sets: only both sides of one set share a number.
  fileprivate static func sets(_ rows: [ExerciseSet], on day: Day) -> [SetWork] {
    var sets: [SetWork] = []
    var last: SetNumber?
    for row in rows {
      let seconds = row.work.tensionSeconds
      if row.number == last, let index = sets.indices.last, sets[index].exercise == row.exercise {
        sets[index].reps += row.work.reps ?? 0
        if let seconds { sets[index].tensionSeconds = (sets[index].tensionSeconds ?? 0) + seconds }
      } else {
        sets.append(
          SetWork(day: day, exercise: row.exercise, reps: row.work.reps ?? 0, tensionSeconds: seconds))
      }
      last = row.number
    }
    return sets
  }
}

extension Session {
  fileprivate var load: Halves? {
    guard let exertion, let minutes else { return nil }
    return Halves(exertion.value * minutes.value)
  }
}
