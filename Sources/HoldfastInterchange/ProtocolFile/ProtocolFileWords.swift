internal import HoldfastProgression

/// The words around the numbers of a protocol file.
enum ProtocolFileWords {
  /// What the file is, and what to do with it.
  static let header = [
    "A Holdfast protocol: the rules by which Holdfast judges a training log.",
    "",
    "It describes the plank ladder only: the knee plank, the toe plank and the unstable plank. No clinician has reviewed "
      + "the defaults. They are a specification, not advice; a therapist can change every number.",
    "",
    "To look for mistakes in a changed file:",
    "  holdfast protocol check FILE",
    "To have your log judged by it:",
    "  holdfast protocol use FILE --by WHO",
    "",
    "The usual morning pain is not here: it belongs to the person, and is given with holdfast start.",
    "",
    "Every key has to be there, so that the file means the same under every version of Holdfast. Numbers are whole. "
      + "Where its comment says so, none can stand for a number.",
    "",
    "The strength of a source is one of these:",
    "  strong, moderate;",
    "  expert: the opinion of experts, or existing practice;",
    "  ours: Holdfast's own choice.",
  ]

  static let name =
    "The name that verdicts are shown with, 1 to \(ProtocolName.longest) characters on one line. Numbers that differ "
    + "from the default's need a name of their own."

  static let version =
    "The version of these numbers, \(ProtocolName.versions.lowerBound) to \(ProtocolName.versions.upperBound). Raise "
    + "it whenever you change one."

  /// What a section is about, by its path.
  static let sections = [
    "levels": "What a session at each level has to reach.",
    "gates": "What has to be met before the next level. All clauses of a gate have to be met at once.",
    "triggers": "What stops, steps back or restarts the count. Pain is scored from 0 to 10.",
    "referral": "When several red days carry the advice to talk to a therapist.",
    "absence": "What days without a plank cost, counted from the last day with one.",
    "support": "What counts as support work.",
    "dose": "How today's dose is found. It is advice and decides nothing.",
  ]

  /// Meaning, values and source of a key.
  static func comment(on key: ProtocolKey) -> [String] {
    [
      meaning(of: key),
      "Value: \(values(of: key)).",
      "Source: \(key.evidence.strength.rawValue). \(key.evidence.basis)",
    ]
  }

  /// The meaning as a sentence.
  static func meaning(of key: ProtocolKey) -> String {
    "\(key.meaning.prefix(1).uppercased())\(key.meaning.dropFirst())."
  }

  /// What a key may be, as `1 to 730 days, or none: not asked for`.
  static func values(of key: ProtocolKey) -> String {
    key.none.map { "\(range(of: key)), or none: \($0)" } ?? range(of: key)
  }

  /// The numbers that a key may be, with their unit.
  static func range(of key: ProtocolKey) -> String {
    guard key.unit != .yesNo else { return key.unit.rawValue }
    return "\(key.range.lowerBound) to \(key.range.upperBound) \(key.unit.rawValue)"
  }

  /// A number as a file writes it.
  static func value(_ value: Int?, of key: ProtocolKey) -> String {
    guard let value else { return "none" }
    guard key.unit == .yesNo else { return String(value) }
    return value == 1 ? "yes" : "no"
  }
}
