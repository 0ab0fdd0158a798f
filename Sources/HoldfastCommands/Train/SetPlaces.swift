import HoldfastModel
import HoldfastTraining

/// The number and side that the sets of one run have in their session in the log.
struct SetPlaces {
  typealias Place = (number: SetNumber, side: Side)

  private var places: [Int: Place] = [:]
  private var pairs: [Int: SetNumber] = [:]
  /// The pairs whose left side was done in this run.
  private var lefts: Set<Int> = []

  /// Whether no set was put into the log.
  var isEmpty: Bool { places.isEmpty }

  /// Takes notice of a set that is to be put into the log.
  mutating func expect(_ set: TrainedSet) {
    if set.side == .left { lefts.insert(set.pair) }
  }

  /// A set is in the log.
  mutating func keep(_ place: Place, of set: TrainedSet) {
    places[set.place] = place
    pairs[set.pair] = place.number
  }

  /// Where a set belongs: where it is, beside its other side, or on the next free number.
  func place(of set: TrainedSet, in session: Session) throws -> Place {
    // Another command may have changed the session meanwhile: a set is only put in the place of its own kind.
    if let known = places[set.place], session.isFree(known, for: set.exercise) { return known }
    if let number = pairs[set.pair] ?? leftBefore(set, in: session),
      session.isFree((number, set.side), for: set.exercise)
    {
      return (number, set.side)
    }
    let last = session.sets.map(\.number.value).max() ?? 0
    guard let number = SetNumber(last + 1) else {
      throw Problem(.data, "a session has no more than \(SetNumber.range.upperBound) sets")
    }
    return (number, set.side)
  }

  /// The number of a left side that waits for this right one since before this run: the session was broken off between
  /// the two.
  private func leftBefore(_ set: TrainedSet, in session: Session) -> SetNumber? {
    guard set.side == .right, !lefts.contains(set.pair) else { return nil }
    let own = Set(places.values.map(\.number))
    let sets = session.sets.filter { $0.exercise == set.exercise && !own.contains($0.number) }
    let rights = Set(sets.filter { $0.side == .right }.map(\.number))
    return sets.filter { $0.side == .left && !rights.contains($0.number) }.map(\.number).min()
  }
}

extension Session {
  /// Whether a place holds no set, or one of the exercise.
  fileprivate func isFree(_ place: SetPlaces.Place, for exercise: ExerciseID) -> Bool {
    sets.allSatisfy { $0.number != place.number || $0.side != place.side || $0.exercise == exercise }
  }
}
