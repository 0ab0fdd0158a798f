internal import HoldfastModel

extension ShorthandParser {
  /// `set` with the words and the amount of the source in place of its own.
  func corrected(_ set: ExerciseSet, exercise known: Exercise?) throws -> ExerciseSet {
    // An exercise that left the catalogue still has sets to correct.
    let exercise =
      known ?? Exercise(id: set.exercise, name: set.exercise.slug, kind: .own, measure: set.work.measure)
    var scanner = ShorthandScanner(source, in: 0..<source.scalars.count)
    guard !scanner.isAtEnd else {
      throw Problem(
        .usage, "nothing to change is given", remedy: "Say what is different, as in: holdfast edit last.2 pain 3 shaky")
    }
    try refuseOpenQuote(scanner)
    var words = ShorthandWords()
    var hold: ShorthandHold?
    var set = set
    var isStopInDoubt = false
    while !scanner.isAtEnd {
      if let field = scanner.readCleared() {
        field.clear(&set)
        isStopInDoubt = isStopInDoubt || field == .pain
        scanner.skipSpaces()
        continue
      }
      var reader = ShorthandWordReader(scanner: scanner, exercise: exercise)
      if let (word, range) = try reader.read() {
        scanner.index = reader.scanner.index
        try words.add(word, at: range, in: scanner)
      } else if scanner.isHold(at: scanner.index) {
        var reader = ShorthandHoldReader(scanner: scanner, exercise: exercise, atDay: nil, isSingleSet: true)
        let read = try reader.read()
        scanner.index = reader.scanner.index
        guard hold == nil, read.sides == .none else {
          throw scanner.problem(
            read.range, hold == nil ? "a side can't be changed in a single set" : "a single set has one hold",
            remedy: "Use edit with --sets to write the sets anew.")
        }
        hold = read
      } else if let range = beginOfAnotherItem(scanner) {
        throw scanner.problem(
          range, "\(source.shown(range)) begins another exercise, and this is one set",
          remedy: "Use edit with --sets to write the sets anew.")
      } else {
        let item = ShorthandItem(exercise: exercise, groups: [ShorthandGroup()])
        throw unknownWord(scanner, in: item, name: 0..<0)
      }
      scanner.skipSpaces()
    }
    return try apply(words, hold, to: set, isStopInDoubt: isStopInDoubt, scanner)
  }

  /// A sign between exercises, or the name of one; nil where there is none.
  private func beginOfAnotherItem(_ scanner: ShorthandScanner) -> Range<Int>? {
    let start = scanner.index
    if let (_, end) = names.longest(in: scanner, at: start) { return start..<end }
    return source.scalars.indices.contains(start) && ["+", ",", ";"].contains(source.scalars[start])
      ? start..<start + 1 : nil
  }

  private func apply(
    _ words: ShorthandWords, _ hold: ShorthandHold?, to set: ExerciseSet, isStopInDoubt: Bool,
    _ scanner: ShorthandScanner
  ) throws -> ExerciseSet {
    var set = set
    set.work = hold?.work ?? set.work
    set.weight = words.weight ?? set.weight
    set.device = words.device ?? set.device
    set.variation = words.variation ?? set.variation
    set.pain = words.pain ?? set.pain
    set.form = words.form ?? set.form
    set.stopped = words.stopped ?? set.stopped
    set.note = words.note ?? set.note
    // A stop that the log has already is only looked at again when its form changes, or its pain is taken away.
    if words.stopped != nil || words.form != nil || isStopInDoubt {
      let range = words.stoppedRange ?? 0..<source.scalars.count
      let stopped = words.stopped ?? (set.stopped == .form || isStopInDoubt ? set.stopped : nil)
      try StopRule.check(stopped, pain: set.pain, form: set.form) {
        scanner.problem(range, $0.what, why: $0.why, remedy: $0.remedy)
      }
    }
    set.form = StopRule.form(set.form, stopped: set.stopped)
    return set
  }

  private func refuseOpenQuote(_ scanner: ShorthandScanner) throws {
    var quote: (start: Int, closing: Unicode.Scalar)?
    for (index, scalar) in source.scalars.enumerated() {
      if let open = quote {
        if scalar == open.closing { quote = nil }
      } else if let closing = ShorthandSource.closingQuote(of: scalar) {
        quote = (index, closing)
      }
    }
    guard let quote else { return }
    throw scanner.problem(
      quote.start..<source.scalars.count, "the note has no closing quote",
      why: "The shell takes quotes away unless the whole is quoted again.", remedy: "Quote it again, or use --note.")
  }
}

extension Work {
  /// What a set of this work is counted in.
  fileprivate var measure: Measure {
    switch self {
    case .hold: .seconds
    case .reps: .reps
    case .repsWithHold: .repsAndHold
    }
  }
}
