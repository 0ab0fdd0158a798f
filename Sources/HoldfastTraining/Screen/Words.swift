import HoldfastModel

extension Work {
  /// The work in words, as `45 s`, `10 repetitions of 8 s`.
  var words: String {
    switch self {
    case .hold(let seconds): "\(seconds.value) s"
    case .reps(let reps): reps.words
    case .repsWithHold(let reps, let each): "\(reps.words) of \(each.value) s"
    }
  }

  /// What was done, in words that begin a sentence.
  var doneWords: String {
    switch self {
    case .hold: "Held \(words)"
    case .reps, .repsWithHold: "Did \(words)"
    }
  }
}

extension Repetitions {
  var words: String { value == 1 ? "1 repetition" : "\(value) repetitions" }
}

extension PlannedWork {
  /// What a set asks for, as `45 s`; nil where there is no number.
  var words: String? {
    switch self {
    case .hold(let target, _): "\(target.value) s"
    case .reps(let reps): reps.words
    case .repsWithHold(let reps, let each): Work.repsWithHold(reps, each: each).words
    case .open: nil
    }
  }
}

extension Side {
  /// The side in words; nil where sides are not told apart.
  var words: String? {
    switch self {
    case .left: "left side"
    case .right: "right side"
    case .none: nil
    }
  }
}

extension Device {
  /// Where an unstable plank is done, as it follows its name.
  var words: String {
    switch self {
    case .bosu: "on a Bosu"
    case .ball: "on a ball"
    }
  }
}

extension PlannedSet {
  /// The name of the exercise, with what it is done on.
  var name: String { [planned.exercise.name, planned.device?.words].compactMap(\.self).joined(separator: " ") }

  /// Where in its exercise it is, as `set 2 of 3, left side`; empty for the only set.
  var position: String {
    let number = planned.sets > 1 ? "set \(number) of \(planned.sets)" : nil
    return [number, side.words].compactMap(\.self).joined(separator: ", ")
  }

  /// Name and position in one line.
  var heading: String { position.isEmpty ? name : "\(name), \(position)" }

  /// Name, position and what it asks for in one line.
  var summary: String { planned.work.words.map { "\(heading): \($0)" } ?? heading }
}

extension Form {
  var words: String { rawValue }
}
