public import HoldfastModel
public import HoldfastProgression

/// How the numbers of a protocol differ from the default's, as `holdfast protocol check` lists them.
public struct DifferencesFromDefault: Sendable {
  private let rules: LadderProtocol
  private let keys: [ProtocolKey]

  /// The differences of a protocol.
  public init(_ rules: LadderProtocol) {
    self.rules = rules
    keys = ProtocolKey.all.filter { $0.value(in: rules) != $0.value(in: .standard) }
  }

  /// Writes each number that differs, with the default's.
  public func write(on page: inout Page) {
    guard !keys.isEmpty else {
      page.write("All numbers are the default's.")
      return
    }
    page.write(
      "\(count(keys.count, "number")) of \(ProtocolKey.all.count) \(keys.count == 1 ? "differs" : "differ") from the default:"
    )
    for key in keys {
      page.write(
        "\(key.path): \(key.words(for: key.value(in: rules))) (default: \(key.words(for: key.value(in: .standard))))",
        indent: 2, hanging: 4)
    }
  }

  /// The differences in the form of `holdfast protocol check --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "protocol": rules.title.json,
      "differences": .array(
        keys.map { key in
          .object([
            "key": .string(key.path), "value": .optional(key.value(in: rules)),
            "default": .optional(key.value(in: .standard)), "unit": .string(key.unit.rawValue),
          ])
        }),
    ])
  }
}
