public import HoldfastModel

/// A table of a report. Each cell is a value; people and machines get it in their own writing.
public struct ReportTable: Hashable, Sendable {
  /// What the table shows, a phrase.
  public var caption: String
  /// The columns in their order.
  public var columns: [Column]
  /// The rows in their order; each has as many cells as there are columns.
  public var rows: [[Cell]]

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The heading for people, with the unit, as `hold, s`.
    public var title: String
    /// The name in machine output, as `hold_s`.
    public var id: String

    /// A column from its parts.
    public init(_ title: String, id: String) {
      self.title = title
      self.id = id
    }
  }

  /// One value.
  public enum Cell: Hashable, Sendable {
    /// Nothing is known. It is never 0.
    case unknown
    /// A whole number.
    case number(Int)
    /// A number with a fixed count of decimals: `value` in units of 10 to the power of minus `decimals`.
    case decimal(Int, decimals: Int)
    /// A day.
    case day(Day)
    /// A week, by its Monday.
    case week(Day)
    /// Our own words.
    case own(String)
    /// The user's words.
    case user(String)
  }

  /// A table from its parts.
  public init(caption: String, columns: [Column], rows: [[Cell]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

extension ReportTable.Cell {
  /// The value for people; nothing for an unknown one.
  public func words(beside day: Day) -> String {
    switch self {
    case .unknown: ""
    case .number(let value): String(value)
    case .decimal(let value, let decimals): fixed(value, decimals: decimals)
    case .day(let value): value.words(beside: day)
    case .week(let monday): "week of \(monday.words(beside: day))"
    case .own(let text): text
    case .user(let text): printable(text)
    }
  }

  /// The value for machines; empty for an unknown one. Days are ISO 8601, a week is its Monday.
  public var machineText: String {
    switch self {
    case .unknown: ""
    case .number(let value): String(value)
    case .decimal(let value, let decimals): fixed(value, decimals: decimals)
    case .day(let value), .week(let value): value.iso
    case .own(let text), .user(let text): text
    }
  }

  /// Whether it is written at the right edge of its column.
  public var isNumber: Bool {
    switch self {
    case .number, .decimal: true
    case .unknown, .day, .week, .own, .user: false
    }
  }
}

/// A number with a fixed count of decimals, as `-1.25` from -125 and 2.
public func fixed(_ value: Int, decimals: Int) -> String {
  guard decimals > 0 else { return String(value) }
  var digits = String(value.magnitude)
  while digits.count <= decimals { digits = "0" + digits }
  return (value < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
}
