internal import HoldfastModel
public import HoldfastProgression

/// The rows of `holdfast lab --csv`: one for each lifter and rule. Days count from 0, the first; empty is never.
public enum LabTable {
  /// The names of the columns.
  public static let header = [
    "lifter", "phenotype", "rule", "sessions", "overloads", "stops", "steps_down", "final_level", "toe_advances",
    "toe_not_ready", "toe_load_not_borne", "toe_ready_day", "toe_day", "unstable_advances", "unstable_not_ready",
    "unstable_load_not_borne", "unstable_ready_day", "unstable_day",
  ]

  /// What became of a lifter under a rule.
  public static func row(of outcome: LifterOutcome, rule: String) -> [CSVCell] {
    [
      .optional(outcome.lifter), .plain(outcome.phenotype.name), .text(rule), .optional(outcome.sessions),
      .optional(outcome.overloads), .optional(outcome.stops), .optional(outcome.stepsDown),
      .plain(outcome.finalLevel.id),
    ] + cells(of: outcome.toToe) + cells(of: outcome.toUnstable)
  }

  private static func cells(of step: LifterOutcome.Step) -> [CSVCell] {
    [
      .optional(step.advances), .optional(step.early), .optional(step.earlyLoad), .optional(step.firstReady),
      .optional(step.firstAdvance),
    ]
  }
}
