/// What a run of the laboratory found, for all lifters together and for each phenotype.
public struct LabFindings: Hashable, Sendable {
  /// The groups: all lifters, then those phenotypes of which there are any.
  public let groups: [Group]

  /// A group of lifters.
  public struct Group: Hashable, Sendable {
    /// The phenotype; nil for all lifters.
    public let phenotype: Phenotype?
    /// Lifters.
    public let lifters: Int
    /// The rules in their order.
    public let rules: [RuleFindings]
    /// The rules after the first, compared with it.
    public let comparisons: [RuleComparison]
  }

  /// The findings of a run.
  /// - Parameters:
  ///   - rules: the names of the rules.
  ///   - outcomes: of each lifter, one for each rule in their order.
  public init(rules: [String], _ outcomes: [[LifterOutcome]]) {
    let present = Set(outcomes.compactMap { $0.first?.phenotype })
    // Where all are of one kind, the group of all is that kind.
    let kinds = present.count == 1 ? [Phenotype?](present) : [nil] + Phenotype.allCases.filter(present.contains)
    groups = kinds.map { kind in
      let chosen = outcomes.filter { kind == nil || $0.first?.phenotype == kind }
      let byRule = rules.indices.map { index in chosen.compactMap { $0.indices.contains(index) ? $0[index] : nil } }
      return Group(
        phenotype: kind, lifters: chosen.count,
        rules: zip(rules, byRule).map { RuleFindings(rule: $0, $1) },
        comparisons: zip(rules, byRule).dropFirst().map { RuleComparison(rule: $0, $1, to: byRule.first ?? []) })
    }
  }
}
