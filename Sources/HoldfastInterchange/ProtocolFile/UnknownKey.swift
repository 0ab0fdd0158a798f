internal import HoldfastModel
internal import HoldfastProgression

/// Keys that have no place in a section.
struct UnknownKey {
  private let tree: ProtocolKeyTree
  private let problems: ProtocolFileProblems
  /// The names that have a place in the section.
  let candidates: [String]

  init(_ tree: ProtocolKeyTree, _ problems: ProtocolFileProblems) {
    self.tree = tree
    self.problems = problems
    candidates = (tree.path.isEmpty ? ProtocolKeyTree.besides : []) + tree.entries.map(\.name)
  }

  /// The name that a key gives; nil, and noted, when it is none.
  func name(of key: YAMLNode) -> String? {
    if problems.addSign(of: key) { return nil }
    guard case .scalar(let name, _) = key.content else {
      problems.add(key, "a key must be a name, not \(key.shown)", remedy: "Take it out.")
      return nil
    }
    return name
  }

  /// Notes a name that has no place here. Returns the name that was probably meant.
  func tell(_ name: String, _ key: YAMLNode) -> String? {
    let shown = FieldText.shown(name)
    let near = name.utf8.count <= 80 && !problems.isFull ? NearMiss.of(name, among: candidates) : nil
    if name == "<<" {
      problems.add(
        key, "the key << (a merge) is not read", why: YAMLNode.whyNoSigns, remedy: "Write the keys themselves.")
    } else if name.lowercased().hasPrefix("usual") {
      problems.add(
        key, "\(shown) does not belong in a protocol file",
        why: "The usual morning pain belongs to the person, not to the rules.",
        remedy: "Take it out, and give it with: holdfast start --usual-pain N")
    } else {
      let here = tree.path.isEmpty ? "at the top level" : "in \(tree.path)"
      problems.add(
        key, "the key \(shown) is not known \(here)",
        remedy: home(of: name) ?? near.map { "Did you mean \($0)?" }
          ?? "Here belong: \(candidates.joined(separator: ", ")).")
    }
    return near
  }

  /// Where else a name has its place, as a sentence.
  private func home(of name: String) -> String? {
    let homes = ProtocolKeyTree.whole.homes(of: name)
    if !homes.isEmpty { return "It belongs in \(homes.joined(separator: " or "))." }
    guard ProtocolKey.of(name) ?? ProtocolKey.of(tree.path(of: name)) != nil else { return nil }
    return "Write each section on a line of its own, with its keys indented below it."
  }
}
