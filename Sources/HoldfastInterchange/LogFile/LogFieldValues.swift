internal import HoldfastModel

extension JSONFields {
  static let slugKind = "lower-case words joined by hyphens"

  mutating func requiredDay(_ key: String) -> Day? {
    requiredValue(key, "a date as 2026-11-20") { Day(iso: $0) }
  }

  mutating func requiredInstant(_ key: String) -> Instant? {
    requiredValue(key, "a time in UTC as 2026-11-20T18:30:00.000Z") { Instant(iso: $0) }
  }

  mutating func zonedInstant(_ key: String) -> ZonedInstant? {
    value(key, "a time with its offset as 2026-11-20T18:30:00+01:00") { ZonedInstant(iso: $0) }
  }

  mutating func requiredExerciseID(_ key: String) -> ExerciseID? {
    requiredValue(key, JSONFields.slugKind) { ExerciseID(slug: $0) }
  }

  /// The perceived exertion in halves.
  mutating func exertion(_ key: String) -> Exertion? {
    decimal(key, "a number from 0 to 10 in halves") { digits in
      JSONFields.scaled(digits, decimals: 1).flatMap { $0 % 5 == 0 ? Exertion($0 / 5) : nil }
    }
  }

  /// An added weight to the gram.
  mutating func weight(_ key: String) -> Weight? {
    decimal(key, "a number of kilograms above 0 to 1000 with at most three decimals") { digits in
      JSONFields.scaled(digits, decimals: 3).flatMap { Weight($0) }
    }
  }

  /// Takes keys as known without reading them.
  mutating func know(_ keys: [String]) {
    for key in keys { _ = node(key) }
  }

  /// A decimal number times a power of ten, exactly; nil when it has more decimals, an exponent, or doesn't fit.
  private static func scaled(_ digits: String, decimals: Int) -> Int? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count <= 9 else { return nil }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.utf8.count > decimals, fraction.hasSuffix("0") { fraction.removeLast() }
    guard fraction.utf8.count <= decimals else { return nil }
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return Int(parts[0] + fraction + zeros)
  }
}
