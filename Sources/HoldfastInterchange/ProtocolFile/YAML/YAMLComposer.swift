internal import HoldfastModel
internal import Yams

/// Reads YAML through the nodes of Yams.
struct YAMLComposer {
  /// The first document; nil when there is none.
  let root: YAMLNode?
  /// Where a second document begins; nil when there is none.
  private(set) var secondDocument: YAMLNode.Place?

  /// How deep nodes are looked at. What lies deeper is cut off: a protocol has three levels.
  private static let depth = 4

  /// - Throws: YAMLSyntaxError for the first place at which the text stops being YAML.
  init(_ mask: YAMLMask) throws(YAMLSyntaxError) {
    do {
      // Without rules Yams resolves no types: what a scalar means is up to its key.
      let parser = try Parser(
        yaml: mask.text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      root = try parser.nextRoot().map { YAMLComposer.node($0, mask, depth: YAMLComposer.depth) }
      if root != nil, let second = try parser.nextRoot() { secondDocument = second.mark.map(YAMLNode.Place.init) }
    } catch let error as YamlError {
      throw YAMLSyntaxError(error, mask)
    } catch {
      throw YAMLSyntaxError(words: YAMLSyntaxWords(what: "this is not YAML"))
    }
  }

  private static func node(_ node: Node, _ mask: YAMLMask, depth: Int) -> YAMLNode {
    let place = node.mark.map(YAMLNode.Place.init) ?? YAMLNode.Place(line: 1, column: 1)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        place: place, content: .scalar(mask.restored(scalar.string), isPlain: scalar.style == .plain))
    case .mapping(let mapping):
      guard depth > 0 else { return YAMLNode(place: place, content: .mapping([])) }
      let entries = mapping.map { key, value in
        YAMLNode.Entry(
          key: YAMLComposer.node(key, mask, depth: depth - 1), value: YAMLComposer.node(value, mask, depth: depth - 1))
      }
      return YAMLNode(place: place, content: .mapping(entries))
    case .sequence, .alias:
      return YAMLNode(place: place, content: .list)
    }
  }
}
