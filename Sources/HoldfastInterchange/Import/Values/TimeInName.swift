/// A length of time in the name of an exercise, as some people name their holds: `Plank 1:00`, `Plank 45s`.
enum TimeInName {
  /// Whether the name is that of a plank and a length of time, without another word.
  static func isPlank(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != ":" }
    return words.filter { $0.first?.isNumber == false } == ["plank"]
  }

  /// The seconds; nil when no word of the name is a length of time with a unit or a colon.
  static func seconds(_ name: String) -> Int? {
    for word in name.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == ")" }) {
      guard word.first?.isNumber == true, word.contains(":") || word.last?.isLetter == true,
        let seconds = DurationText.seconds(String(word)), (1...3600).contains(seconds)
      else { continue }
      return seconds
    }
    return nil
  }
}
