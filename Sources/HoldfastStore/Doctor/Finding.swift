/// What `doctor` found in one check.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Checked, and nothing to say.
    case fine
    /// Nothing is wrong yet, or nothing that loses anything.
    case warning
    /// The file is damaged or holds what can't be read.
    case problem

    /// What matters less comes first.
    public static func < (one: Severity, other: Severity) -> Bool {
      (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
  }

  /// What was looked at.
  public enum Check: String, CaseIterable, Sendable {
    case file, place, permissions, locks, integrity, references, schema, records, clock, duplicates, exercises, history
    case openSession = "open-session"
    case leftovers, backups

    /// Whether it is mended within the file rather than around it.
    var isOfContent: Bool { [.integrity, .schema, .openSession].contains(self) }
  }

  /// What was looked at.
  public let check: Check
  /// How much it matters.
  public let severity: Severity
  /// What was found, in one sentence without a full stop.
  public let what: String
  /// Why it matters; nil when there is nothing to say.
  public let why: String?
  /// What to do; nil when there is nothing to do.
  public let remedy: String?
  /// Whether `doctor --repair` mends it.
  public let canBeRepaired: Bool

  init(
    _ check: Check, _ severity: Severity, _ what: String, why: String? = nil, remedy: String? = nil,
    canBeRepaired: Bool = false
  ) {
    self.check = check
    self.severity = severity
    self.what = what
    self.why = why
    self.remedy = remedy
    self.canBeRepaired = canBeRepaired
  }
}

/// What `doctor` found.
public struct Checkup: Hashable, Sendable {
  /// What was found, in the order of the checks. A check that is not there was not made.
  public internal(set) var findings: [Finding] = []
  /// Whether the file itself is damaged, so that a rescue may be needed.
  public internal(set) var isDamaged = false

  /// The gravest of all findings.
  public var worst: Finding.Severity { findings.map(\.severity).max() ?? .fine }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Takes back what was to be repaired within the file: a damaged one is never written to.
  mutating func withdrawRepairs(_ path: String) {
    findings = findings.map { finding in
      guard finding.canBeRepaired, finding.check.isOfContent else { return finding }
      return Finding(
        finding.check, finding.severity, finding.what, why: finding.why, remedy: DatabaseChecks.rescue(path))
    }
  }
}
