internal import HoldfastModel

/// Gathers everything that is wrong with a protocol file, so that all of it can be told at once.
final class ProtocolFileProblems {
  /// More problems than this are counted, not listed.
  static let most = 50

  private let fileName: String
  private let bytes: [UInt8]
  private var found: [(place: YAMLNode.Place?, token: String, problem: Problem)] = []
  private var count = 0

  /// Whether further problems are only counted.
  var isFull: Bool { found.count >= ProtocolFileProblems.most }

  init(fileName: String, bytes: [UInt8]) {
    self.fileName = fileName
    self.bytes = bytes
  }

  /// Notes that something is wrong with a node; nil stands for the file as a whole.
  func add(_ node: YAMLNode?, _ what: String, why: String? = nil, remedy: String? = nil) {
    add(at: node?.place, token: node?.text ?? "", what, why: why, remedy: remedy)
  }

  /// Notes that something is wrong at a place.
  /// - Parameter token: the text that stands there; empty when it is not known.
  func add(
    at place: YAMLNode.Place?, token: String = "", _ what: String, why: String? = nil, remedy: String? = nil
  ) {
    count += 1
    guard !isFull else { return }
    found.append((place, token, Problem(.data, "\(fileName): \(what)", why: why, remedy: remedy)))
  }

  /// Notes an anchor, an alias or a tag. Tells whether the node is one.
  func addSign(of node: YAMLNode) -> Bool {
    guard let sign = node.sign else { return false }
    add(
      node, "a value can't begin with \(sign)", why: YAMLNode.whyNoSigns,
      remedy: "Write the value itself; put a text that begins with it in quotes.")
    return true
  }

  /// All of it in the order of the file, what concerns the file as a whole first; nil when nothing is wrong.
  var problems: Problems? {
    guard !found.isEmpty else { return nil }
    let map = SourceMap(bytes)
    let start = YAMLNode.Place(line: 0, column: 0)
    let sorted = found.enumerated().sorted {
      ($0.element.place ?? start, $0.offset) < ($1.element.place ?? start, $1.offset)
    }
    var all = sorted.map { _, found in
      guard let place = found.place else { return found.problem }
      var problem = found.problem
      let offset = map.offset(line: place.line, scalar: place.column)
      problem.place = map.textPlace(of: offset, length: map.length(of: found.token, at: offset))
      return problem
    }
    if count > found.count { all.append(.more(count - found.count, in: fileName)) }
    return Problems(all)
  }
}
