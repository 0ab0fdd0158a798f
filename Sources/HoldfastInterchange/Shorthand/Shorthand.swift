public import HoldfastModel

/// The one-line notation of a session: `toe plank 3x45s pain 1 + bird dog 2x10x8s`.
///
/// ```
/// shorthand = item {sep item}    sep   = +  ,  ;   (outside quotes)
/// item      = name group {group} group = hold {hold} {word}
/// hold      = [L|R] [N x] amount [/side]
/// amount    = SECONDS | REPS | REPS x SECONDS
/// ```
public struct Shorthand {
  let names: ShorthandNames
  private let catalogue: Catalogue
  private let atDay: String?

  /// A reader and writer of the notation.
  /// - Parameters:
  ///   - catalogue: the exercises that can be named.
  ///   - plank: the level that the bare name `plank` means.
  ///   - atDay: the raw value of `--at` when it names a day without a clock time: then a clock-like word is taken for
  ///     its time and refused.
  public init(catalogue: Catalogue, plank: PlankLevel, atDay: String?) {
    names = ShorthandNames(catalogue, plank: plank)
    self.catalogue = catalogue
    self.atDay = atDay
  }

  /// Whether a name is a word of the notation: the one could be taken for the other.
  public static func isWord(_ name: String) -> Bool { words.contains(name) }

  private static let words = Set(
    ["pain", "p", "stopped", "l", "r", "left", "right"] + Form.allCases.map(\.rawValue)
      + Device.allCases.map(\.rawValue))

  /// The sets of a session, numbered from 1, the left side of a set before the right.
  /// - Throws: a `Problem` of kind `usage` that points at the first word that can't be accepted.
  public func parse(_ text: String) throws -> [ExerciseSet] {
    let parser = ShorthandParser(source: ShorthandSource(text), names: names, atDay: atDay)
    var assembler = ShorthandAssembler()
    for (item, scanner) in try parser.items() {
      try assembler.add(item, scanner)
    }
    return assembler.sorted()
  }

  /// The notation of `sets`: what `parse` accepts is printed so that it parses to the same sets.
  public func print(_ sets: [ExerciseSet]) -> String {
    ShorthandPrinter(catalogue: catalogue).print(sets)
  }

  /// One set with the words, and the amount, of `text` in place of its own: `pain 3 shaky 40s`.
  ///
  /// Words and an amount can come in any order. On a set of repetitions with a hold `10x8s` is both.
  /// - Throws: a `Problem` of kind `usage` that points at the first word that can't be accepted.
  public func parseWords(_ text: String, for set: ExerciseSet) throws -> ExerciseSet {
    let parser = ShorthandParser(source: ShorthandSource(text), names: names, atDay: nil)
    return try parser.corrected(set, exercise: catalogue[set.exercise])
  }
}
