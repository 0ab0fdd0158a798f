public import HoldfastModel
public import HoldfastProgression

/// One number of a protocol, varied: what it costs in advances that come too early, and in days.
public struct SweepReport: Sendable {
  private let report: LabReport
  private let key: ProtocolKey
  private let values: [Int?]
  private let base: LabRule

  /// A report of a run whose rules are `base` with each of `values` for `key`, in their order.
  public init(_ report: LabReport, _ key: ProtocolKey, _ values: [Int?], of base: LabRule) {
    self.report = report
    self.key = key
    self.values = values
    self.base = base
  }

  /// The name of a rule that has a value of a key, as `gates.knee_to_toe.peak_cap=2`.
  public static func name(_ key: ProtocolKey, _ value: Int?) -> String { "\(key.path)=\(key.writtenValue(value))" }

  /// Writes the table and the curve.
  public func write(on page: inout Page) {
    report.writeHead(on: &page)
    page.gap()
    page.write("\(key.path): \(key.meaning)", .strong, hanging: 2)
    let varied = printable("\(base.name) (\(base.meaning))")
    page.write("Varied in \(varied), where it is \(key.writtenValue(key.value(in: base.rules))).")
    guard let rules = report.findings.groups.first?.rules else { return }
    LabReport.write(zip(values, rules).map { (key.writtenValue($0), $1) }, on: &page)
    writeCurve(rules, on: &page)
    report.writeLegend(on: &page)
  }

  /// The run as machine output: that of the laboratory with the values for rules, and what was varied.
  public var json: JSONValue {
    var members = report.members
    members["sweep"] = .object([
      "key": .string(key.path), "rule": .string(base.name), "now": .optional(key.value(in: base.rules)),
      "values": .array(values.map { .optional($0) }),
    ])
    return .object(members)
  }

  /// Two bars a value: how many advances are too early, and how many days late the others are.
  private func writeCurve(_ rules: [RuleFindings], on page: inout Page) {
    // A number of the second gate tells there.
    let isSecond = key.path.hasPrefix("gates.toe_to_unstable.") || key.path.hasPrefix("levels.toe.")
    let early = rules.map { ($0.early?.value ?? 0) * 100 }
    let late = rules.map { (isSecond ? $0.toUnstable : $0.toToe).delay?.value }
    let latest = late.compactMap { $0 }.max() ?? 0
    let names = values.map { key.writtenValue($0) }
    let label = names.map(DisplayWidth.of).max() ?? 0
    // Each bar has its number, of at most three columns, behind it.
    let room = max(5, min(40, (page.width - label - 12) / 2))
    page.gap()
    page.write(
      "Too early, of 100 advances (left), against days late to the \(isSecond ? "unstable" : "toe") plank (right)",
      .strong)
    for index in names.indices {
      let left = SweepReport.bar(early[index], of: 100, room) + " " + decimal(early[index], digits: 0)
      let right = late[index].map { SweepReport.bar($0, of: latest, room) + " " + decimal($0, digits: 0) } ?? " -"
      let name = String(repeating: " ", count: max(0, label - DisplayWidth.of(names[index]))) + names[index]
      let gap = String(repeating: " ", count: max(1, room + 5 - DisplayWidth.of(left)))
      page.write(table: "\(name) \(left)\(gap)\(right)")
    }
  }

  private static func bar(_ value: Double, of most: Double, _ room: Int) -> String {
    guard most > 0 else { return "" }
    return String(repeating: "█", count: Int((value / most * Double(room)).rounded()))
  }
}
