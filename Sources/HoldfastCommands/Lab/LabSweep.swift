import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// What `--sweep KEY=a,b,c` asks for: a protocol with one number varied.
struct LabSweep {
  /// The protocol that is varied.
  let base: LabRule
  /// The number.
  let key: ProtocolKey
  /// Its values in the order given; nil for `none`.
  let values: [Int?]
  /// The protocol with each of them.
  let rules: [LabRule]

  /// Reads the words.
  /// - Throws: a problem for each value that can't be, all at once.
  init(_ text: String, of rules: [LabRule]) throws {
    base = rules.first ?? .standard
    guard let equals = text.firstIndex(of: "=") else {
      throw Problem(
        .usage, "--sweep needs the name of a number, = and its values, not \(text)",
        remedy: "For example: --sweep gates.knee_to_toe.days_at_level=7,10,14")
    }
    key = try LabSweep.key(String(text[..<equals]))
    let words = text[text.index(after: equals)...].split(separator: ",", omittingEmptySubsequences: false)
    var problems: [Problem] = []
    var values: [Int?] = []
    var variants: [LabRule] = []
    for word in words {
      do {
        let value = try LabSweep.value(String(word), key)
        guard !values.contains(value) else { throw Problem(.usage, "\(key.path)=\(word) stands twice") }
        values.append(value)
        variants.append(
          LabRule(name: SweepReport.name(key, value), try LabSweep.varied(base.rules, key, value)))
      } catch let problem as Problem {
        problems.append(problem)
      }
    }
    if let problems = Problems(problems) { throw problems }
    self.values = values
    self.rules = variants
  }

  private static func key(_ path: String) throws -> ProtocolKey {
    if let key = ProtocolKey.of(path) { return key }
    let paths = ProtocolKey.all.map(\.path)
    // A name without the sections that it stands in.
    let endings = paths.filter { $0.hasSuffix("." + path) }
    let meant = endings.isEmpty ? NearMiss.of(path, among: paths).map { [$0] } ?? [] : endings
    throw Problem(
      .usage, "a protocol has no number '\(path)'",
      remedy: meant.isEmpty
        ? "All names: holdfast protocol init -o -" : "Did you mean \(meant.joined(separator: " or "))?")
  }

  private static func value(_ text: String, _ key: ProtocolKey) throws -> Int? {
    let word = text.replacing("\u{2212}", with: "-")
    let value: Int?? =
      switch (key.unit, word) {
      case (_, "none"): .some(nil)
      case (.yesNo, "yes"): 1
      case (.yesNo, "no"): 0
      default: key.unit == .yesNo ? nil : Int(word).map { .some($0) }
      }
    if let value, key.allows(value) { return value }
    let allowed =
      key.unit == .yesNo ? "yes or no" : "a whole number from \(key.range.lowerBound) to \(key.range.upperBound)"
    throw Problem(
      .usage,
      "\(key.path) must be \(allowed)\(key.none == nil ? "" : ", or none"), not \(word.isEmpty ? "nothing" : word)",
      why: "It is \(key.meaning).")
  }

  private static func varied(_ rules: LadderProtocol, _ key: ProtocolKey, _ value: Int?) throws -> LadderProtocol {
    let varied = key.setting(value, in: rules)
    if let conflict = varied.conflicts.first {
      throw Problem(.usage, "\(SweepReport.name(key, value)) does not fit: \(conflict.what)", why: conflict.why)
    }
    return varied
  }
}
