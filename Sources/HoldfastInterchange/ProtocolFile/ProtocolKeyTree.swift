internal import HoldfastProgression

/// The keys of a protocol file as they are nested in it.
struct ProtocolKeyTree: Sendable {
  /// The path of the section, as `gates.knee_to_toe`; empty for the file itself.
  let path: String
  /// What stands in it, in the order of the file.
  private(set) var entries: [(name: String, entry: Entry)] = []

  indirect enum Entry: Sendable {
    case section(ProtocolKeyTree)
    case key(ProtocolKey)
  }

  /// Everything below the name and the version.
  static let whole: ProtocolKeyTree = {
    var tree = ProtocolKeyTree(path: "")
    for key in ProtocolKey.all { tree.insert(key, under: key.path.split(separator: ".").map(String.init)[...]) }
    return tree
  }()

  /// The top-level keys that are not numbers of `ProtocolKey`.
  static let besides = [name, version]
  static let name = "name"
  static let version = "version"

  /// The paths of the sections in which a name has its place.
  func homes(of name: String) -> [String] {
    entries.flatMap { entry -> [String] in
      let here = entry.name == name ? [path.isEmpty ? "the top level" : path] : []
      guard case .section(let section) = entry.entry else { return here }
      return here + section.homes(of: name)
    }
  }

  /// What a name stands for here; nil for an unknown one.
  subscript(name: String) -> Entry? { entries.first { $0.name == name }?.entry }

  /// The path of a name in this section.
  func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private mutating func insert(_ key: ProtocolKey, under names: ArraySlice<String>) {
    guard let name = names.first else { return }
    let rest = names.dropFirst()
    guard !rest.isEmpty else {
      entries.append((name, .key(key)))
      return
    }
    let index = entries.firstIndex { $0.name == name }
    var section = ProtocolKeyTree(path: path(of: name))
    if let index, case .section(let known) = entries[index].entry { section = known }
    section.insert(key, under: rest)
    if let index { entries[index].entry = .section(section) } else { entries.append((name, .section(section))) }
  }
}
