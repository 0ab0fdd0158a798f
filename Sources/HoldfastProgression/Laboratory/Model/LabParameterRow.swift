/// One line of the table of parameters: what a number of the model means, its values and where they come from.
public struct LabParameterRow: Hashable, Sendable {
  /// Which number.
  public let parameter: LabParameter
  /// Its name for people and in machine output, as `toe_hold_mean`.
  public let name: String
  /// What it means, a phrase without a full stop.
  public let meaning: String
  /// What it is counted in.
  public let unit: String
  /// Where the values come from: a publication with its year, or `assumed`, with the reason for the choice.
  public let source: String
  private let typical: Double
  private let others: [Phenotype: Double]

  /// - Parameters:
  ///   - typical: the value of all phenotypes that have none of their own.
  init(
    _ parameter: LabParameter, _ name: String, _ meaning: String, _ unit: String, _ typical: Double,
    noisy: Double? = nil, fragile: Double? = nil, stoic: Double? = nil, fastHealer: Double? = nil, source: String
  ) {
    self.parameter = parameter
    self.name = name
    self.meaning = meaning
    self.unit = unit
    self.source = source
    self.typical = typical
    var others: [Phenotype: Double] = [:]
    others[.noisy] = noisy
    others[.fragile] = fragile
    others[.stoic] = stoic
    others[.fastHealer] = fastHealer
    self.others = others
  }

  /// The value for a phenotype.
  public func value(for phenotype: Phenotype) -> Double { others[phenotype] ?? typical }

  /// Whether all phenotypes have the same value.
  public var isCommon: Bool { others.isEmpty }

  /// The headings of the table, each with its lines. Every parameter stands in it once.
  public static let sections: [(heading: String, rows: [LabParameterRow])] = [
    ("Who they are", whoTheyAre), ("The hold", hold), ("What the back bears", tolerance), ("Pain", pain),
    ("What is said", said), ("What is done", done),
  ]

  /// All lines.
  public static let table: [LabParameterRow] = sections.flatMap(\.rows)
}
