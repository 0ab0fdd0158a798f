/// A dated instruction to the engine: who gave it, and why. Part of the log and of every export.
public struct Directive: Hashable, Sendable {
  /// The civil day from which on it counts.
  public var day: Day
  /// When it was, if that was given.
  public var at: ZonedInstant?
  /// What it says.
  public var order: Order
  /// Who gave it; nil only for a `start`.
  public var by: String?
  /// Why; always given with an override.
  public var why: String?

  /// What a directive can say.
  public enum Order: Hashable, Sendable {
    /// Begin, or begin again: everything earlier is forgotten except a stop in force.
    case start(level: StartLevel, usual: UsualPain, clinicianConsulted: Bool?)
    /// A clearance after a stop.
    case clear
    /// Unstable work is allowed once its rules are met.
    case unlock
    /// The level is this one from now on. It can't lift a stop.
    case override(PlankLevel)
    /// A clinician's advice that lifts a caution and nothing else.
    case advice(about: AdviceSubject)
  }

  /// A directive from its parts.
  public init(day: Day, at: ZonedInstant? = nil, order: Order, by: String? = nil, why: String? = nil) {
    self.day = day
    self.at = at
    self.order = order
    self.by = by
    self.why = why
  }
}

extension Directive.Order {
  /// The name used in files and in machine output.
  public var id: String {
    switch self {
    case .start: "start"
    case .clear: "clear"
    case .unlock: "unlock"
    case .override: "override"
    case .advice: "advice"
    }
  }
}

/// A level that a start can give. The unstable plank can only be reached, or set by an override.
public enum StartLevel: String, CaseIterable, Sendable {
  case knee, toe

  /// The rung of the ladder.
  public var plank: PlankLevel {
    switch self {
    case .knee: .knee
    case .toe: .toe
    }
  }
}

/// What a clinician's advice can be about.
public enum AdviceSubject: String, CaseIterable, Sendable {
  case hamstrings
}

/// An exercise that the user added to the catalogue.
public struct OwnExercise: Hashable, Sendable {
  /// The exercise; its kind is always `own`.
  public let exercise: Exercise

  /// An own exercise from its parts.
  public init(
    id: ExerciseID, name: String, aliases: [ExerciseID] = [], measure: Measure, isPerSide: Bool = false,
    targets: [Muscle] = []
  ) {
    exercise = Exercise(
      id: id, name: name, aliases: aliases, kind: .own, measure: measure, isPerSide: isPerSide,
      targets: targets)
  }
}
