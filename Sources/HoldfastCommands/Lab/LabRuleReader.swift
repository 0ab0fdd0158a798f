import HoldfastInterchange
import HoldfastModel
import HoldfastProgression

/// Reads the rules and the phenotype that a user names.
struct LabRuleReader {
  private let world: World

  init(_ world: World) {
    self.world = world
  }

  /// The word for all simple rules.
  private static let allNaive = "naive"

  /// The rules in the order in which they are named.
  /// - Parameter isSweep: whether one protocol is asked for, to be varied; by default the default one.
  func rules(_ names: [String], isSweep: Bool) throws -> [LabRule] {
    let rules = try (names.isEmpty ? ["default"] + (isSweep ? [] : [LabRuleReader.allNaive]) : names).flatMap(rule)
    if isSweep, rules.count > 1 || rules.first?.naive != nil {
      throw Problem(
        .usage, "--sweep varies one protocol, not \(rules.count > 1 ? "several rules" : "a simple rule")",
        remedy: "Name the protocol alone: --rule FILE, or leave --rule out for the default one.")
    }
    var seen: Set<String> = []
    for rule in rules where !seen.insert(rule.name).inserted {
      throw Problem(.usage, "the rule \(rule.name) is named twice", remedy: "Name every rule once.")
    }
    return rules
  }

  private func rule(_ name: String) throws -> [LabRule] {
    if name == LabRule.standard.name { return [.standard] }
    if name == LabRuleReader.allNaive { return LabRule.naive }
    if let rule = LabRule.naive.first(where: { $0.name == name }) { return [rule] }
    // Whatever looks like a file is one; the rules' own names have neither a slash nor a point.
    if name.contains("/") || name.contains(".") || name == "-" {
      return [LabRule(name: name, try NamedProtocol(name, in: world).rules)]
    }
    let known = [LabRule.standard.name, LabRuleReader.allNaive] + LabRule.naive.map(\.name)
    throw Problem(
      .usage, "there is no rule '\(name)'",
      remedy: NearMiss.of(name, among: known).map { "Did you mean --rule \($0)?" }
        ?? "Rules: default, a protocol file such as ./mine.yaml, naive, \(NaiveRule.allCases.map(\.rawValue).joined(separator: ", ")); "
        + "each of the last four also as NAME\(LabRule.stepBackMark).")
  }

  /// The phenotype of a name.
  static func phenotype(_ name: String) throws -> Phenotype {
    if let phenotype = Phenotype.allCases.first(where: { $0.name == name.lowercased() }) { return phenotype }
    let names = Phenotype.allCases.map(\.name)
    throw Problem(
      .usage, "there is no phenotype '\(name)'",
      remedy: NearMiss.of(name, among: names).map { "Did you mean --phenotype \($0)?" }
        ?? "Phenotypes: \(names.joined(separator: ", ")).")
  }
}
