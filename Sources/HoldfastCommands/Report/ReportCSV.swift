import HoldfastInterchange
import HoldfastReports

/// Writes the table of a report as CSV.
enum ReportCSV {
  static func write(_ table: ReportTable, to out: @escaping (String) -> Void) {
    let writer = CSVWriter()
    let output = BufferedOutput(out)
    output.write(writer.header(table.columns.map(\.id)))
    for row in table.rows { output.write(writer.line(row.map(cell))) }
    output.flush()
  }

  private static func cell(_ cell: ReportTable.Cell) -> CSVCell {
    switch cell {
    case .unknown: .empty
    case .number, .decimal, .day, .week, .own: .plain(cell.machineText)
    case .user: .text(cell.machineText)
    }
  }
}
