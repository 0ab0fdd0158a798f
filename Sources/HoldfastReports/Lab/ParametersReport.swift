public import HoldfastModel
public import HoldfastProgression

/// Every number of the laboratory's model with its unit, its values and where they come from.
public enum ParametersReport {
  /// Writes the table for people.
  /// - Parameter phenotypes: those whose values are shown.
  public static func write(_ phenotypes: [Phenotype], on page: inout Page) {
    page.write(LabReport.caution, .attention)
    page.gap()
    page.write("The phenotypes", .strong)
    for phenotype in phenotypes { page.write("\(phenotype.name): \(phenotype.meaning)", indent: 2, hanging: 4) }
    for section in LabParameterRow.sections {
      page.gap()
      page.write(section.heading, .strong)
      for row in section.rows {
        page.write("\(row.name): \(row.meaning) (\(row.unit))", indent: 2, hanging: 4)
        page.write("\(values(of: row, phenotypes)). Source: \(row.source).", indent: 4)
      }
    }
  }

  /// The table as machine output, described in Documentation/Formats.md.
  public static func json(_ phenotypes: [Phenotype]) -> JSONValue {
    let rows = LabParameterRow.table.map { row in
      JSONValue.object([
        "name": .string(row.name), "meaning": .string(row.meaning), "unit": .string(row.unit),
        "source": .string(row.source),
        "values": .object(
          Dictionary(uniqueKeysWithValues: phenotypes.map { ($0.name, .decimal(shortest(row.value(for: $0)))) })),
      ])
    }
    return .object([
      "version": .int(1), "caution": .string(LabReport.caution), "parameters": .array(rows),
    ])
  }

  private static func values(of row: LabParameterRow, _ phenotypes: [Phenotype]) -> String {
    guard !row.isCommon, phenotypes.count > 1 else {
      return phenotypes.first.map { shortest(row.value(for: $0)) } ?? ""
    }
    let typical = row.value(for: .typical)
    let others = phenotypes.filter { row.value(for: $0) != typical }
    return ([shortest(typical)] + others.map { "\($0.name) \(shortest(row.value(for: $0)))" }).joined(separator: ", ")
  }

  /// A number with no more digits than it needs, at most three after the point.
  private static func shortest(_ value: Double) -> String {
    var text = decimal(value, digits: 3)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
