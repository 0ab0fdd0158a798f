public import HoldfastModel

/// What the engine and the rest of the log say about a session, for its rows.
public struct SessionFacts: Sendable {
  /// The highest morning score of the next day; nil when none is logged.
  public var nextMorning: Score?
  /// The highest level that the log had earned at any time of the session's day; nil when it is not known.
  public var permitted: PermittedLevel?
  /// The caution of each of its sets.
  public var caution: @Sendable (ExerciseSet) -> Caution?

  /// Facts from their parts.
  public init(
    nextMorning: Score?, permitted: PermittedLevel?, caution: @escaping @Sendable (ExerciseSet) -> Caution?
  ) {
    self.nextMorning = nextMorning
    self.permitted = permitted
    self.caution = caution
  }
}

/// The table `sets`: one row for each set, two for a set of two sides.
public enum SetsTable {
  /// The names of the columns, a promise to spreadsheets and scripts.
  public static let header = [
    "session_id", "day", "started_at", "set", "exercise", "side", "hold_s", "reps", "tension_s", "weight_kg", "device",
    "variation", "pain_0_10", "form", "stopped", "caution", "set_note", "session_before_0_10", "session_during_0_10",
    "session_after_0_10", "session_medicated", "session_form", "session_rpe", "session_minutes", "session_note",
    "next_morning_0_10", "level_permitted",
  ]

  /// The rows of one session.
  public static func rows(of record: Record<Session>, _ facts: SessionFacts) -> [[CSVCell]] {
    let session = record.content
    return session.sets.map { set in
      let done: [CSVCell] = [
        .plain(record.id.text), .plain(session.day.iso), .optional(session.startedAt?.iso), .optional(set.number.value),
        .plain(set.exercise.slug), .plain(set.side.rawValue), .optional(set.work.holdSeconds), .optional(set.work.reps),
        .optional(set.work.tensionSeconds), .optional(set.weight?.kilograms), .optional(set.device?.rawValue),
        .optionalText(set.variation?.slug), .optional(set.pain?.value), .optional(set.form?.rawValue),
        .optional(set.stopped?.rawValue), .optional(facts.caution(set)?.id), .optionalText(set.note),
      ]
      return done + session.scores + [
        .optional(facts.nextMorning?.value), .optional(facts.permitted?.id),
      ]
    }
  }
}

/// The table `sessions`: one row for each session.
public enum SessionsTable {
  /// The names of the columns.
  public static let header = [
    "session_id", "day", "started_at", "sets", "tension_s", "before_0_10", "during_0_10", "after_0_10", "medicated",
    "form", "rpe", "minutes", "note", "next_morning_0_10", "level_permitted", "origin", "entered_later",
  ]

  /// The row of one session. Sets are counted by their numbers: both sides are one set.
  public static func row(of record: Record<Session>, _ facts: SessionFacts) -> [CSVCell] {
    let session = record.content
    let hasTension = session.sets.contains { $0.work.tensionSeconds != nil }
    return [
      .plain(record.id.text), .plain(session.day.iso), .optional(session.startedAt?.iso),
      .optional(Set(session.sets.map(\.number)).count), hasTension ? .optional(session.tensionSeconds) : .empty,
    ] + session.scores + [
      .optional(facts.nextMorning?.value), .optional(facts.permitted?.id), .text(session.origin),
      .enteredLater(record, session.day),
    ]
  }
}

extension Session {
  /// The scores and remarks of the session, in the order that both tables have.
  fileprivate var scores: [CSVCell] {
    [
      .optional(before?.value), .optional(during?.value), .optional(after?.value), .flag(isMedicated),
      .optional(form?.rawValue), .optional(exertion?.points), .optional(minutes?.value), .optionalText(note),
    ]
  }
}

extension CSVCell {
  /// `yes` or `no`.
  static func flag(_ flag: Bool) -> CSVCell { .plain(flag ? "yes" : "no") }

  /// `yes` when the record was made more than 36 hours after its day, else empty.
  static func enteredLater<Content>(_ record: Record<Content>, _ day: Day) -> CSVCell {
    record.isEnteredLater(than: day) ? .plain("yes") : .empty
  }
}
