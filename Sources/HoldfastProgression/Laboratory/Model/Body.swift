import HoldfastModel

/// What no rule sees: how long a lifter can hold, and what the back bears. A value that goes on day by day.
struct Body: Sendable {
  /// The longest clean hold on the toes on an average day, in seconds.
  private(set) var hold: Double
  /// The load of a session that the back bears on an average day, in seconds of toe plank.
  private(set) var tolerance: Double
  /// What overloads add to the pain now, in points.
  private(set) var overloadFlare = 0.0
  private let lifter: Lifter
  private var effect: Effect?
  private var daysWithoutPlanks = 0

  /// What a session does to the body overnight.
  struct Effect: Sendable {
    /// The load as a share of what the back bore that day.
    var load: Double
    /// The longest hold as a share of the longest that was possible.
    var effort: Double

    /// Whether it was more than the back bore.
    var isOverload: Bool { load > 1 }
  }

  init(_ lifter: Lifter) {
    self.lifter = lifter
    hold = lifter.startHold
    tolerance = lifter.startTolerance
  }

  /// Adds a session; it tells on the body overnight.
  mutating func train(_ effect: Effect) {
    self.effect = effect
    daysWithoutPlanks = 0
  }

  /// Lives through the night: healing, and what the session of the day did.
  mutating func sleep() {
    let numbers = lifter.numbers
    overloadFlare *= numbers[.flareFading]
    tolerance += numbers[.healing] * max(0, lifter.healedTolerance - tolerance)
    if let effect {
      if effect.isOverload {
        tolerance *= 1 - numbers[.overloadSetback]
        overloadFlare += numbers[.overloadFlare] + numbers[.overloadFlareExcess] * (effect.load - 1)
      } else {
        tolerance += numbers[.toleranceGain] * effect.load * max(0, lifter.healedTolerance - tolerance)
        hold += numbers[.holdGain] * effect.effort * max(0, lifter.fullHold - hold)
      }
    }
    effect = nil
    daysWithoutPlanks += 1
    if Double(daysWithoutPlanks) > numbers[.holdLossFrom] {
      hold -= numbers[.holdLoss] * max(0, hold - lifter.startHold)
    }
  }

  /// Pain on an ordinary morning, 0-10: it goes down as the back heals.
  var ordinaryPain: Double {
    let range = lifter.healedTolerance - lifter.startTolerance
    let missing = range > 0 ? min(max((lifter.healedTolerance - tolerance) / range, 0), 1) : 1
    let left = lifter.numbers[.painLeft]
    return lifter.startPain * (left + (1 - left) * missing)
  }

  /// Pain this morning, 0-10.
  func pain(on day: DayChances) -> Double {
    min(max(ordinaryPain + day.painNoise + day.flare + overloadFlare, 0), 10)
  }

  /// Whether the back is ready for a level: the hold reaches the first dose there, and a session of the full dose is
  /// borne, by the default protocol. The target itself is what the level is there to build up; it is asked of the hold
  /// by nobody who begins. It is the same for every rule, so that easier targets in a file do not make a body readier.
  func isReady(for level: PlankLevel) -> Bool { holdIsReady(for: level) && bears(level) }

  /// Whether the hold reaches the first dose of a level.
  func holdIsReady(for level: PlankLevel) -> Bool {
    hold / lifter.demand(of: level) >= Double(LadderProtocol.standard.rampedHold(at: level, after: 0))
  }

  /// Whether the back bears a session of the full dose of a level.
  func bears(_ level: PlankLevel) -> Bool {
    let target = LadderProtocol.standard.target(at: level)
    return tolerance >= Double(target.seconds * target.sets) * lifter.demand(of: level)
  }
}

extension Lifter {
  /// What a second of plank at a level asks, in seconds of toe plank.
  func demand(of level: PlankLevel) -> Double {
    switch level {
    case .knee: numbers[.kneeDemand]
    case .toe: 1
    case .unstable: numbers[.unstableDemand]
    }
  }
}
