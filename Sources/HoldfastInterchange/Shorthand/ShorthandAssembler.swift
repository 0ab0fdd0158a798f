internal import HoldfastModel

/// Turns items into numbered sets.
struct ShorthandAssembler {
  private(set) var sets: [ExerciseSet] = []
  private var nextNumber = 1

  /// Adds the sets of `item`.
  mutating func add(_ item: ShorthandItem, _ scanner: ShorthandScanner) throws {
    // The sets of an L hold that an R hold right after it can complete, and the other way round.
    var open: (sides: ShorthandHold.Sides, numbers: Range<Int>)?
    for group in item.groups {
      try check(group.words, scanner)
      for (index, hold) in group.holds.enumerated() {
        var numbers = nextNumber..<nextNumber + hold.count
        if let partner = open, partner.sides.completes(hold.sides) {
          let paired = min(partner.numbers.count, hold.count)
          numbers = nextNumber..<nextNumber + hold.count - paired
          let pairedNumbers = partner.numbers.prefix(paired)
          try write(
            hold, numbers: Array(pairedNumbers) + Array(numbers), item, group.words,
            isLast: index == group.holds.count - 1, scanner)
          open = nil
        } else {
          try write(
            hold, numbers: Array(numbers), item, group.words, isLast: index == group.holds.count - 1, scanner)
          open = (hold.sides, numbers)
        }
        nextNumber = numbers.upperBound
      }
    }
  }

  /// All sets in the order of their numbers, the left side before the right.
  func sorted() -> [ExerciseSet] { sets.inOrder }

  private func check(_ words: ShorthandWords, _ scanner: ShorthandScanner) throws {
    guard let range = words.stoppedRange else { return }
    try StopRule.check(words.stopped, pain: words.pain, form: words.form) {
      scanner.problem(range, $0.what, why: $0.why, remedy: $0.remedy)
    }
  }

  private mutating func write(
    _ hold: ShorthandHold, numbers: [Int], _ item: ShorthandItem, _ words: ShorthandWords, isLast: Bool,
    _ scanner: ShorthandScanner
  ) throws {
    for number in numbers {
      guard let setNumber = SetNumber(number) else {
        throw scanner.problem(
          hold.range, "these are more than \(SetNumber.range.upperBound) sets in one session",
          remedy: "Log them in several sessions.")
      }
      let endsGroup = isLast && number == numbers.last
      let stopped = endsGroup ? words.stopped : nil
      for side in hold.sides.rows {
        sets.append(
          ExerciseSet(
            number: setNumber, exercise: item.exercise.id, side: side, work: hold.work, weight: words.weight,
            device: words.device ?? item.device, variation: words.variation, pain: words.pain,
            form: StopRule.form(words.form, stopped: stopped), stopped: stopped, note: words.note))
      }
    }
  }
}

extension ShorthandHold.Sides {
  var rows: [Side] {
    switch self {
    case .none: [.none]
    case .left: [.left]
    case .right: [.right]
    case .both: [.left, .right]
    }
  }

  func completes(_ other: ShorthandHold.Sides) -> Bool {
    (self == .left && other == .right) || (self == .right && other == .left)
  }
}

extension Sequence<ExerciseSet> {
  /// In the order of their numbers, the left side before the right.
  var inOrder: [ExerciseSet] {
    sorted { ($0.number.value, $0.side.rank) < ($1.number.value, $1.side.rank) }
  }
}

extension Side {
  fileprivate var rank: Int {
    switch self {
    case .left: 0
    case .right: 1
    case .none: 2
    }
  }
}
