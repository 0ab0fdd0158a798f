/// Numbers of other apps: `20`, `20.4116567`, `12,5`, `1,250.5`, `-5`, with a point or a comma.
enum DecimalNumber {
  /// What a comma means that stands before three digits, as in `1,200`.
  enum Comma: Hashable {
    case decimals, thousands
  }

  /// The number in thousandths, rounded to the nearest; nil for anything else and for more than nine digits before the
  /// point.
  /// - Parameters:
  ///   - comma: nil gives nil for a number that can be read in two ways.
  ///   - isCut: whether more than three decimals are cut off in place of rounding.
  static func thousandths(_ text: String, comma: Comma? = nil, isCut: Bool = false) -> Int? {
    if let number = plain(text) { return number }
    if isAmbiguous(text), comma != .decimals {
      guard comma == .thousands else { return nil }
      return thousandths(text.filter { $0 != "," }, isCut: isCut)
    }
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
      isNegative = bytes.first == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
    // Of two kinds of marks the last is the decimal one, and the others part thousands.
    let point = bytes.lastIndex(where: isMark)
    let marks = bytes.filter(isMark)
    if marks.count > 1 {
      guard let last = marks.last, !marks.dropLast().contains(last), Set(marks.dropLast()).count == 1 else {
        return nil
      }
    }
    var value = 0
    var digits = 0
    var decimals = 0
    for (index, byte) in bytes.enumerated() {
      let place = bytes.startIndex + index
      if isMark(byte) { continue }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      if let point, place > point {
        decimals += 1
        if decimals <= 3 { value = value * 10 + digit } else if decimals == 4, digit >= 5, !isCut { value += 1 }
      } else {
        digits += 1
        guard digits <= 9 else { return nil }
        value = value * 10 + digit
      }
    }
    guard digits + decimals > 0 else { return nil }
    for _ in min(decimals, 3)..<3 { value *= 10 }
    return isNegative ? -value : value
  }

  /// Whether a comma may part thousands as well as decimals: `1,200`, not `0,200`, `1200,5` or `1,200.5`.
  static func isAmbiguous(_ text: some StringProtocol, mark: Character = ",") -> Bool {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    let parts = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3, !parts[0].hasPrefix("0") else {
      return false
    }
    return parts.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }

  /// What a number says about the commas of its column; nil for one that says nothing, and for what is no number.
  static func comma(toldBy text: String) -> Comma? {
    guard text.contains(where: { $0 == "," || $0 == "." }), !isAmbiguous(text), !isAmbiguous(text, mark: "."),
      text.utf8.allSatisfy({ (0x2B...0x39).contains($0) && $0 != UInt8(ascii: "/") })
    else { return nil }
    guard let mark = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return nil }
    let isRepeated = text[..<mark].contains(text[mark])
    return (text[mark] == ",") == isRepeated ? .thousands : .decimals
  }

  /// The usual case without a list of its marks: digits with at most one mark and three decimals.
  private static func plain(_ text: String) -> Int? {
    var value = 0
    var digits = 0
    var decimals = -1
    var hasComma = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard decimals < 0 else { return nil }
        decimals = 0
        hasComma = byte == UInt8(ascii: ",")
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 9 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
      if decimals >= 0 { decimals += 1 }
    }
    switch decimals {
    case _ where digits == 0: return nil
    case ...0: return value * 1000
    case 1: return value * 100
    case 2: return value * 10
    case 3: return hasComma ? nil : value
    default: return nil
    }
  }
}
