internal import HoldfastModel

extension ShorthandParser {
  /// The problem of an item that begins with no known name.
  func unknownName(_ scanner: ShorthandScanner) throws -> Problem {
    let start = scanner.index
    if scanner.isHold(at: start) {
      let word = scanner.word(from: start)
      if let atDay, let clock = Clock(source.text(word)) {
        return scanner.problem(
          word, "\(source.shown(word)) looks like the time of day that belongs to --at",
          why: "--at has a day and no time.", remedy: "Did you mean --at \"\(atDay) \(clock.text)\"?")
      }
      let isLater = start > 0 && source.scalars[..<start].contains { $0 == "+" || $0 == "," || $0 == ";" }
      return scanner.problem(
        word, "the exercise is missing before \(source.shown(word))",
        why: isLater ? "+ , and ; begin a new exercise." : nil,
        remedy: isLater
          ? "Holds of one exercise have spaces between them, as in plank 45s 40s; decimals have a point, as in 2.5kg."
          : "Name it first, as in plank \(source.shown(word))")
    }
    var words: [String] = []
    var index = start
    var phraseEnd = start
    while index < scanner.end, !scanner.isBoundary(index), !scanner.isHold(at: index) || words.isEmpty {
      let word = scanner.word(from: index)
      words.append(source.text(word).lowercased())
      phraseEnd = word.upperBound
      index = scanner.afterSpaces(phraseEnd)
    }
    guard !words.isEmpty else {
      return scanner.problem(
        scanner.word(from: start), "a note stands where an exercise belongs",
        remedy: "Name the exercise first, as in plank 45s \"note\"")
    }
    let phrase = start..<phraseEnd
    // Only the first words can be a name: what follows is named by its own error.
    let near = names.nearest(to: words)
    return scanner.problem(
      phrase, "\(source.shown(phrase)) is not a known exercise",
      remedy: near.map { "Did you mean \($0)?" }
        ?? "See holdfast exercises for the names; holdfast exercises add makes one of your own.")
  }

  /// The problem of a word within an item that nothing of the grammar explains.
  func unknownWord(
    _ scanner: ShorthandScanner, in item: ShorthandItem, name: Range<Int>
  ) -> Problem {
    let start = scanner.index
    if let (_, end) = names.longest(in: scanner, at: start) {
      let other = source.shown(start..<end)
      return scanner.problem(
        start..<end, "\(other) is another exercise", why: "A new exercise begins after + , or ;",
        remedy: item.groups.isEmpty ? "Leave one of the names out." : "Write + \(other)")
    }
    let word = scanner.word(from: start)
    let text = source.text(word).lowercased()
    let shown = source.shown(word)
    if item.groups.isEmpty, let near = names.nearest(to: [slug(name), text]), near != spaced(slug(name)) {
      let phrase = name.lowerBound..<word.upperBound
      return scanner.problem(
        phrase, "\(source.shown(phrase)) is not a known exercise", remedy: "Did you mean \(near)?")
    }
    if ["left", "right"].contains(text) {
      return scanner.problem(
        word, "\(shown) is not understood", remedy: "Write sides as L 30s R 28s, or 30s/side.")
    }
    if ["l", "r"].contains(text) {
      return scanner.problem(
        word, "\(shown) has no hold after it", remedy: "Write sides as L 30s R 28s, or 30s/side.")
    }
    let near = text.utf8.count <= 80 ? NearMiss.of(text, among: item.exercise.wordsThatFit) : nil
    return scanner.problem(
      word, "\(shown) is not understood",
      remedy: near.map { "Did you mean \(spaced($0))?" }
        ?? "After a hold can stand: pain 0 to 10, clean, shaky, broken, stopped, a weight, a variation, a \"note\".")
  }

  private func slug(_ name: Range<Int>) -> String {
    source.text(name).lowercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: "-")
  }
}

extension Exercise {
  /// The words that can stand after a hold of this exercise.
  var wordsThatFit: [String] {
    var words = ["pain", "stopped"] + Form.allCases.map(\.rawValue) + variations.map(\.slug)
    if id == .unstablePlank { words += Device.allCases.map(\.rawValue) }
    return words
  }
}
