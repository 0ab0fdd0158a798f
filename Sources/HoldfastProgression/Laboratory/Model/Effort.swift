import HoldfastModel

/// A session of planks as it comes out: what was held, and how much it hurt.
struct Effort: Sendable {
  /// The holds, in whole seconds.
  private(set) var holds: [Int] = []
  /// What it does to the body.
  private(set) var effect = Body.Effect(load: 0, effort: 0)
  /// Pain at its worst, 0-10.
  private(set) var peak: Double
  /// Whether pain ended it before the last set.
  private(set) var isEndedByPain = false
  /// Whether a set was shorter than asked because the hold was spent.
  private(set) var isAtLimit = false

  /// Does today's dose as far as the body lets it.
  /// - Parameter pain: the pain before it, 0-10.
  init(_ dose: Dose.Prescription, _ body: Body, _ lifter: Lifter, pain: Double, on day: DayChances) {
    let numbers = lifter.numbers
    let demand = lifter.demand(of: dose.level)
    let bearable = body.tolerance * Effort.variation(numbers[.toleranceDaySD], day[.toleranceToday])
    let painLoss = numbers[.painHoldLoss] * max(0, pain - numbers[.painHoldLossFrom])
    let longest =
      body.hold / demand * Effort.variation(numbers[.holdDaySD], day[.holdToday]) * max(0.1, 1 - painLoss)
    var possible = longest
    peak = pain
    for number in 1...max(1, dose.sets) {
      let asked = Double(dose.seconds)
      let isLast = number == dose.sets
      let wanted = isLast && day.happens(.goesOn, numbers[.goesOn]) ? asked * numbers[.goesOnTo] : asked
      if possible < asked { isAtLimit = true }
      let held = min(wanted, possible)
      holds.append(min(max(Int(held.rounded(.down)), 1), HoldSeconds.range.upperBound))
      effect.load += held * demand / bearable
      effect.effort = max(effect.effort, min(1, held / longest))
      possible *= numbers[.setFatigue]
      peak = min(pain + Effort.pain(of: effect.load, numbers), 10)
      if peak >= numbers[.tooPainful], !isLast {
        isEndedByPain = true
        break
      }
    }
  }

  /// The pain that a load adds, in points.
  private static func pain(of load: Double, _ numbers: LabNumbers) -> Double {
    numbers[.exertionPain] * min(load, 1) + numbers[.overloadPain] * max(0, load - 1)
  }

  /// A factor that varies from day to day and is 1 on average.
  private static func variation(_ sd: Double, _ deviate: Double) -> Double {
    LabMath.exp(sd * deviate - sd * sd / 2)
  }
}
