internal import HoldfastModel

/// Which columns of a CSV hold what: `--columns 'date=Day,exercise=Move,seconds=Time (s),pain=Pain'`.
public struct GenericColumns: Hashable, Sendable {
  /// What a column can hold.
  public enum Key: String, CaseIterable, Sendable {
    case date, time, exercise, seconds, reps, side, pain, form, note, session
    case kilograms = "weight_kg"
    case pounds = "weight_lb"
  }

  /// The names of the columns.
  public let columns: [Key: String]
  /// The order of day and month, where the option says it.
  let dateOrder: WallTimeReader.Order?

  private static let dateFormat = "date-format"

  /// Reads the value of the option. A part without a key belongs to the name before it, for names may have commas.
  /// - Throws: `Problem` of kind usage.
  public init(_ text: String) throws {
    var parts: [(key: String, name: String)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        trimmed(String($0))
      }
      let isPair = halves.count == 2 && !halves[0].isEmpty && (parts.isEmpty || GenericColumns.isKey(halves[0]))
      if isPair || (halves.count == 2 && GenericColumns.near(halves[0]) != nil) {
        parts.append((halves[0].lowercased(), halves[1]))
      } else if parts.isEmpty {
        throw Problem(
          .usage, "--columns needs key=Column, not \(NameMapEntry.shown(part))", remedy: GenericColumns.example)
      } else {
        parts[parts.count - 1].name += "," + part
      }
    }
    var columns: [Key: String] = [:]
    var order: WallTimeReader.Order?
    for (key, name) in parts {
      if key == GenericColumns.dateFormat {
        order = try GenericColumns.order(name)
        continue
      }
      guard let known = Key(rawValue: key) else { throw GenericColumns.unknown(key) }
      guard !name.isEmpty else {
        throw Problem(.usage, "--columns has no name behind \(key)=", remedy: GenericColumns.example)
      }
      guard columns.updateValue(name, forKey: known) == nil else {
        throw Problem(.usage, "--columns has \(key) twice", remedy: "Give each key once.")
      }
    }
    guard columns[.date] != nil, columns[.exercise] != nil, columns[.seconds] != nil || columns[.reps] != nil else {
      throw Problem(
        .usage, "--columns needs date, exercise, and seconds or reps", why: "Without them a row is no set.",
        remedy: GenericColumns.example)
    }
    self.columns = columns
    dateOrder = order
  }

  private static let example = "Write it as in: --columns 'date=Day,exercise=Move,seconds=Time (s),pain=Pain'"

  private static func isKey(_ text: String) -> Bool {
    Key(rawValue: text.lowercased()) != nil || text.lowercased() == dateFormat
  }

  private static func near(_ text: String) -> String? {
    text.utf8.count <= 20 ? NearMiss.of(text, among: Key.allCases.map(\.rawValue) + [dateFormat]) : nil
  }

  private static func unknown(_ key: String) -> Problem {
    let keys = Key.allCases.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .usage, "--columns has no key \(NameMapEntry.shown(key))", why: "The keys are \(keys), date-format.",
      remedy: near(key).map { "Did you mean \($0)?" } ?? example)
  }

  private static func order(_ text: String) throws -> WallTimeReader.Order? {
    switch text.lowercased() {
    case "dd/mm/yyyy", "dmy", "dd/mm": return .dayFirst
    case "mm/dd/yyyy", "mdy", "mm/dd": return .monthFirst
    case "yyyy-mm-dd", "ymd", "iso": return nil
    default:
      throw Problem(
        .usage, "date-format must be dd/mm/yyyy, mm/dd/yyyy or yyyy-mm-dd, not \(NameMapEntry.shown(text))",
        remedy: "Write it as in: --columns 'date=Day,date-format=dd/mm/yyyy,...'")
    }
  }
}
