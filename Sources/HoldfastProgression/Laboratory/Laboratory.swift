import HoldfastModel

/// A simulation of made-up lifters under several rules, to compare how the rules err. It measures rules on a model, not
/// people.
///
/// A lifter's body is hidden; each rule sees what a log would hold, and the engine decides. The same lifter meets the
/// same noise, flares, absences and gaps under every rule. The same seed gives the same outcomes on every machine.
public struct Laboratory: Sendable {
  /// The rules that are compared; the first is what the others are set against.
  public let rules: [LabRule]
  /// How many days are lived, 14...1000.
  public let days: Int
  /// What all chance is made from.
  public let seed: UInt64
  /// The only kind of lifter; nil mixes them by the shares of the table.
  public let phenotype: Phenotype?
  /// The numbers of the model.
  public let parameters: LabParameters

  /// A laboratory from its parts.
  public init(
    rules: [LabRule], days: Int, seed: UInt64, phenotype: Phenotype? = nil, parameters: LabParameters = .standard
  ) {
    self.rules = rules
    self.days = days
    self.seed = seed
    self.phenotype = phenotype
    self.parameters = parameters
  }

  /// What becomes of a lifter under each of the rules, in their order. Lifters don't depend on each other, so that they
  /// can be asked for in any order and side by side.
  /// - Parameter number: the number of the lifter, from 0.
  public func outcomes(ofLifter number: Int) -> [LifterOutcome] {
    let lifter = lifter(number)
    return rules.map { rule in
      var life = LabLife(lifter, number: number, rule: rule)
      for day in lifter.days.indices { _ = life.live(through: day) }
      return life.outcome
    }
  }

  /// The lifter of a number.
  func lifter(_ number: Int) -> Lifter {
    Lifter(number: number, seed: seed, days: days, phenotype: phenotype, parameters: parameters)
  }
}
