internal import HoldfastModel
internal import HoldfastProgression

/// Reads the keys of a file, section by section. What is missing, unknown, there twice or of the wrong kind is noted,
/// and reading goes on.
struct ProtocolSectionReader {
  let problems: ProtocolFileProblems
  /// What was read, by its path.
  private(set) var values: [String: (value: Int?, node: YAMLNode)] = [:]
  /// The entries of the keys that are not numbers of `ProtocolKey`.
  private(set) var others: [String: YAMLNode.Entry] = [:]

  init(_ problems: ProtocolFileProblems) {
    self.problems = problems
  }

  /// Reads the whole file.
  mutating func read(_ root: YAMLNode) {
    switch root.content {
    case .mapping(let entries): read(.whole, entries, under: nil, isWhole: true)
    default:
      problems.add(
        root, "the file has to begin with keys, not with \(root.shown)",
        remedy: "holdfast protocol init writes a file to begin with.")
    }
  }

  /// - Parameters:
  ///   - heading: the key of the section; nil for the file.
  ///   - isWhole: whether these are all the entries of the section.
  private mutating func read(
    _ tree: ProtocolKeyTree, _ entries: [YAMLNode.Entry], under heading: YAMLNode?, isWhole: Bool
  ) {
    let unknown = UnknownKey(tree, problems)
    let names = entries.map { unknown.name(of: $0.key) }
    var first: [String: YAMLNode] = [:]
    var mistyped: Set<String> = []
    for (name, entry) in zip(names, entries) {
      guard let name else { continue }
      guard unknown.candidates.contains(name) else {
        if let meant = unknown.tell(name, entry.key) { mistyped.insert(meant) }
        continue
      }
      if let earlier = first[name] {
        problems.add(
          entry.key, "the key \(tree.path(of: name)) stands twice",
          remedy: "Take one of them out; the first stands in line \(earlier.place.line).")
        continue
      }
      first[name] = entry.key
      read(entry, tree[name], name, isAlone: names.count { $0 == name } == 1)
    }
    guard isWhole else { return }
    for name in unknown.candidates where first[name] == nil && !mistyped.contains(name) {
      problems.add(
        heading, "\(tree.path(of: name)) is missing",
        why: "Every key has to be there, so that the file means the same under every version of Holdfast.",
        remedy: MissingKey.remedy(name, tree[name]))
    }
  }

  private mutating func read(_ entry: YAMLNode.Entry, _ known: ProtocolKeyTree.Entry?, _ name: String, isAlone: Bool) {
    switch known {
    case .section(let section): read(section, entry, isAlone: isAlone)
    case .key(let key):
      let reader = ProtocolNumberReader(key: key, heading: entry.key, problems: problems)
      // With a key that stands twice nobody knows which of the two is meant.
      if let value = reader.read(entry.value), isAlone { values[key.path] = (value, entry.value) }
    case nil:
      if isAlone { others[name] = entry }
    }
  }

  private mutating func read(_ section: ProtocolKeyTree, _ entry: YAMLNode.Entry, isAlone: Bool) {
    if case .mapping(let entries) = entry.value.content {
      return read(section, entries, under: entry.key, isWhole: isAlone)
    }
    let names = section.entries.map(\.name).joined(separator: ", ")
    let remedy = "Indent its keys below it by two spaces: \(names)."
    if entry.value.isEmpty {
      problems.add(entry.key, "\(section.path) has no keys below it", remedy: remedy)
    } else if !problems.addSign(of: entry.value) {
      problems.add(entry.value, "\(section.path) must have keys below it, not \(entry.value.shown)", remedy: remedy)
    }
  }
}
