import HoldfastModel

/// What a reader did that it must not do, with any bytes.
struct Offence: Error {
  let what: String
}

/// Throws when something that must hold does not.
func demand(_ holds: Bool, _ offence: @autoclosure () -> String) throws {
  if !holds { throw Offence(what: offence()) }
}

extension Problem {
  /// Demands that the problem can be told: it is of one of these kinds, says what is wrong, and its place lies within
  /// the text that was read.
  /// - Parameter lines: how many lines the text has; nil when it was typed.
  func check(_ kinds: Set<Kind>, lines: Int? = nil) throws {
    try demand(kinds.contains(kind), "a problem of another kind: \(self)")
    try demand(!what.isEmpty && why?.isEmpty != true && remedy?.isEmpty != true, "an empty sentence: \(self)")
    switch place {
    case .text(let line, let number, let column, let length):
      try demand(column >= 1 && length >= 1, "a place before the text: \(self)")
      // One beyond the end is where something is missing.
      try demand(column + length - 1 <= line.count + 1, "a place behind the text: \(self)")
      try demand(isLine(number, of: lines), "a line that is not there: \(self)")
    case .path(let path, let line, let column):
      try demand(!path.isEmpty && column >= 1 && isLine(line, of: lines), "a place outside the file: \(self)")
    case nil: break
    }
  }

  private func isLine(_ number: Int?, of lines: Int?) -> Bool {
    guard let number else { return true }
    return number >= 1 && number <= lines ?? .max
  }
}

/// How many lines the bytes have at most: one more than there are line ends of any kind.
func lines(of bytes: [UInt8]) -> Int {
  1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
}
