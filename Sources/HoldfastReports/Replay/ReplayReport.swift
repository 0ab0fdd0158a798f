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

  /// The beginning of the machine output, up to the first row: the protocol that every answer is given by.
  public static func jsonHead(_ rules: LadderProtocol) -> String {
    "{\"version\":1,\"protocol\":\(rules.title.json.compactText),\"days\":["
  }

  /// The line above the heading: the protocol that every answer is given by.
  public static func rulesLine(_ rules: LadderProtocol) -> String {
    "Rules: \(rules.titleWords)."
  }

  /// The heading of the text form.
  public static let heading = "day          permitted  verdict     count  clock  fired"

  /// Writes a row for a terminal: what fired goes below its day where the line has no room for it.
  public static func write(_ row: DayRow, on page: inout Page) {
    let whole = line(row)
    if DisplayWidth.of(whole) <= page.width {
      page.write(table: whole)
      return
    }
    let clock = row.clock.map { ", \(count($0, "day")) on the clock" } ?? ""
    page.write(
      "\(row.day.abbreviated) \(row.permitted.id) \(row.verdict.shortWords), count \(row.qualifying)\(clock)",
      indent: indent(of: row), hanging: 2)
    for words in fired(row) { page.write(words, indent: 2, hanging: 4) }
  }

  private static func fired(_ row: DayRow) -> [String] {
    row.fired.map { "\($0.severity.rawValue): \($0.cause.words(beside: row.day))" }
  }

  /// A row of the text form, on one line however long.
  public static func line(_ row: DayRow) -> String {
    let cells = [
      String(repeating: " ", count: indent(of: row)) + row.day.abbreviated,
      pad(row.permitted.id, 9), pad(row.verdict.shortWords, 10),
      pad(String(row.qualifying), 5), pad(row.clock.map { "\($0) d" } ?? "-", 5), fired(row).joined(separator: "; "),
    ]
    var line = cells.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// The columns before a day, so that its year stands below that of others.
  private static func indent(of row: DayRow) -> Int { max(0, 11 - row.day.abbreviated.count) }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Verdict {
  /// The verdict in a cell of at most ten letters.
  fileprivate var shortWords: String {
    switch self {
    case .notStarted: "not begun"
    case .stepBack: "step back"
    case .stop, .advance, .maintain, .hold: rawValue
    }
  }
}
