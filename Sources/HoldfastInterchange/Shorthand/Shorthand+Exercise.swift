public import HoldfastModel

extension Shorthand {
  /// The exercise that a name means, with the device that the name implies, as `bosu plank`.
  /// - Throws: a `Problem` of kind `usage` for a name that nothing has, with the near miss.
  public func exercise(named text: String) throws -> (exercise: Exercise, device: Device?) {
    let source = ShorthandSource(text)
    let scanner = ShorthandScanner(source, in: 0..<source.scalars.count)
    if let (meaning, end) = names.longest(in: scanner, at: scanner.index), scanner.afterSpaces(end) == scanner.end {
      return (meaning.exercise, meaning.device)
    }
    let words = text.lowercased().split { $0 == "-" || $0.isWhitespace }.map(String.init)
    throw Problem(
      .usage, "'\(printable(text))' is no exercise",
      remedy: names.nearest(to: words).map { "Did you mean: \($0)" } ?? "See them all: holdfast exercises")
  }
}
