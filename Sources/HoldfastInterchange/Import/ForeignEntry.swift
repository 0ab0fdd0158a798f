internal import HoldfastModel

/// What a row of another app says.
enum ForeignEntry {
  /// A set, or one side of it.
  case set(ForeignSet)
  /// Both sides of one set.
  case sides(ForeignSet, ForeignSet)
  /// A remark about an exercise, in a row of its own.
  case note(ForeignPlace, exercise: String, String)
  /// A row that is no set.
  case skipped(SkippedRows)
}

/// Which session a row belongs to.
struct ForeignPlace {
  var time: WallTime
  /// What else tells sessions of one time apart, as the name of the workout.
  var session = ""
  /// Whether the time is that of the set, so that the day alone tells sessions apart and the earliest time is the start.
  var isTimeOfSet = false
}

/// A set in words that all apps share.
struct ForeignSet {
  var place: ForeignPlace
  var exercise: String
  var side = Side.none
  var seconds: HoldSeconds?
  var reps: Repetitions?
  var weight: Weight?
  var pain: Score?
  var form: Form?
  /// A remark about this set.
  var note: String?
  /// A remark about the exercise that the app repeats with each of its sets.
  var exerciseNote: String?
  var sessionNote: String?
  var minutes: SessionMinutes?
  /// What the row has and the log can't hold.
  var lost: Set<LostThing> = []
  /// The column of the exercise, for what is wrong with the set as a whole.
  var column: Int
}

/// What rows of other apps have and the log has no place for, or what they lack.
enum LostThing: String, CaseIterable, Hashable {
  case distance, assistance, longSession, multiplier, unit
}
