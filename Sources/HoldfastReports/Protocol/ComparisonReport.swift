public import HoldfastModel
public import HoldfastProgression

/// Two protocols beside each other, as `holdfast protocol compare` shows them.
///
/// On the page the two are called A and B, so that two columns fit on every screen.
public struct ComparisonReport: Sendable {
  private let comparison: ProtocolComparison
  private let names: (String, String)

  /// A report of a comparison.
  /// - Parameter places: where the two protocols come from, as `in force` or a file's name.
  public init(_ comparison: ProtocolComparison, from places: (String, String)) {
    self.comparison = comparison
    let (first, second) = (comparison.first.assessment, comparison.second.assessment)
    names = ("\(first.protocolWords) (\(printable(places.0)))", "\(second.protocolWords) (\(printable(places.1)))")
  }

  private var day: Day { comparison.first.assessment.day }

  /// Writes everything: the answers now, the level changes side by side, and the days that differ.
  public func write(on page: inout Page) {
    writeHead(on: &page)
    writeMoves(on: &page)
    writeDifferences(on: &page)
  }

  /// Writes which protocols they are, and what each answers now.
  public func writeHead(on page: inout Page) {
    page.write("A: \(names.0)", .strong, hanging: 3)
    page.write("B: \(names.1)", .strong, hanging: 3)
    page.gap()
    page.write("On \(day.weekdayName) \(day.words)", .strong)
    page.write("A: \(comparison.first.assessment.verdictLine)", indent: 2, hanging: 5)
    page.write("B: \(comparison.second.assessment.verdictLine)", indent: 2, hanging: 5)
  }

  /// Writes what each answers now and on how many days they differ, for a protocol that is about to be adopted.
  public func writeSummary(on page: inout Page) {
    writeHead(on: &page)
    page.write(
      comparison.differences.isEmpty
        ? "They say the same on all of \(count(comparison.days, "day"))."
        : "They differ on \(comparison.differences.count) of \(count(comparison.days, "day")).")
  }

  private func writeMoves(on page: inout Page) {
    page.gap()
    page.write("Level changes", .strong)
    let days = Set((comparison.first.moves + comparison.second.moves).map(\.day)).sorted()
    if days.isEmpty { page.write("none under either", indent: 2) }
    for today in days {
      page.write("\(today.words(beside: day))", indent: 2)
      for (name, side) in [("A", comparison.first), ("B", comparison.second)] {
        let moves = side.moves.filter { $0.day == today }
        let words = moves.isEmpty ? "no change" : moves.map { $0.words(beside: day) }.joined(separator: "; then ")
        page.write("\(name): \(words)", moves.isEmpty ? .faint : .plain, indent: 4, hanging: 7)
      }
    }
  }

  private func writeDifferences(on page: inout Page) {
    page.gap()
    let differences = comparison.differences
    guard !differences.isEmpty else {
      page.write("They say the same on all of \(count(comparison.days, "day")).", .strong)
      return
    }
    page.write("They differ on \(differences.count) of \(count(comparison.days, "day"))", .strong)
    for run in runs(of: differences) {
      page.write(run.days(beside: day), indent: 2)
      page.write("A: \(run.first.first.words(beside: day))", indent: 4, hanging: 7)
      page.write("B: \(run.first.second.words(beside: day))", indent: 4, hanging: 7)
    }
  }

  /// Days in a row on which both answer as on the first of them.
  private func runs(of differences: [DayDifference]) -> [Run] {
    var runs: [Run] = []
    for difference in differences {
      if let last = runs.last, last.goes(onWith: difference) {
        runs[runs.count - 1].last = difference.day
      } else {
        runs.append(Run(first: difference, last: difference.day))
      }
    }
    return runs
  }

  /// The comparison in the form of `holdfast protocol compare --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    func side(_ side: ProtocolComparison.Side) -> JSONValue {
      .object([
        "protocol": side.assessment.protocolJSON, "permitted": .string(side.assessment.permitted.id),
        "verdict": .string(side.assessment.verdict.rawValue), "verdict_line": .string(side.assessment.verdictLine),
        "earliest": .optional(side.assessment.earliest?.day.iso), "changes": .array(side.moves.map(\.json)),
      ])
    }
    return .object([
      "version": .int(1), "day": .string(day.iso), "days": .int(comparison.days), "a": side(comparison.first),
      "b": side(comparison.second),
      "differences": .array(
        comparison.differences.map { difference in
          .object([
            "day": .string(difference.day.iso), "a": difference.first.json(beside: day),
            "b": difference.second.json(beside: day),
          ])
        }),
    ])
  }
}

/// Days in a row on which two protocols differ in the same way.
private struct Run {
  var first: DayDifference
  var last: Day

  func goes(onWith next: DayDifference) -> Bool {
    func isSame(_ one: DayDifference.Answer, _ other: DayDifference.Answer) -> Bool {
      one.row.permitted == other.row.permitted && one.row.verdict == other.row.verdict
        && other.moves.isEmpty && other.row.fired.isEmpty && other.open.isEmpty
    }
    return next.day == last + 1 && isSame(first.first, next.first) && isSame(first.second, next.second)
  }

  func days(beside day: Day) -> String {
    first.day == last
      ? first.day.words(beside: day)
      : "\(first.day.words(beside: day)) to \(last.words(beside: day)) (\(count(last - first.day + 1, "day")))"
  }
}

extension DayDifference.Answer {
  /// The level, the verdict and the reason for them.
  fileprivate func words(beside day: Day) -> String {
    "\(row.permitted.words), \(row.verdict.phrase)" + (reasons(beside: day).map { ": \($0)" } ?? "")
  }

  /// Why the day has this answer; nil where it only goes on from the day before.
  private func reasons(beside day: Day) -> String? {
    var reasons = moves.map { $0.cause.words(beside: day) }
    if moves.isEmpty { reasons += row.fired.map { "\($0.severity.rawValue), \($0.cause.words(beside: day))" } }
    if !open.isEmpty { reasons.append("not yet, \(open.map { $0.shortReason() }.joined(separator: ", "))") }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  fileprivate func json(beside day: Day) -> JSONValue {
    .object([
      "permitted": .string(row.permitted.id), "verdict": .string(row.verdict.rawValue),
      "fired": .array(row.fired.map(\.json)), "changes": .array(moves.map(\.json)),
      "open_clauses": .array(open.map { .string($0.id.rawValue) }), "why": .optional(reasons(beside: day)),
    ])
  }
}

extension Verdict {
  /// The verdict as a phrase.
  fileprivate var phrase: String {
    switch self {
    case .stop: "stop"
    case .notStarted: "no plank session yet"
    case .advance: "advance"
    case .stepBack: "step back"
    case .maintain: "maintain"
    case .hold: "hold"
    }
  }
}
