internal import HoldfastModel

/// Reads items: their names, holds and words. What they mean for sets is up to `ShorthandAssembler`.
struct ShorthandParser {
  /// More sets than this in one group are a slip of the finger.
  static let mostSets = 100

  let source: ShorthandSource
  let names: ShorthandNames
  let atDay: String?

  /// All items of the text.
  func items() throws -> [(item: ShorthandItem, scanner: ShorthandScanner)] {
    let ranges = try itemRanges()
    if ranges.count == 1, let only = ranges.first, ShorthandScanner(source, in: only).isAtEnd {
      throw Problem(
        .usage, "no exercise is given", remedy: "Say what you did, as in: holdfast log plank 3x45s pain 1 --form clean")
    }
    return try ranges.map { range in
      let scanner = ShorthandScanner(source, in: range)
      guard !scanner.isAtEnd else { throw emptyItem(range, scanner) }
      return (try item(scanner), scanner)
    }
  }

  /// The parts between the separators, quotes respected.
  private func itemRanges() throws -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var quote: (start: Int, closing: Unicode.Scalar)?
    for (index, scalar) in source.scalars.enumerated() {
      if let open = quote {
        if scalar == open.closing { quote = nil }
      } else if let closing = ShorthandSource.closingQuote(of: scalar) {
        quote = (index, closing)
      } else if scalar == "+" || scalar == "," || scalar == ";" {
        ranges.append(start..<index)
        start = index + 1
      }
    }
    let scanner = ShorthandScanner(source, in: start..<source.scalars.count)
    if let quote {
      throw scanner.problem(
        quote.start..<source.scalars.count, "the note has no closing quote",
        why: "The shell takes quotes away unless the whole is quoted again.",
        remedy: "Write holdfast log 'plank 45s \"note\"', or use --note.")
    }
    return ranges + [start..<source.scalars.count]
  }

  private func emptyItem(_ range: Range<Int>, _ scanner: ShorthandScanner) -> Problem {
    let separator =
      range.upperBound < source.scalars.count
      ? range.upperBound..<range.upperBound + 1 : max(0, range.lowerBound - 1)..<range.lowerBound
    return scanner.problem(
      separator, "an exercise is missing beside \(source.shown(separator))",
      why: "+ , and ; stand between two exercises.", remedy: "Take it out, or name the exercise.")
  }

  // MARK: One item

  private func item(_ scanner: ShorthandScanner) throws -> ShorthandItem {
    var scanner = scanner
    let start = scanner.index
    guard let (meaning, nameEnd) = names.longest(in: scanner, at: start) else {
      throw try unknownName(scanner)
    }
    scanner.index = nameEnd
    var item = ShorthandItem(exercise: meaning.exercise, device: meaning.device)
    let name = start..<nameEnd
    while true {
      scanner.skipSpaces()
      if scanner.isAtEnd { break }
      try readPart(of: &item, name: name, &scanner)
    }
    guard !item.groups.isEmpty else {
      throw scanner.problem(
        name, "how long or how often is missing after \(source.shown(name))",
        remedy: "Write it as in \(source.shown(name)) \(meaning.exercise.exampleHold).")
    }
    return item
  }

  private func readPart(
    of item: inout ShorthandItem, name: Range<Int>, _ scanner: inout ShorthandScanner
  ) throws {
    var words = ShorthandWordReader(scanner: scanner, exercise: item.exercise)
    if let (word, range) = try words.read() {
      scanner.index = words.scanner.index
      guard var group = item.groups.popLast() else {
        let (name, word) = (source.shown(name), source.shown(range))
        throw scanner.problem(
          range, "\(word) stands before the first hold", why: "Words go with the holds before them.",
          remedy: "Write the hold first: \(name) \(item.exercise.exampleHold) \(word)")
      }
      if case .device = word, item.device != nil {
        throw scanner.problem(
          range, "the device is given twice", why: "\(source.shown(name)) names it already.", remedy: "Leave it out.")
      }
      try group.words.add(word, at: range, in: scanner)
      item.groups.append(group)
      return
    }
    guard scanner.isHold(at: scanner.index) else {
      throw unknownWord(scanner, in: item, name: name)
    }
    var reader = ShorthandHoldReader(scanner: scanner, exercise: item.exercise, atDay: atDay, isSingleSet: false)
    let hold = try reader.read()
    scanner.index = reader.scanner.index
    if let last = item.groups.last, last.words == ShorthandWords() {
      item.groups[item.groups.count - 1].holds.append(hold)
    } else {
      item.groups.append(ShorthandGroup(holds: [hold]))
    }
    guard let group = item.groups.last, group.setCount <= Self.mostSets else {
      throw scanner.problem(
        hold.range, "these are more than \(Self.mostSets) sets in one group", remedy: "Log them in several groups.")
    }
  }
}

extension ShorthandScanner {
  /// Whether a hold begins at `index`: a number, or L or R before one.
  func isHold(at index: Int) -> Bool {
    if isNumber(at: index) { return true }
    guard let letter = self[index]?.foldedLetter, letter == "l" || letter == "r" else { return false }
    return isNumber(at: afterSpaces(index + 1))
  }
}

extension Exercise {
  /// A hold that suits the exercise.
  var exampleHold: String {
    switch measure {
    case .seconds: kind == .warmUp ? "5m00s" : "3x45s"
    case .reps: isPerSide ? "2x10/side" : "2x10"
    case .repsAndHold: "2x10x8s"
    }
  }
}
