internal import HoldfastModel

/// Reads a hold: `[L|R] [N x] amount [/side]`.
struct ShorthandHoldReader {
  var scanner: ShorthandScanner
  let exercise: Exercise
  /// The raw value of `--at` when it names a day without a clock time.
  let atDay: String?
  /// Whether a single set is being corrected, so that `10x8s` can only mean repetitions.
  let isSingleSet: Bool

  /// A number with its unit.
  private struct Term {
    enum Unit { case none, seconds, reps }
    var value: Int
    var unit: Unit
    var range: Range<Int>
  }

  /// The hold at the scanner's place.
  mutating func read() throws -> ShorthandHold {
    let start = scanner.index
    var sides = try readSide()
    let first = scanner.index
    var terms = [try readTerm(isFirst: true)]
    while let times = scanner.timesEnd(from: scanner.index) {
      scanner.index = scanner.afterSpaces(times)
      guard scanner.isNumber(at: scanner.index) else {
        throw scanner.problem(
          first..<times, "a number is missing after x in \(quoted(first..<times))",
          remedy: "Sets come first, as in \(example("3x"))")
      }
      terms.append(try readTerm(isFirst: false))
    }
    let amountEnd = scanner.index
    if let slash = slashSide() {
      let range = start..<slash
      guard sides == .none else {
        throw scanner.problem(
          range, "a side and /side are both given", remedy: "Write L 15 R 15, or 15/side.")
      }
      try refusePlankSide(range)
      scanner.index = slash
      sides = .both
    }
    guard scanner.isBoundary(scanner.index) else {
      let word = scanner.word(from: start)
      throw scanner.problem(
        word, "\(quoted(word)) is not understood as a hold", remedy: "Write it as in \(example("3x")).")
    }
    if sides == .none, exercise.isPerSide, !isSingleSet { sides = .both }
    let (count, work) = try combine(terms, range: first..<amountEnd)
    return ShorthandHold(sides: sides, count: count, work: work, range: start..<scanner.index)
  }

  private mutating func readSide() throws -> ShorthandHold.Sides {
    let start = scanner.index
    let sides: ShorthandHold.Sides
    switch scanner[start]?.foldedLetter {
    case "l": sides = .left
    case "r": sides = .right
    default: return .none
    }
    scanner.index = scanner.afterSpaces(start + 1)
    try refusePlankSide(start..<start + 1)
    if isSingleSet {
      throw scanner.problem(
        start..<start + 1, "a side can't be changed in a single set",
        remedy: "Use edit with --sets to write the sets anew.")
    }
    return sides
  }

  private func refusePlankSide(_ range: Range<Int>) throws {
    guard exercise.id.plankLevel != nil else { return }
    throw scanner.problem(
      range, "a plank has no left or right", why: "A plank is held with both sides at once.",
      remedy: "Leave the side out, as in \(spaced(exercise.id.slug)) 45s.")
  }

  /// The end of `/side`; nil when there is no slash.
  private func slashSide() -> Int? {
    let slash = scanner.afterSpaces(scanner.index)
    guard scanner[slash] == "/" else { return nil }
    let word = scanner.afterSpaces(slash + 1)
    return scanner.letters(from: word) == "side" ? word + 4 : nil
  }

  // MARK: Terms

  private mutating func readTerm(isFirst: Bool) throws -> Term {
    let start = scanner.index
    let numberEnd = scanner.numberEnd(from: start)
    if scanner[numberEnd] == ":" { return try readClock(start, isFirst: isFirst) }
    let number = ShorthandNumber(scanner.source.text(start..<numberEnd))
    var unitStart = numberEnd
    var unit = scanner.letters(from: unitStart)
    if unit.isEmpty {
      // A unit may stand apart from its number, any other word may not be taken for one.
      let next = scanner.afterSpaces(numberEnd)
      let letters = scanner.letters(from: next)
      if Self.units[letters] != nil || Self.minutes.contains(letters) { (unitStart, unit) = (next, letters) }
    }
    let unitEnd = unitStart + unit.unicodeScalars.count
    let range = start..<(unit.isEmpty || unit == "x" ? numberEnd : unitEnd)
    scanner.index = range.upperBound
    if unit.isEmpty || unit == "x" {
      return Term(value: try whole(number, range, isSeconds: exercise.measure == .seconds), unit: .none, range: range)
    }
    if Self.minutes.contains(unit) { return try readMinutes(number, range) }
    if let known = Self.units[unit] {
      return Term(value: try whole(number, range, isSeconds: known == .seconds), unit: known, range: range)
    }
    let word = scanner.word(from: start)
    throw scanner.problem(
      word, "\(quoted(word)) is not understood as a hold",
      remedy: "Write seconds as 45s or 1m15s, and repetitions as a plain number.")
  }

  private static let minutes: Set<String> = ["m", "min", "mins", "minute", "minutes"]
  private static let units: [String: Term.Unit] = [
    "s": .seconds, "sec": .seconds, "secs": .seconds, "second": .seconds, "seconds": .seconds,
    "rep": .reps, "reps": .reps,
  ]

  /// `1m15s`, with the scanner after the `m`.
  private mutating func readMinutes(_ number: ShorthandNumber, _ range: Range<Int>) throws -> Term {
    let minutes = try whole(number, range, isSeconds: true)
    let digits = scanner.index
    var end = digits
    while scanner.isDigit(end) { end += 1 }
    let seconds = scanner.source.text(digits..<end)
    let letters = scanner.letters(from: end)
    let wholeWord = range.lowerBound..<max(range.upperBound, scanner.word(from: digits - 1).upperBound)
    guard !seconds.isEmpty, Self.units[letters] == .seconds else {
      let rest = seconds.isEmpty ? "00" : seconds
      throw scanner.problem(
        wholeWord, "\(quoted(wholeWord)) is not a hold", why: "Minutes are written together with their seconds.",
        remedy: minutes <= 60 && rest.utf8.count <= 2 ? "Did you mean \(minutes)m\(rest)s?" : "Write 1m15s.")
    }
    scanner.index = end + letters.utf8.count
    let full = range.lowerBound..<scanner.index
    guard let second = Int(seconds), second < 60 else {
      throw scanner.problem(full, "\(quoted(full)) has more than 59 seconds", remedy: "Write 1m15s.")
    }
    let (total, overflow) = minutes.multipliedReportingOverflow(by: 60)
    return Term(value: overflow ? Int.max : total + min(second, Int.max - total), unit: .seconds, range: full)
  }

  /// `1:15`.
  private mutating func readClock(_ start: Int, isFirst: Bool) throws -> Term {
    let range = scanner.word(from: start)
    var word = scanner.source.text(range)
    if let slash = word.firstIndex(of: "/") { word = String(word[..<slash]) }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    if isFirst, let atDay, let clock = Clock(word) {
      throw scanner.problem(
        range, "\(word) looks like the time of day that belongs to --at",
        why: "--at has a day and no time, so \(word) could be either.",
        remedy: "Did you mean --at \"\(atDay) \(clock.text)\"? A hold of that length is written in minutes and "
          + "seconds, as 1m15s.")
    }
    guard parts.count == 2, parts[0].utf8.count == 1, parts[1].utf8.count == 2, let minutes = Int(parts[0]),
      let seconds = Int(parts[1]), minutes >= 0, (0..<60).contains(seconds)
    else {
      throw scanner.problem(
        range, "\(quoted(range)) is not a hold", why: "Minutes and seconds are written 0:01 to 9:59.",
        remedy: "Longer holds are written as 10m00s; the time of day goes with --at, as in --at 18:30.")
    }
    scanner.index = start + word.unicodeScalars.count
    return Term(value: minutes * 60 + seconds, unit: .seconds, range: start..<scanner.index)
  }

  // MARK: Values

  private func whole(_ number: ShorthandNumber, _ range: Range<Int>, isSeconds: Bool) throws -> Int {
    let thing = isSeconds ? "seconds" : "repetitions"
    switch number {
    case .whole(let value): return value
    case .huge: return Int.max
    case .negative:
      throw scanner.problem(
        range, "\(quoted(range)) is less than nothing",
        remedy: "Write how many \(thing) there were, as in \(example(""))")
    case .fraction:
      throw scanner.problem(
        range, "\(quoted(range)) is not a whole number", why: "Sets, repetitions and seconds are counted whole.",
        remedy: "Round it, as in \(example(""))")
    }
  }

  private func combine(_ terms: [Term], range: Range<Int>) throws -> (count: Int, work: Work) {
    switch terms.count {
    case 1: return (1, try work(terms[0]))
    case 2: return try combineTwo(terms[0], terms[1], range: range)
    case 3:
      let count = try sets(terms[0])
      var reps = terms[1]
      var hold = terms[2]
      guard reps.unit != .seconds, hold.unit != .reps, hold.unit == .seconds || exercise.measure == .seconds else {
        throw scanner.problem(
          range, "\(quoted(range)) is not sets x repetitions x seconds", remedy: "Write it as in 2x10x8s.")
      }
      reps.unit = .reps
      hold.unit = .seconds
      return (count, .repsWithHold(try repetitions(reps), each: try seconds(hold)))
    default:
      throw scanner.problem(
        range, "\(quoted(range)) has too many factors", remedy: "Write sets x repetitions x seconds, as in 2x10x8s.")
    }
  }

  private func combineTwo(_ first: Term, _ second: Term, range: Range<Int>) throws -> (count: Int, work: Work) {
    if exercise.measure == .repsAndHold, second.unit == .seconds, first.unit != .seconds {
      let reps = try repetitions(first)
      let hold = try seconds(second)
      if isSingleSet { return (1, .repsWithHold(reps, each: hold)) }
      let alone = "1x\(reps.value)x\(hold.value)s"
      let each = "\(reps.value)x1x\(hold.value)s"
      throw scanner.problem(
        range, "\(quoted(range)) can mean two things",
        why: "It could be one set of \(reps.value) repetitions held \(hold.value) s, or \(reps.value) sets of one.",
        remedy: "Write \(alone), or \(each).")
    }
    return (try sets(first), try work(second))
  }

  private func sets(_ term: Term) throws -> Int {
    guard term.unit == .none else {
      throw scanner.problem(
        term.range, "\(quoted(term.range)) stands where the number of sets belongs",
        remedy: "Sets come first, as in \(example("3x"))")
    }
    guard term.value >= 1 else {
      throw scanner.problem(term.range, "0 sets are not a session", remedy: "Leave out what was not done.")
    }
    guard term.value <= ShorthandParser.mostSets else {
      throw scanner.problem(
        term.range, "\(quoted(term.range)) sets are too many",
        why: "One group has at most \(ShorthandParser.mostSets) sets.", remedy: "Log them in several groups.")
    }
    if isSingleSet, term.value != 1 {
      throw scanner.problem(
        term.range, "a single set can't become \(term.value) sets",
        remedy: "Use edit with --sets to write the sets anew.")
    }
    return term.value
  }

  private func work(_ term: Term) throws -> Work {
    switch term.unit {
    case .seconds: return .hold(try seconds(term))
    case .reps: return .reps(try repetitions(term))
    case .none:
      return exercise.measure == .seconds ? .hold(try seconds(term)) : .reps(try repetitions(term))
    }
  }

  private func seconds(_ term: Term) throws -> HoldSeconds {
    if let hold = HoldSeconds(term.value) { return hold }
    if term.value < 1 {
      throw scanner.problem(
        term.range, "a hold of 0 s is not a hold", why: "A hold lasts 1 to 3600 s.",
        remedy: "Leave out a set that was not done.")
    }
    throw scanner.problem(
      term.range, "\(quoted(term.range)) is longer than an hour", why: "A hold lasts 1 to 3600 s.",
      remedy: "Check the number.")
  }

  private func repetitions(_ term: Term) throws -> Repetitions {
    if let reps = Repetitions(term.value) { return reps }
    if term.value < 1 {
      throw scanner.problem(
        term.range, "0 repetitions are not a set", why: "A set has 1 to 1000 repetitions.",
        remedy: "Leave out a set that was not done.")
    }
    throw scanner.problem(
      term.range, "\(quoted(term.range)) repetitions are too many", why: "A set has 1 to 1000 repetitions.",
      remedy: "Check the number.")
  }

  private func quoted(_ range: Range<Int>) -> String { scanner.source.shown(range) }

  /// A hold that suits the exercise, as `plank 3x45s`.
  private func example(_ sets: String) -> String {
    let name = spaced(exercise.id.slug)
    return switch exercise.measure {
    case .seconds: "\(name) \(sets)45s"
    case .reps: "\(name) \(sets)10"
    case .repsAndHold: "\(name) \(sets.isEmpty ? "1x" : sets)10x8s"
    }
  }
}
