internal import HoldfastModel
internal import HoldfastProgression

/// Reads the value of one key. YAML's own ideas of numbers and truth values are not asked: `010`, `1_000`, `0x1E` and
/// `1:15` are numbers for some readers of YAML, and not the same ones.
struct ProtocolNumberReader {
  let key: ProtocolKey
  /// The key's own node, where the place of a value that is not there is.
  let heading: YAMLNode
  let problems: ProtocolFileProblems

  /// The number, 1 or 0 for yes or no, or nil for `none`; no value at all, and noted, when it is not accepted.
  func read(_ node: YAMLNode) -> Int?? {
    guard case .scalar(let text, let isPlain) = node.content else {
      refuse(node, node.shown, remedy: "Write one value behind \(name) on the same line.")
      return nil
    }
    if problems.addSign(of: node) { return nil }
    let value = value(of: text)
    guard isPlain else {
      refuse(node, "a text", remedy: value == nil ? WrittenNumber(key).remedy(text) : "Take the quotes away: \(text)")
      return nil
    }
    guard let value else {
      refuse(node, node.shown, remedy: WrittenNumber(key).remedy(text))
      return nil
    }
    guard key.allows(value) else {
      refuse(node, node.shown, remedy: WrittenNumber(key).defaultWords)
      return nil
    }
    return .some(value)
  }

  /// What a text stands for, in range or not; no value at all when it stands for nothing.
  private func value(of text: String) -> Int?? {
    let word = text.lowercased()
    if key.none != nil, word == "none" { return .some(nil) }
    guard key.unit != .yesNo else {
      return ["yes": 1, "true": 1, "no": 0, "false": 0][word].map { .some($0) }
    }
    // Only plain decimal: what is written must be what `Int` writes.
    guard let number = Int(text), String(number) == text else { return nil }
    return .some(number)
  }

  private func refuse(_ node: YAMLNode, _ found: String, remedy: String) {
    let number = key.unit == .yesNo ? "" : "a whole number, "
    let none = key.none == nil ? "" : ", or none"
    problems.add(
      node.isEmpty ? heading : node,
      "\(key.path) must be \(number)\(ProtocolFileWords.range(of: key))\(none), not \(found)",
      why: ProtocolFileWords.meaning(of: key), remedy: remedy)
  }

  private var name: String { key.path.split(separator: ".").last.map(String.init) ?? key.path }
}
