internal import HoldfastModel

/// One item as it was read: an exercise and its groups of holds, each with its words.
struct ShorthandItem {
  var exercise: Exercise
  var device: Device?
  var groups: [ShorthandGroup] = []
}

/// Holds and the words that apply to them.
struct ShorthandGroup {
  var holds: [ShorthandHold] = []
  var words = ShorthandWords()

  /// How many sets it makes, both sides of one counted once.
  var setCount: Int { holds.reduce(0) { $0 + $1.count } }
}

/// `[L|R] [N x] amount [/side]`.
struct ShorthandHold {
  enum Sides {
    case none, left, right, both
  }

  var sides: Sides
  var count: Int
  var work: Work
  var range: Range<Int>
}

/// The words of a group; each can be given once.
struct ShorthandWords: Equatable {
  var pain: Score?
  var form: Form?
  var device: Device?
  var variation: ExerciseID?
  var weight: Weight?
  var stopped: StopReason?
  var note: String?
  /// Where `stopped` stands, for its message.
  var stoppedRange: Range<Int>?
}
