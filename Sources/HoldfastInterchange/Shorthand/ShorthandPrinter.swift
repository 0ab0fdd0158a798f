internal import HoldfastModel

/// Writes sets in the notation, grouped as far as the grammar lets them parse back to the same sets.
struct ShorthandPrinter {
  let catalogue: Catalogue

  func print(_ sets: [ExerciseSet]) -> String {
    var items: [PrintedItem] = []
    for entry in entries(sets.inOrder) {
      if items.isEmpty || !items[items.count - 1].take(entry) { items.append(PrintedItem(entry)) }
    }
    return items.map { $0.text(in: catalogue) }.joined(separator: " + ")
  }

  /// One entry for each hold: a set, or one side of a set whose sides differ.
  private func entries(_ sets: [ExerciseSet]) -> [PrintedEntry] {
    var entries: [PrintedEntry] = []
    var index = 0
    while index < sets.count {
      let set = sets[index]
      let next = index + 1 < sets.count ? sets[index + 1] : nil
      if let next, next.number == set.number, next.exercise == set.exercise, set.side == .left, next.side == .right {
        var mirrored = next
        mirrored.side = .left
        if mirrored == set {
          entries.append(PrintedEntry(set, .both))
        } else {
          entries += pair(PrintedEntry(set, .left), PrintedEntry(next, .right))
        }
        index += 2
      } else {
        entries.append(PrintedEntry(set, set.side.sides))
        index += 1
      }
    }
    return entries
  }

  /// Two sides of one set. A side without words comes last: words after it would go with both.
  private func pair(_ left: PrintedEntry, _ right: PrintedEntry) -> [PrintedEntry] {
    let isSwapped = left.words == ShorthandWords() && right.words.impliedFormLeftOut.withoutStop != ShorthandWords()
    var first = isSwapped ? right : left
    var second = isSwapped ? left : right
    first.pairing = .begins
    second.pairing = .completes
    return [first, second]
  }
}

/// A hold to be written.
struct PrintedEntry {
  /// Whether it shares its set number with the entry beside it.
  enum Pairing { case alone, begins, completes }

  var exercise: ExerciseID
  var sides: ShorthandHold.Sides
  var pairing: Pairing
  var work: Work
  var words: ShorthandWords

  init(_ set: ExerciseSet, _ sides: ShorthandHold.Sides, pairing: Pairing = .alone) {
    exercise = set.exercise
    self.sides = sides
    self.pairing = pairing
    work = set.work
    words = ShorthandWords(
      pain: set.pain, form: set.form, device: set.device, variation: set.variation, weight: set.weight,
      stopped: set.stopped, note: set.note)
  }

  func repeats(_ other: PrintedEntry) -> Bool {
    pairing == .alone && other.pairing == .alone && sides == other.sides && work == other.work
  }
}

/// An item to be written: entries of one exercise in groups that share their words.
struct PrintedItem {
  private var groups: [(entries: [PrintedEntry], words: ShorthandWords)]

  init(_ entry: PrintedEntry) {
    groups = [([entry], entry.words.impliedFormLeftOut)]
  }

  /// Whether `entry` could be added so that the whole parses back to what it stands for.
  mutating func take(_ entry: PrintedEntry) -> Bool {
    guard let last = groups.last, let before = last.entries.last, before.exercise == entry.exercise else {
      return false
    }
    // Two lone sides beside each other would be read as one set.
    if before.pairing == .alone, entry.pairing != .completes, before.sides.completes(entry.sides) { return false }
    let room = ShorthandParser.mostSets - last.entries.count
    if last.words.stopped == nil, let words = last.words.joined(entry.words), room > (entry.pairing == .begins ? 1 : 0)
    {
      groups[groups.count - 1] = (last.entries + [entry], words)
      return true
    }
    // Without a word between, two groups would be read as one.
    guard last.words != ShorthandWords() else { return false }
    groups.append(([entry], entry.words.impliedFormLeftOut))
    return true
  }

  func text(in catalogue: Catalogue) -> String {
    let exercise = groups.first?.entries.first?.exercise
    let measure = exercise.flatMap { catalogue[$0] }?.measure
    var parts = [exercise.map { spaced($0.slug) } ?? ""]
    for group in groups {
      parts += PrintedItem.holds(group.entries, measure)
      parts += group.words.texts
    }
    return parts.joined(separator: " ")
  }

  private static func holds(_ entries: [PrintedEntry], _ measure: Measure?) -> [String] {
    var runs: [(entry: PrintedEntry, count: Int)] = []
    for entry in entries {
      // 2x45s could mean two repetitions of 45 s there.
      let isAmbiguous = measure == .repsAndHold && entry.work.reps == nil
      if let last = runs.last, last.entry.repeats(entry), !isAmbiguous {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((entry, 1))
      }
    }
    return runs.map { run in
      let work = run.entry.work
      let count: String = if case .repsWithHold = work { "\(run.count)x" } else { run.count > 1 ? "\(run.count)x" : "" }
      let amount = count + work.text(measure)
      return switch run.entry.sides {
      case .none: amount
      case .left: "L \(amount)"
      case .right: "R \(amount)"
      case .both: "\(amount)/side"
      }
    }
  }
}

extension Side {
  fileprivate var sides: ShorthandHold.Sides {
    switch self {
    case .left: .left
    case .right: .right
    case .none: .none
    }
  }
}

extension Work {
  /// The amount; repetitions have their unit where a bare number would be read as seconds.
  fileprivate func text(_ measure: Measure?) -> String {
    switch self {
    case .hold(let seconds): "\(seconds.value)s"
    case .reps(let reps): measure == .seconds ? "\(reps.value)reps" : "\(reps.value)"
    case .repsWithHold(let reps, let seconds): "\(reps.value)x\(seconds.value)s"
    }
  }
}
