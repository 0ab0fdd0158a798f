/// Who a lifter is and what the days bring: drawn once, the same under every rule.
struct Lifter: Sendable {
  let phenotype: Phenotype
  let numbers: LabNumbers
  /// The longest clean hold on the toes at the start, and what it grows towards, in seconds.
  let startHold: Double
  let fullHold: Double
  /// The load of a session that the back bears at the start, and healed, in seconds of toe plank.
  let startTolerance: Double
  let healedTolerance: Double
  /// Pain on an ordinary morning at the start, 0-10.
  let startPain: Double
  /// The usual morning pain as the lifter gives it with the start, 0...3.
  let usual: Int
  /// What each day brings, from day 0 on.
  let days: [DayChances]

  /// - Parameters:
  ///   - phenotype: the kind; nil draws it by the shares of the table.
  init(number: Int, seed: UInt64, days: Int, phenotype chosen: Phenotype?, parameters: LabParameters) {
    let draws = Draws(seed: seed, lifter: number)
    phenotype = chosen ?? Lifter.phenotype(draws.draw(.phenotype), parameters)
    numbers = parameters.numbers(of: phenotype)
    let rank = draws.draw(.hold)
    startHold = lognormal(mean: numbers[.toeHoldMean], sd: numbers[.toeHoldSD], at: rank)
    // Who holds longer than most at the start does so in the end; and nobody ends below the start.
    fullHold = max(startHold, lognormal(mean: numbers[.healthyHoldMean], sd: numbers[.healthyHoldSD], at: rank))
    startTolerance =
      numbers[.toleranceMedian] * LabMath.exp(numbers[.toleranceSD] * draws.draw(.tolerance))
    healedTolerance = startTolerance * numbers[.healedFactor]
    startPain = min(max(numbers[.painMean] + numbers[.painSD] * draws.draw(.pain), 0), 3.4)
    usual = Int(min(max(startPain + numbers[.reportBias], 0), 3).rounded())
    self.days = DayChances.all(days, draws, numbers)
  }

  private static func phenotype(_ draw: Double, _ parameters: LabParameters) -> Phenotype {
    let total = Phenotype.allCases.reduce(0) { $0 + parameters[.share, $1] }
    var sum = 0.0
    for phenotype in Phenotype.allCases {
      sum += parameters[.share, phenotype]
      if draw * total < sum { return phenotype }
    }
    return .typical
  }
}

/// The value of a lognormal quantity, given its mean and standard deviation, for a standard normal deviate.
func lognormal(mean: Double, sd: Double, at deviate: Double) -> Double {
  let variance = LabMath.log(1 + (sd / mean) * (sd / mean))
  return mean * LabMath.exp(variance.squareRoot() * deviate - variance / 2)
}
