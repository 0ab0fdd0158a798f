public import HoldfastModel

/// Entries of the log, oldest first.
public struct HistoryReport: Sendable {
  /// One record of the log with the words that show it.
  public struct Entry: Sendable {
    /// The record.
    public var record: LogRecord
    /// How it is named in commands.
    public var name: String
    /// What it says, in one line.
    public var summary: String

    /// An entry from its parts.
    public init(record: LogRecord, name: String, summary: String) {
      self.record = record
      self.name = name
      self.summary = summary
    }
  }

  private let entries: [Entry]
  private let isNarrowed: Bool

  /// A report of these entries, in the order to be shown.
  /// - Parameter isNarrowed: whether only an exercise or some days were asked for.
  public init(_ entries: [Entry], isNarrowed: Bool) {
    self.entries = entries
    self.isNarrowed = isNarrowed
  }

  /// Writes a line for each entry, under a heading for each day.
  public func write(on page: inout Page) {
    guard !entries.isEmpty else {
      page.write(
        isNarrowed
          ? "Nothing of that is logged. All of the log: holdfast history"
          : "Nothing is logged here yet. Begin with: holdfast start")
      return
    }
    var shown: Day?
    for entry in entries {
      if let day = entry.record.day, day != shown {
        page.write("\(day.weekdayName) \(day.words)", .strong)
        shown = day
      }
      page.write(
        label: entry.name, printable(entry.summary), column: max(7, entry.name.count + 2), isRecord: true)
    }
  }

  /// The entries in the form of `holdfast history --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1),
      "records": .array(
        entries.map { entry in
          guard case .object(var members) = entry.record.json else { return .null }
          members["name"] = .string(entry.name)
          members["summary"] = .string(entry.summary)
          return .object(members)
        }),
    ])
  }
}
