public import HoldfastModel

/// What became of one lifter under one rule.
public struct LifterOutcome: Hashable, Sendable {
  /// The number of the lifter, from 0.
  public let lifter: Int
  /// The kind of lifter.
  public let phenotype: Phenotype
  /// The step from the knee to the toe plank.
  public var toToe = Step()
  /// The step from the toe to the unstable plank.
  public var toUnstable = Step()
  /// Sessions of planks.
  public var sessions = 0
  /// Sessions whose load was more than the back bore.
  public var overloads = 0
  /// How often the rule stopped all training.
  public var stops = 0
  /// How often the level went down.
  public var stepsDown = 0
  /// What is permitted on the last day.
  public var finalLevel = PermittedLevel.plank(.knee)

  /// One step of the ladder. Days are counted from 0, the first.
  public struct Step: Hashable, Sendable {
    /// How often the rule allowed it.
    public var advances = 0
    /// How often it did while the back was not ready.
    public var early = 0
    /// Those of them in which the back did not bear the load yet, whatever the hold.
    public var earlyLoad = 0
    /// The first day on which the back was ready; nil when there was none.
    public var firstReady: Int?
    /// The first day on which the rule allowed it; nil when there was none.
    public var firstAdvance: Int?

    /// Days from first ready to first allowed, where it was allowed only then.
    public var delay: Int? {
      guard let firstReady, let firstAdvance, firstAdvance >= firstReady else { return nil }
      return firstAdvance - firstReady
    }
  }

  /// Whatever the step.
  public var advances: Int { toToe.advances + toUnstable.advances }
  /// Advances while the back was not ready.
  public var early: Int { toToe.early + toUnstable.early }

  /// The step that leads to a level; nothing leads to the knee plank.
  subscript(step level: PlankLevel) -> Step {
    get { level == .unstable ? toUnstable : toToe }
    set { if level == .unstable { toUnstable = newValue } else { toToe = newValue } }
  }
}
