internal import HoldfastProgression

/// What numbers that are each in range can still be wrong in.
enum ProtocolChecks {
  typealias Values = [String: (value: Int?, node: YAMLNode)]

  /// Notes the numbers that do not fit together, at the first of them, if all of them could be read.
  static func conflicts(_ rules: LadderProtocol, _ values: Values, _ problems: ProtocolFileProblems) {
    for conflict in rules.conflicts where conflict.keys.allSatisfy({ values[$0] != nil }) {
      problems.add(conflict.keys.first.flatMap { values[$0]?.node }, conflict.what, why: conflict.why)
    }
  }

  /// Notes the name of the default protocol over other numbers.
  static func name(_ rules: LadderProtocol, _ node: YAMLNode, _ values: Values, _ problems: ProtocolFileProblems) {
    guard folded(rules.name) == folded(LadderProtocol.standard.name) else { return }
    let changed = ProtocolKey.all.first { key in
      values[key.path].map { $0.value != key.value(in: .standard) } ?? false
    }
    guard let changed else { return }
    let now = ProtocolFileWords.value(values[changed.path]?.value, of: changed)
    let before = ProtocolFileWords.value(changed.value(in: .standard), of: changed)
    problems.add(
      node,
      "\(LadderProtocol.standard.name) is the name of other numbers: \(changed.path) is \(before) there, not \(now)",
      why: "Reports name the protocol by which a verdict was given.", remedy: "Give these rules a name of their own.")
  }

  /// A name without what the eye passes over: case, and spaces.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
