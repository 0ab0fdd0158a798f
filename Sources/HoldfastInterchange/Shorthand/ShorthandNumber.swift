/// A number as it was typed: only whole numbers that fit are accepted, and each other kind has its own message.
enum ShorthandNumber: Equatable {
  case whole(Int)
  case negative
  case fraction
  case huge

  init(_ text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if digits.contains(".") {
      self = text.hasPrefix("-") ? .negative : .fraction
    } else if let value = Int(digits) {
      self = text.hasPrefix("-") ? .negative : .whole(value)
    } else {
      self = text.hasPrefix("-") ? .negative : .huge
    }
  }
}
