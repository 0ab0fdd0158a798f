import HoldfastModel

/// The sets that were done, and what is known of each in the log. Nothing ever leaves it.
struct Ledger: Hashable, Sendable {
  /// In the order of their places, which begin with 1.
  private(set) var entries: [Entry] = []

  /// A set that was done.
  struct Entry: Hashable, Sendable {
    /// The set of the plan that it was.
    let planned: PlannedSet
    /// What was measured; nothing longer is ever recorded. Of repetitions counted by the lifter, what can be recorded.
    let measured: Work
    /// What is recorded.
    var set: TrainedSet
    /// How many times it was given to be saved without an answer.
    var unanswered = 0
    /// Why it is not saved, and when that is tried again.
    var failure: Failure?
  }

  /// Why something could not be saved.
  struct Failure: Hashable, Sendable {
    let why: String
    /// When it is given again; nil when that was done and is not answered.
    var again: MonotonicTime?
  }

  /// How long after a failure a set is saved again, in milliseconds.
  static let patience: Int64 = 5000

  /// The set of a place; nil when there is none.
  subscript(place: Int) -> Entry? {
    entries.indices.contains(place - 1) ? entries[place - 1] : nil
  }

  /// The set that was done last.
  var last: Entry? { entries.last }

  /// The last set of an exercise of the plan.
  func last(of item: Int) -> Entry? { entries.last { $0.planned.item == item } }

  /// The left side that waits for this right one: it was done last, and of the same set.
  func left(of planned: PlannedSet) -> Entry? {
    guard planned.side == .right, let last, last.planned.side == .left, last.planned.isSameSet(as: planned) else {
      return nil
    }
    return last
  }

  /// Takes in a set that was done; its place is the next. A right side right after its left shares the pair.
  mutating func add(_ planned: PlannedSet, _ work: Work, measured: Work) -> Int {
    let place = entries.count + 1
    let pair = left(of: planned)?.set.pair ?? (entries.last?.set.pair ?? 0) + 1
    let set = TrainedSet(
      place: place, pair: pair, exercise: planned.planned.exercise.id, side: planned.side, work: work,
      device: planned.planned.device)
    entries.append(Entry(planned: planned, measured: measured, set: set))
    return place
  }

  /// Changes an entry; nil when there is none.
  @discardableResult
  mutating func change<Result>(_ place: Int, _ change: (inout Entry) -> Result) -> Result? {
    guard entries.indices.contains(place - 1) else { return nil }
    return change(&entries[place - 1])
  }
}
