public import HoldfastModel
public import HoldfastProgression

/// The rows of `holdfast replay`.
public enum ReplayReport {
  /// A row as one object of machine output, described in Documentation/Formats.md.
  public static func json(_ row: DayRow) -> JSONValue {
    let severities = FiredTrigger.Severity.allCases.filter { severity in
      row.fired.contains { $0.severity == severity }
    }
    return .object([
      "day": .string(row.day.iso), "permitted": .string(row.permitted.id), "verdict": .string(row.verdict.rawValue),
      "triggers": .array(severities.map { .string($0.rawValue) }), "fired": .array(row.fired.map(\.json)),
      "qualifying": .int(row.qualifying), "clock": .optional(row.clock),
    ])
  }

  /// The heading of the text form.
  public static let heading = "day         permitted  verdict     count  clock  fired"

  /// A row of the text form, on one line.
  public static func line(_ row: DayRow) -> String {
    let line = cells(row).joined(separator: "  ") + "  " + fired(row)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// Writes a row on a page, with what fired below it where the page is narrow.
  public static func write(_ row: DayRow, on page: inout Page) {
    let line = line(row)
    if DisplayWidth.of(line) <= page.width {
      page.write(unbroken: line)
      return
    }
    let narrow = [row.day.iso, row.permitted.id, row.verdict.rawValue, "\(row.qualifying)", clock(row)]
    let whole = cells(row).joined(separator: "  ")
    if DisplayWidth.of(whole) <= page.width {
      page.write(unbroken: whole)
    } else {
      page.write(narrow.joined(separator: " "))
    }
    if !row.fired.isEmpty { page.write(fired(row), .attention, indent: 4) }
  }

  private static func cells(_ row: DayRow) -> [String] {
    [
      pad(row.day.iso, 10), pad(row.permitted.id, 9), pad(row.verdict.rawValue, 10), pad(String(row.qualifying), 5),
      pad(clock(row), 5),
    ]
  }

  private static func clock(_ row: DayRow) -> String { row.clock.map { "\($0) d" } ?? "-" }

  private static func fired(_ row: DayRow) -> String {
    row.fired.map { "\($0.severity.rawValue): \($0.cause.words(beside: row.day))" }.joined(separator: "; ")
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
