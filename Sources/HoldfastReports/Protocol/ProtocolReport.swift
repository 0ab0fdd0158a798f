public import HoldfastModel
public import HoldfastProgression

/// A protocol with every number, as `holdfast protocol show` prints it.
public struct ProtocolReport: Sendable {
  private let rules: LadderProtocol
  private let adoption: ProtocolAdoption?

  /// A report of a protocol.
  /// - Parameter adoption: how it came to be in force; nil for the default that nobody had to adopt.
  public init(_ rules: LadderProtocol, adoption: ProtocolAdoption?) {
    self.rules = rules
    self.adoption = adoption
  }

  /// Writes the protocol.
  /// - Parameter showsSources: whether each number is followed by where its default comes from, and how strong that is.
  public func write(on page: inout Page, showsSources: Bool) {
    page.write(rules.titleWords, .strong)
    page.write(origin)
    page.write(firstContactWords)
    if showsSources {
      page.write("No study validates any numeric gate from knee to toe to unstable plank in back pain.")
    }
    var section = ""
    for key in ProtocolKey.all {
      let parts = key.path.split(separator: ".").map(String.init)
      let heading = parts.dropLast().joined(separator: ".")
      if heading != section {
        section = heading
        page.gap()
        page.write(section, .strong)
      }
      page.write(label: parts.last ?? "", numberWords(of: key), column: 28, indent: 2)
      if showsSources {
        page.write("\(key.meaning.prefix(1).uppercased())\(key.meaning.dropFirst()).", indent: 4)
        page.write("Default: \(key.evidence.strength.words). \(key.evidence.basis)", .faint, indent: 4)
      }
    }
  }

  private var origin: String {
    guard let adoption else { return "The default protocol; no other was adopted." }
    let reason = adoption.why.map { " (\(printable($0)))" } ?? ""
    let by = adoption.by.map { " by \(printable($0))" } ?? ""
    return adoption.text == nil
      ? "The default protocol, gone back to on \(adoption.day.words)\(by)\(reason)."
      : "Adopted on \(adoption.day.words)\(by)\(reason)."
  }

  private func numberWords(of key: ProtocolKey) -> String {
    let (value, usual) = (key.value(in: rules), key.value(in: .standard))
    return key.words(for: value) + (value == usual ? "" : " (default: \(key.words(for: usual)))")
  }

  /// The protocol in the form of `holdfast protocol show --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "protocol": rules.title.json,
      "adopted": adoption.map(json) ?? .null, "numbers": .array(ProtocolKey.all.map(json)),
    ])
  }

  private func json(_ key: ProtocolKey) -> JSONValue {
    .object([
      "key": .string(key.path), "value": .optional(key.value(in: rules)),
      "default": .optional(key.value(in: .standard)), "unit": .string(key.unit.rawValue),
      "meaning": .string(key.meaning), "strength": .string(key.evidence.strength.rawValue),
      "basis": .string(key.evidence.basis),
    ])
  }

  private func json(_ adoption: ProtocolAdoption) -> JSONValue {
    .object([
      "day": .string(adoption.day.iso), "by": .optional(adoption.by), "why": .optional(adoption.why),
      "is_default": .bool(adoption.text == nil),
    ])
  }
}

extension ProtocolKey {
  /// A number of the protocol with its unit, as `4 sessions`, `2 of 10`, `none`.
  public func words(for value: Int?) -> String {
    guard let value else { return writtenValue(nil) }
    switch unit {
    case .yesNo: return writtenValue(value)
    case .days, .sets, .sessions, .reps, .mornings, .redDays:
      return count(value, String(unit.rawValue.dropLast()))
    case .seconds, .score, .points, .tenths: return "\(value) \(unit.rawValue)"
    }
  }

  /// A value as a file writes it: a number, `yes` or `no`, or `none`.
  func writtenValue(_ value: Int?) -> String {
    guard let value else { return "none" }
    return unit == .yesNo ? (value == 1 ? "yes" : "no") : String(value)
  }
}

extension ProtocolKey.Strength {
  /// How strong the basis is, for people.
  public var words: String {
    switch self {
    case .strong: "strong evidence"
    case .moderate: "moderate evidence"
    case .expert: "expert opinion or existing practice"
    case .ours: "our own choice"
    }
  }
}
