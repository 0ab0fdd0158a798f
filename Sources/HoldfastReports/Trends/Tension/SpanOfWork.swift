public import HoldfastModel

/// The work of a week, or of several.
public struct SpanOfWork: Hashable, Sendable {
  /// The weeks.
  public var span: Span
  /// Time under tension of each part of a bar, in seconds.
  public var seconds: [Int]
  /// Sets of each exercise, and its time under tension in seconds.
  public var exercises: [ExerciseID: Amount]
  /// Sessions.
  public var sessions: Int
  /// Plank load: hold seconds times perceived exertion, of the sessions that have one; nil when none has.
  public var plankLoad: Halves?
  /// Sessions with planks.
  public var plankSessions: Int
  /// Those of them with a plank load.
  public var plankSessionsWithLoad: Int
  /// Session load: perceived exertion times minutes, of the sessions that have both; nil when none has.
  public var sessionLoad: Halves?
  /// Sessions with a session load.
  public var sessionsWithLoad: Int

  /// How much of an exercise was done.
  public struct Amount: Hashable, Sendable {
    /// Sets; both sides of a set are one.
    public var sets = 0
    /// Those of them that have a hold.
    public var setsWithHold = 0
    /// Repetitions.
    public var reps = 0
    /// Time under tension, in seconds.
    public var tensionSeconds = 0

    /// The time under tension; nil where there are sets, but none with a hold.
    public var knownSeconds: Int? { sets > 0 && setsWithHold == 0 ? nil : tensionSeconds }

    static func += (total: inout Amount, more: Amount) {
      total.sets += more.sets
      total.setsWithHold += more.setsWithHold
      total.reps += more.reps
      total.tensionSeconds += more.tensionSeconds
    }
  }
}

extension SpanOfWork {
  /// Time under tension of everything, in seconds.
  public var totalSeconds: Int { seconds.reduce(0, +) }

  /// The same; nil where there are sets, but none with a hold.
  public var knownSeconds: Int? { amount(of: exercises.keys).knownSeconds }

  /// Time under tension in a week of the span, in seconds, rounded; nil for less than a week, and where it is not known.
  public var secondsAWeek: Int? {
    let days = span.days.count
    return days < 7 ? nil : knownSeconds.map { ($0 * 7 + days / 2) / days }
  }

  init(_ span: Span, _ work: ArraySlice<SessionWork>, parts: [TensionReport.Part]) {
    var exercises: [ExerciseID: Amount] = [:]
    for session in work {
      for done in session.exercises { exercises[done.exercise, default: Amount()] += done.amount }
    }
    self.init(span, work, exercises, parts: parts)
  }

  /// - Parameter exercises: what `work` adds up to, by exercise.
  init(
    _ span: Span, _ work: ArraySlice<SessionWork>, _ exercises: [ExerciseID: Amount], parts: [TensionReport.Part]
  ) {
    self.span = span
    self.exercises = exercises
    seconds = parts.map { part in part.exercises.reduce(0) { $0 + (exercises[$1]?.tensionSeconds ?? 0) } }
    sessions = work.count
    let plankLoads = work.compactMap(\.plankLoad)
    plankLoad = plankLoads.isEmpty ? nil : Halves(plankLoads.reduce(0) { $0 + $1.count })
    plankSessions = work.count(where: \.hasPlanks)
    plankSessionsWithLoad = plankLoads.count
    let loads = work.compactMap(\.sessionLoad)
    sessionLoad = loads.isEmpty ? nil : Halves(loads.reduce(0) { $0 + $1.count })
    sessionsWithLoad = loads.count
  }

  /// The spans of a period, with the sessions of each.
  static func all(_ spans: [Span], _ work: [SessionWork], parts: [TensionReport.Part]) -> [SpanOfWork] {
    var next = work.startIndex
    return spans.map { span in
      let first = next
      while next < work.endIndex, work[next].day <= span.days.upperBound { next += 1 }
      return SpanOfWork(span, work[first..<next], parts: parts)
    }
  }

  /// How much of some exercises was done.
  func amount(of exercises: some Sequence<ExerciseID>) -> Amount {
    exercises.reduce(into: Amount()) { $0 += self.exercises[$1] ?? Amount() }
  }
}
