public import HoldfastModel

/// What to do on a day, in its order: what `today` shows and a guided session goes through.
public struct TodaysPlan: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The planks, or why there are none.
  public let dose: Dose
  /// The warm-up; empty while stopped.
  public let warmUp: [Exercise]
  /// The support work; empty while stopped.
  public let support: [Exercise]
  /// The stretches; empty while stopped.
  public let stretches: [Exercise]

  /// The plan of a day with a dose.
  public init(on day: Day, dose: Dose) {
    self.day = day
    self.dose = dose
    func exercises(_ kind: ExerciseKind) -> [Exercise] {
      dose == .stopped ? [] : Catalogue.builtIn.filter { $0.kind == kind }
    }
    warmUp = exercises(.warmUp)
    support = exercises(.support)
    stretches = exercises(.stretch)
  }
}

extension ProgressionEngine {
  /// What to do on a day ("Today's dose" in Documentation/Protocol.md).
  public func plan(for day: Day) -> TodaysPlan { TodaysPlan(on: day, dose: dose(on: day)) }
}
