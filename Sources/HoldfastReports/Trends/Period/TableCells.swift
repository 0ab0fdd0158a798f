import HoldfastModel

extension ReportTable.Cell {
  /// A whole number; unknown where there is none.
  init(_ number: Int?) { self = number.map(ReportTable.Cell.number) ?? .unknown }

  /// A number in halves, with one decimal; unknown where there is none.
  init(_ halves: Halves?) { self = halves.map { .decimal(5 * $0.count, decimals: 1) } ?? .unknown }

  /// The value in machine output; null for an unknown one.
  var json: JSONValue {
    switch self {
    case .unknown: .null
    case .number(let value): .int(value)
    case .decimal: .decimal(machineText)
    case .day, .week, .own, .user: .string(machineText)
    }
  }
}

extension ReportTable {
  /// The rows in machine output: an object each, by the names of the columns.
  var json: JSONValue { .array(objects.map(JSONValue.object)) }

  /// The members of the object of each row.
  var objects: [[String: JSONValue]] {
    rows.map { row in Dictionary(zip(columns.map(\.id), row.map(\.json))) { first, _ in first } }
  }

  /// The first column of a table with a row for each span.
  static func spanColumn(_ resolution: Resolution) -> Column {
    Column(resolution.weeks == 1 ? "week" : "\(resolution.weeks) weeks from", id: "from")
  }
}

extension Span {
  /// The first cell of its row.
  func cell(_ resolution: Resolution) -> ReportTable.Cell { resolution.weeks == 1 ? .week(monday) : .day(monday) }
}
