/// A whole number that is only ever within the range of what it measures.
///
/// A conforming type can't hold a value outside `range`: `init?(_:)` is the one way in.
///
/// A log has sets by the hundred thousand, so that what each of them has is stored in as few bytes as its range needs.
public protocol BoundedNumber: Hashable, Comparable, Sendable {
  /// The values that can be recorded, in the type's own unit.
  static var range: ClosedRange<Int> { get }
  /// The number, in the type's own unit.
  var value: Int { get }
  /// The number, or nil when it lies outside `range`.
  init?(_ value: Int)
}

extension BoundedNumber {
  /// The smaller number first.
  public static func < (one: Self, other: Self) -> Bool { one.value < other.value }
}

/// A pain score: the 0-10 numeric rating scale (NRS-11), whole numbers only.
public struct Score: BoundedNumber {
  /// Scores, 0...10.
  public static let range = 0...10
  private let stored: UInt8
  /// The score.
  public var value: Int { Int(stored) }

  /// A score; nil outside 0...10.
  public init?(_ value: Int) {
    guard Score.range.contains(value) else { return nil }
    stored = UInt8(truncatingIfNeeded: value)
  }

  /// No pain.
  public static let none = Score(unchecked: 0)

  private init(unchecked value: Int) { stored = UInt8(truncatingIfNeeded: value) }
}

/// How long a position was held, in whole seconds, 1...3600.
public struct HoldSeconds: BoundedNumber {
  /// Seconds, 1...3600.
  public static let range = 1...3600
  private let stored: UInt16
  /// Seconds.
  public var value: Int { Int(stored) }

  /// A hold in seconds; nil outside 1...3600.
  public init?(_ value: Int) {
    guard HoldSeconds.range.contains(value) else { return nil }
    stored = UInt16(truncatingIfNeeded: value)
  }
}

/// How many repetitions a set had, 1...1000.
public struct Repetitions: BoundedNumber {
  /// Repetitions, 1...1000.
  public static let range = 1...1000
  private let stored: UInt16
  /// The number.
  public var value: Int { Int(stored) }

  /// So many repetitions; nil outside 1...1000.
  public init?(_ value: Int) {
    guard Repetitions.range.contains(value) else { return nil }
    stored = UInt16(truncatingIfNeeded: value)
  }
}

/// A weight in whole grams, 1 g...1,000 kg. Grams keep both `2.5 kg` and `45 lb` (20,412 g) as whole numbers.
public struct Weight: BoundedNumber {
  /// Grams, 1...1,000,000.
  public static let range = 1...1_000_000
  private let stored: UInt32
  /// Grams.
  public var value: Int { Int(stored) }

  /// A weight in grams, or nil outside `range`.
  public init?(_ grams: Int) {
    guard Weight.range.contains(grams) else { return nil }
    stored = UInt32(truncatingIfNeeded: grams)
  }

  /// Kilograms in decimal without trailing zeros, as `20.412`.
  public var kilograms: String {
    let whole = value / 1000
    var fraction = padded(value % 1000, to: 3)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
  }
}

/// The rating of perceived exertion of a session, 0-10 in halves (Foster 2001), kept as halves 0...20.
public struct Exertion: BoundedNumber {
  /// Half points, 0...20.
  public static let range = 0...20
  /// Half points.
  public let value: Int

  /// An exertion in half points, or nil outside `range`.
  public init?(_ halves: Int) {
    guard Exertion.range.contains(halves) else { return nil }
    self.value = halves
  }

  /// Points in decimal, as `7` or `7.5`.
  public var points: String { value % 2 == 0 ? "\(value / 2)" : "\(value / 2).5" }
}

/// How long a session took, in whole minutes, 1...1440.
public struct SessionMinutes: BoundedNumber {
  /// Minutes, 1...1440.
  public static let range = 1...1440
  /// Minutes.
  public let value: Int

  /// A length in minutes; nil outside 1...1440.
  public init?(_ value: Int) {
    guard SessionMinutes.range.contains(value) else { return nil }
    self.value = value
  }
}

/// The user's usual morning pain, 0...3, given with `start`.
public struct UsualPain: BoundedNumber {
  /// Scores, 0...3.
  public static let range = 0...3
  /// The score.
  public let value: Int

  /// A usual pain; nil outside 0...3.
  public init?(_ value: Int) {
    guard UsualPain.range.contains(value) else { return nil }
    self.value = value
  }

  /// No pain on a usual morning: what counts before any `start`.
  public static let none = UsualPain(unchecked: 0)

  private init(unchecked value: Int) { self.value = value }
}

/// The number of a set within its session, 1...1000. Both sides of one set share it.
public struct SetNumber: BoundedNumber {
  /// Numbers of a set, 1...1000.
  public static let range = 1...1000
  private let stored: UInt16
  /// The number.
  public var value: Int { Int(stored) }

  /// The number of a set; nil outside 1...1000.
  public init?(_ value: Int) {
    guard SetNumber.range.contains(value) else { return nil }
    stored = UInt16(truncatingIfNeeded: value)
  }
}
