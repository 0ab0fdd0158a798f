import HoldfastModel
public import HoldfastProgression

/// What a run of the laboratory found, as `holdfast lab` shows it.
public struct LabReport: Sendable {
  let laboratory: Laboratory
  let lifters: Int
  let findings: LabFindings

  /// What is said before and in every output of the laboratory.
  public static let caution =
    "This measures rules on a made-up model of lifters. It says nothing about you or any person."

  /// A report of a run.
  public init(_ laboratory: Laboratory, lifters: Int, _ findings: LabFindings) {
    self.laboratory = laboratory
    self.lifters = lifters
    self.findings = findings
  }

  /// Writes everything: what was run, the figures of each group, and what they mean.
  public func write(on page: inout Page) {
    writeHead(on: &page)
    page.gap()
    page.write("The rules", .strong)
    for rule in laboratory.rules { page.write(printable("\(rule.name): \(rule.meaning)"), indent: 2, hanging: 4) }
    for group in findings.groups { write(group, on: &page) }
    writeLegend(on: &page)
  }

  func writeHead(on page: inout Page) {
    page.write(LabReport.caution, .attention)
    page.gap()
    let kind = laboratory.phenotype.map { ", all \($0.name)" } ?? ""
    page.write(
      "\(count(lifters, "lifter"))\(kind), \(count(laboratory.days, "day")), seed \(laboratory.seed). Every rule meets "
        + "the same lifters with the same luck. In brackets: 95 % intervals.")
  }

  private func write(_ group: LabFindings.Group, on page: inout Page) {
    page.gap()
    let kind = group.phenotype.map { "\($0.name) " } ?? ""
    let meaning = group.phenotype.map { ": \($0.meaning)" } ?? ""
    page.write(
      "\(group.phenotype == nil ? "All " : "")\(count(group.lifters, "\(kind)lifter"))\(meaning)", .strong, hanging: 2)
    LabReport.write(group.rules.map { ($0.rule, $0) }, on: &page)
    // The rest is said once; machine output has it for every group.
    guard group == findings.groups.first else { return }
    writeCounts(group, on: &page)
    writeComparisons(group, on: &page)
  }

  /// Writes the figures of some rules, each with a name.
  static func write(_ rules: [(name: String, figures: RuleFindings)], on page: inout Page) {
    var harm = FigureTable("too early, of|100 advances", "lifters with|any, of 100", "overloads in|100 sessions")
    var delay = FigureTable("toe plank:|days late", "never, of|100 ready", "unstable:|days late", "never, of|100 ready")
    for (name, rule) in rules {
      harm.add(
        name, rule.early.words(scale: 100, digits: 0), rule.liftersEarly.words(scale: 100, digits: 0),
        rule.overloadsPer100.words())
      delay.add(
        name, rule.toToe.delay.words(digits: 0), rule.toToe.never.words(scale: 100, digits: 0),
        rule.toUnstable.delay.words(digits: 0), rule.toUnstable.never.words(scale: 100, digits: 0))
    }
    page.gap()
    harm.write(on: &page)
    page.gap()
    delay.write(on: &page)
  }

  private func writeCounts(_ group: LabFindings.Group, on page: inout Page) {
    page.gap()
    var counts = FigureTable("advances", "sessions", "stops", "at the end: knee,|toe, unstable, stop")
    for rule in group.rules {
      let ends = ["knee", "toe", "unstable", "stop"].map { String(rule.finalLevels[$0] ?? 0) }
      counts.add(
        rule.rule, String(rule.advances), String(rule.sessions), String(rule.stops), ends.joined(separator: ", "))
    }
    counts.write(on: &page)
  }

  private func writeComparisons(_ group: LabFindings.Group, on page: inout Page) {
    guard !group.comparisons.isEmpty, let first = group.rules.first else { return }
    page.gap()
    page.write("Set against \(first.rule), lifter by lifter")
    page.gap()
    var table = FigureTable("lifters with any|too early, of 100", "overloads in|100 sessions")
    for comparison in group.comparisons {
      table.add(
        comparison.rule, comparison.liftersEarly?.differenceWords(scale: 100, digits: 0) ?? "-",
        comparison.overloadsPer100?.differenceWords() ?? "-")
    }
    table.write(on: &page)
  }

  func writeLegend(on page: inout Page) {
    page.gap()
    page.write("What the figures mean", .strong)
    for line in LabReport.legend { page.write(line, indent: 2, hanging: 4) }
  }

  private static let legend = [
    "too early: the level went up while the hidden back was not ready: it could not hold the first dose of the new "
      + "level, or a full session at its target was more than it bore, by the default protocol. Ratio of sums over "
      + "lifters.",
    "lifters with any: lifters with at least one such advance. Wilson interval.",
    "overloads: sessions whose load was more than the back bore that day. Ratio of sums over lifters.",
    "days late: from the first day on which the back was ready to the first on which the rule allowed it, where it was "
      + "allowed only then. Median, interval by order statistics.",
    "never: never allowed by the last day, of the lifters who became ready. Wilson interval.",
    "A hyphen: nothing to count. All parameters with their sources: holdfast lab --parameters",
  ]
}
