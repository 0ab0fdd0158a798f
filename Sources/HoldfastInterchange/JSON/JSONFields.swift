internal import HoldfastModel

/// The members of an object, taken one by one by their keys. What is missing, of the wrong type, out of range, unknown
/// or there twice is noted, and reading goes on.
struct JSONFields {
  let path: JSONPath
  let offset: Int
  let problems: FileProblems
  private let members: [JSONNode.Member]
  private var known: [String] = []

  /// The fields of `node`; nil, and noted, when it is no object.
  init?(_ node: JSONNode, _ path: JSONPath, _ problems: FileProblems) {
    guard case .object(let members) = node.value else {
      problems.add(node.offset, path, "an object is expected, not \(node.kindName)")
      return nil
    }
    self.path = path
    self.problems = problems
    self.members = members
    offset = node.offset
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      problems.add(
        member.keyOffset, .key(path, FieldText.shown(member.key)),
        "the key \(FieldText.shown(member.key)) stands twice",
        remedy: "Take one of them out.")
    }
  }

  /// The value of `key`; nil when it is missing or null.
  mutating func node(_ key: String) -> JSONNode? {
    known.append(key)
    guard let member = members.first(where: { $0.key == key }) else { return nil }
    if case .null = member.node.value { return nil }
    return member.node
  }

  /// The value of `key`, noted when it is missing or null.
  mutating func required(_ key: String) -> JSONNode? {
    if let node = node(key) { return node }
    let member = members.first { $0.key == key }
    problems.add(
      member?.node.offset ?? offset, .key(path, key), member == nil ? "\(key) is missing" : "\(key) may not be null")
    return nil
  }

  /// Notes every key that was never asked for.
  func refuseUnknownKeys() {
    for member in members where !known.contains(member.key) {
      let shown = FieldText.shown(member.key)
      let near = member.key.utf8.count <= 80 ? NearMiss.of(member.key, among: known) : nil
      problems.add(
        member.keyOffset, .key(path, shown), "the key \(shown) is not known here",
        remedy: near.map { "Did you mean \($0)?" } ?? "Take it out.")
    }
  }

  /// Notes a value of `key` that may not be there.
  mutating func refuse(_ key: String, _ why: String) {
    if let node = node(key) { problem(node, key, "\(key) does not belong here", why: why) }
  }

  /// Notes that something is wrong with the value of `key`.
  func problem(_ node: JSONNode, _ key: String, _ what: String, why: String? = nil, remedy: String? = nil) {
    problems.add(node.offset, .key(path, key), what, why: why, remedy: remedy)
  }
}

/// Text of a file as it is shown in a message.
enum FieldText {
  private static let longest = 40

  /// No control characters, and no longer than a message can bear.
  static func shown(_ text: String) -> String {
    let shown = text.prefix(longest).map { character -> Character in
      if character.isWhitespace { return " " }
      return character.unicodeScalars.contains(where: NoteText.isControl) ? "\u{FFFD}" : character
    }
    return shown.isEmpty ? "\"\"" : String(shown) + (text.dropFirst(longest).isEmpty ? "" : "…")
  }
}
