internal import HoldfastModel

/// What `none` behind its name takes away from a set that is corrected, as in `pain none`.
enum ClearedField: String {
  case pain, form, stopped, weight, device, variation, note

  /// Takes it away.
  func clear(_ set: inout ExerciseSet) {
    switch self {
    case .pain: set.pain = nil
    case .form: set.form = nil
    case .stopped: set.stopped = nil
    case .weight: set.weight = nil
    case .device: set.device = nil
    case .variation: set.variation = nil
    case .note: set.note = nil
    }
  }
}

extension ShorthandScanner {
  /// The field that the two words at the scanner's place take away, and goes behind them; nil where they say something
  /// else.
  mutating func readCleared() -> ClearedField? {
    guard let field = ClearedField(rawValue: letters(from: index)) else { return nil }
    let name = word(from: index)
    let none = word(from: afterSpaces(name.upperBound))
    guard name.count == field.rawValue.count, source.text(none).lowercased() == "none" else { return nil }
    index = none.upperBound
    return field
  }
}
