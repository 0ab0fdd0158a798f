/// The chances of one lifter, drawn by number: the same lifter, day and purpose always give the same draw.
///
/// Nothing is drawn in turn, so that what one rule does never shifts what another rule's lifter meets: under every rule
/// the same lifter has the same noise, flares, absences and missing mornings (common random numbers). The numbers are
/// those of SplitMix64 (Steele, Lea and Flood 2014), asked for by place instead of one after the other.
struct Draws: Sendable {
  private let key: UInt64

  /// What a draw is for. Each has a stream of its own.
  enum Purpose: Int, CaseIterable {
    // Standard normal. Who a lifter is:
    case hold, tolerance, pain
    // what a day brings, and by how much a score errs:
    case painNoise, holdToday, toleranceToday
    case morningError, entryError, eveningError, beforeError, duringError, afterError
    // Between 0 and 1. Who a lifter is:
    case phenotype
    // what a day brings:
    case flareBegins, flareSize, awayBegins, awayLength
    // what is said and done:
    case morningMissing, entryMade, eveningMade, flareMark, painkiller, beforeGiven, duringMissing, afterGiven
    case trains, goesOn, formMissing, formShaky, formBroken, support

    /// Whether the draw is a standard normal deviate; else it lies between 0 and 1.
    var isNormal: Bool { rawValue < Purpose.phenotype.rawValue }
  }

  /// The draws of a lifter.
  /// - Parameter lifter: the number of the lifter, from 0.
  init(seed: UInt64, lifter: Int) {
    key = Draws.mixed(Draws.mixed(seed) &+ UInt64(truncatingIfNeeded: lifter))
  }

  /// A draw: a standard normal deviate, or a number between 0 and 1 and never either of them.
  func draw(_ purpose: Purpose, day: Int = 0) -> Double {
    let place = UInt64(truncatingIfNeeded: day) << 8 | UInt64(truncatingIfNeeded: purpose.rawValue)
    let bits = Draws.mixed(key &+ Draws.mixed(place))
    let share = (Double(bits >> 11) + 0.5) * 0x1p-53
    return purpose.isNormal ? LabMath.normalQuantile(share) : share
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
