/// One number of the protocol as a protocol file names it: what it means, its unit and range, and where it comes from.
///
/// The keys are the one list of what a protocol file may say: files are read, written, explained and varied by it.
public struct ProtocolKey: Sendable {
  /// The path in the file, as `gates.knee_to_toe.peak_cap`.
  public let path: String
  /// What it means, a phrase without a full stop.
  public let meaning: String
  /// What it is counted in.
  public let unit: Unit
  /// The numbers that it may be.
  public let range: ClosedRange<Int>
  /// What `none` says in place of a number; nil where a number must stand.
  public let none: String?
  /// Where the default comes from, and how strong that is.
  public let evidence: Evidence
  private let get: @Sendable (LadderProtocol) -> Int?
  private let set: @Sendable (inout LadderProtocol, Int?) -> Void

  /// What a number is counted in.
  public enum Unit: String, Sendable {
    case seconds = "s"
    case days
    case sets
    case sessions
    case reps
    case mornings
    /// Pain, 0 to 10.
    case score = "of 10"
    /// Points of pain above the usual morning pain; may be negative.
    case points = "points above usual"
    case tenths = "tenths of the target"
    case redDays = "red days"
    /// Yes (1) or no (0).
    case yesNo = "yes or no"
  }

  /// A number that must be given.
  init<Part>(
    _ path: String, _ meaning: String, _ unit: Unit, _ range: ClosedRange<Int>, _ evidence: Evidence,
    in part: any WritableKeyPath<LadderProtocol, Part> & Sendable, _ number: any WritableKeyPath<Part, Int> & Sendable
  ) {
    self.init(
      path, meaning, unit, range, evidence, none: nil, get: { $0[keyPath: part][keyPath: number] },
      set: { rules, value in if let value { rules[keyPath: part][keyPath: number] = value } })
  }

  /// A number that `none` can stand for.
  init<Part>(
    _ path: String, _ meaning: String, _ unit: Unit, _ range: ClosedRange<Int>, _ evidence: Evidence, none: String,
    in part: any WritableKeyPath<LadderProtocol, Part> & Sendable, _ number: any WritableKeyPath<Part, Int?> & Sendable
  ) {
    self.init(
      path, meaning, unit, range, evidence, none: none, get: { $0[keyPath: part][keyPath: number] },
      set: { rules, value in rules[keyPath: part][keyPath: number] = value })
  }

  /// A key by what reads and writes it.
  init(
    _ path: String, _ meaning: String, _ unit: Unit, _ range: ClosedRange<Int>, _ evidence: Evidence, none: String?,
    get: @escaping @Sendable (LadderProtocol) -> Int?,
    set: @escaping @Sendable (inout LadderProtocol, Int?) -> Void
  ) {
    self.path = path
    self.meaning = meaning
    self.unit = unit
    self.range = range
    self.none = none
    self.evidence = evidence
    self.get = get
    self.set = set
  }

  /// The number in a protocol; nil for `none`.
  public func value(in rules: LadderProtocol) -> Int? { get(rules) }

  /// Whether the number may be this; nil stands for `none`.
  public func allows(_ value: Int?) -> Bool { value.map(range.contains) ?? (none != nil) }

  /// The protocol with another number. What the key does not allow changes nothing; whether the numbers fit together
  /// is told by `LadderProtocol.conflicts`.
  public func setting(_ value: Int?, in rules: LadderProtocol) -> LadderProtocol {
    guard allows(value) else { return rules }
    var changed = rules
    set(&changed, value)
    return changed
  }

  /// Every key, in the order of the file.
  public static let all: [ProtocolKey] =
    levels + kneeToToe + toeToUnstable + triggers + referral + absence + support + dose

  /// The key of a path; nil when there is none.
  public static func of(_ path: String) -> ProtocolKey? { byPath[path] }

  private static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })
}
