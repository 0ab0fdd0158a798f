internal import HoldfastModel

extension JSONFields {
  /// A truth value; a missing one is false.
  mutating func flag(_ key: String) -> Bool {
    optionalFlag(key) ?? false
  }

  /// A truth value; nil when it is missing or null.
  mutating func optionalFlag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    if case .bool(let flag) = node.value { return flag }
    wrongType(node, key, "true or false")
    return nil
  }

  /// Text without control characters other than tabs and line ends; nil when it is missing or null.
  mutating func text(_ key: String) -> String? {
    node(key).flatMap { string($0, key) }
  }

  /// Text that must be there and may not be blank.
  mutating func requiredText(_ key: String) -> String? {
    guard let node = required(key), let text = string(node, key) else { return nil }
    if text.contains(where: { !$0.isWhitespace }) { return text }
    problem(node, key, "\(key) is empty")
    return nil
  }

  /// A bounded whole number; nil when it is missing or null.
  mutating func number<Number: BoundedNumber>(_ key: String, as type: Number.Type = Number.self) -> Number? {
    node(key).flatMap { bounded($0, key) }
  }

  /// A bounded whole number that must be there.
  mutating func requiredNumber<Number: BoundedNumber>(_ key: String) -> Number? {
    required(key).flatMap { bounded($0, key) }
  }

  /// One of the words of a type; nil when it is missing or null.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(_ key: String) -> Choice? {
    node(key).flatMap { choice($0, key) }
  }

  /// One of the words of a type that must be there.
  mutating func requiredChoice<Choice: CaseIterable & RawRepresentable<String>>(_ key: String) -> Choice? {
    required(key).flatMap { choice($0, key) }
  }

  /// A value that a text is read as; nil when it is missing or null.
  mutating func value<Value>(_ key: String, _ kind: String, _ read: (String) -> Value?) -> Value? {
    node(key).flatMap { value($0, key, kind, read) }
  }

  /// A value that a text is read as and that must be there.
  mutating func requiredValue<Value>(_ key: String, _ kind: String, _ read: (String) -> Value?) -> Value? {
    required(key).flatMap { value($0, key, kind, read) }
  }

  /// A number in decimal that `read` understands; nil when it is missing or null.
  mutating func decimal<Value>(_ key: String, _ kind: String, _ read: (String) -> Value?) -> Value? {
    guard let node = node(key) else { return nil }
    guard case .number(let digits) = node.value else {
      wrongType(node, key, kind)
      return nil
    }
    if let value = read(digits) { return value }
    problem(node, key, "\(key) must be \(kind), not \(FieldText.shown(digits))")
    return nil
  }

  /// The elements of a list; nil when it is missing or null.
  mutating func list(_ key: String) -> [JSONNode]? {
    node(key).flatMap { list($0, key) }
  }

  /// The elements of a list that must be there.
  mutating func requiredList(_ key: String) -> [JSONNode]? {
    required(key).flatMap { list($0, key) }
  }

  /// One of the words of a type.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ node: JSONNode, _ key: String) -> Choice? {
    let words = Choice.allCases.map(\.rawValue)
    guard case .string(let word) = node.value else {
      wrongType(node, key, "one of \(words.joined(separator: ", "))")
      return nil
    }
    if let choice = Choice(rawValue: word) { return choice }
    let near = word.utf8.count <= 80 ? NearMiss.of(word, among: words) : nil
    problem(
      node, key, "\(key) can't be \(FieldText.shown(word))",
      remedy: near.map { "Did you mean \($0)?" } ?? "Write one of: \(words.joined(separator: ", ")).")
    return nil
  }

  /// A value that a text is read as.
  func value<Value>(_ node: JSONNode, _ key: String, _ kind: String, _ read: (String) -> Value?) -> Value? {
    guard case .string(let text) = node.value else {
      wrongType(node, key, kind)
      return nil
    }
    if let value = read(text) { return value }
    problem(node, key, "\(key) must be \(kind), not \(FieldText.shown(text))")
    return nil
  }

  private func list(_ node: JSONNode, _ key: String) -> [JSONNode]? {
    if case .array(let elements) = node.value { return elements }
    wrongType(node, key, "a list")
    return nil
  }

  private func string(_ node: JSONNode, _ key: String) -> String? {
    guard case .string(let text) = node.value else {
      wrongType(node, key, "a text")
      return nil
    }
    guard let forbidden = NoteText.forbiddenCharacter(in: text) else { return text }
    problem(
      node, key, "\(key) holds the control character \(forbidden)",
      why: "Control characters can upset the terminal that shows it.", remedy: "Take it out.")
    return nil
  }

  private func bounded<Number: BoundedNumber>(_ node: JSONNode, _ key: String) -> Number? {
    let range = "a whole number from \(Number.range.lowerBound) to \(Number.range.upperBound)"
    guard case .number(let digits) = node.value else {
      wrongType(node, key, range)
      return nil
    }
    if let whole = Int(digits), let number = Number(whole) { return number }
    problem(
      node, key, "\(key) must be \(range), not \(FieldText.shown(digits))",
      remedy: digits.contains { ".eE".contains($0) } ? "Write it without a point or an exponent." : nil)
    return nil
  }

  private func wrongType(_ node: JSONNode, _ key: String, _ expected: String) {
    problem(node, key, "\(key) must be \(expected), not \(node.kindName)")
  }
}
