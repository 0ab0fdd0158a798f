public import HoldfastModel

/// The length of a period as `--last` takes it: `8w`, `30d`, `6m`, `2y`.
public struct PeriodLength: Hashable, Sendable {
  private let number: Int
  private let unit: Unit

  private enum Unit {
    case days, weeks, months, years
  }

  /// Reads a length.
  /// - Throws: a problem of kind `usage` that names the forms it may have.
  public init(_ text: String) throws {
    let letters = text.lowercased().filter { $0 != " " }
    let digits = letters.prefix { ("0"..."9").contains($0) }
    guard digits.count <= 4, let number = Int(digits), number > 0,
      let unit = PeriodLength.units[String(letters.dropFirst(digits.count))]
    else {
      throw Problem(
        .usage, "'\(text)' is no length of time for --last",
        remedy: "Write days, weeks, months or years: 30d, 8w, 6m, 2y.")
    }
    self.number = number
    self.unit = unit
  }

  /// The first day of the period that ends with `day`.
  public func firstDay(endingWith day: Day) -> Day {
    let first: Day =
      switch unit {
      case .days: day - (number - 1)
      case .weeks: day - (7 * number - 1)
      // A year has 365.2425 days in the mean of the Gregorian calendar; a report needs no nicer month.
      case .months: day - (number * 30_436_875 / 1_000_000 - 1)
      case .years: day - (number * 3_652_425 / 10_000 - 1)
      }
    return max(first, .earliest)
  }

  private static let units: [String: Unit] = [
    "d": .days, "day": .days, "days": .days, "w": .weeks, "week": .weeks, "weeks": .weeks, "m": .months,
    "month": .months, "months": .months, "y": .years, "year": .years, "years": .years,
  ]
}
