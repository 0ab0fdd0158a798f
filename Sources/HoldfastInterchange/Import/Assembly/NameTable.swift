internal import HoldfastModel

/// The names of exercises in a file, each looked up once.
struct NameTable {
  struct Entry {
    let name: String
    let match: ExerciseMatch
    /// The name in stable form, by which its sets are counted.
    let slug: ExerciseID
    var sets = 0
    var withSeconds = 0
    var withReps = 0
    var withBoth = 0
    /// Rows with neither repetitions nor time.
    var withNothing = 0
    var hasSides = false
    let line: Int
  }

  private(set) var entries: [Entry] = []
  private var indices: [String: Int] = [:]
  private let matcher: ExerciseMatcher

  init(_ matcher: ExerciseMatcher) {
    self.matcher = matcher
  }

  /// The place of a name among the entries.
  mutating func index(of name: String, line: Int) -> Int {
    if let index = indices[name] { return index }
    let entry = Entry(name: name, match: matcher.match(name), slug: ExerciseSlug.key(name), line: line)
    indices[name] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  mutating func count(_ work: Work, _ side: Side, of index: Int) {
    entries[index].sets += 1
    switch work {
    case .hold: entries[index].withSeconds += 1
    case .reps: entries[index].withReps += 1
    case .repsWithHold: entries[index].withBoth += 1
    }
    if side != .none { entries[index].hasSides = true }
  }

  mutating func countNothing(of index: Int) { entries[index].withNothing += 1 }

  /// What the names mean, of those that have a set.
  var names: [ImportedName] {
    entries.filter { $0.sets > 0 }.map {
      ImportedName(name: $0.name, key: $0.slug, exercise: $0.match.exercise, how: $0.match.how, sets: $0.sets)
    }
  }

  /// The exercises that the catalogue does not have, counted in what most of their sets have.
  var newExercises: [OwnExercise] {
    var order: [ExerciseID] = []
    var byID: [ExerciseID: Entry] = [:]
    for entry in entries where entry.match.how == .new && entry.sets > 0 {
      guard var known = byID[entry.match.exercise] else {
        byID[entry.match.exercise] = entry
        order.append(entry.match.exercise)
        continue
      }
      known.withSeconds += entry.withSeconds
      known.withReps += entry.withReps
      known.withBoth += entry.withBoth
      known.hasSides = known.hasSides || entry.hasSides
      byID[entry.match.exercise] = known
    }
    return order.compactMap { byID[$0] }.map { entry in
      let measure: Measure =
        entry.withSeconds > max(entry.withReps, entry.withBoth)
        ? .seconds : entry.withBoth > entry.withReps ? .repsAndHold : .reps
      return OwnExercise(
        id: entry.match.exercise, name: NameTable.clean(entry.name), measure: measure, isPerSide: entry.hasSides)
    }
  }

  /// The name without characters that a terminal obeys.
  private static func clean(_ name: String) -> String { printable(name) }
}
