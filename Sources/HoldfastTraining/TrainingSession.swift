import HoldfastModel

/// A guided session as a value: events go in, a screen and effects come out. It reads no clock and touches nothing.
public struct TrainingSession: Hashable, Sendable {
  private let plan: TrainingPlan

  /// A session that is about to begin.
  public init(_ plan: TrainingPlan, at now: MonotonicTime) {
    self.plan = plan
  }

  /// Takes in what happened and says what is to be done about it.
  /// - Parameter now: when it happened; never earlier than the event before, else it counts as that moment.
  public mutating func handle(_ event: TrainingEvent, at now: MonotonicTime) -> [TrainingEffect] { [] }

  /// What to show at a moment.
  public func screen(at now: MonotonicTime) -> TrainingScreen { TrainingScreen(title: "", announcement: "") }

  /// When something changes by itself next: a cue, the second that a clock shows, the end of a countdown. Nil when
  /// nothing happens until a key is pressed.
  public func nextChange(after now: MonotonicTime) -> MonotonicTime? { nil }

  /// Whether the session is over and its last effect was given.
  public var isOver: Bool { false }

  /// The sets that were done and are not known to be in the log.
  public var unsaved: [TrainedSet] { [] }
}
