public import HoldfastModel

/// A set that was done in a guided session, as it is to be recorded.
public struct TrainedSet: Hashable, Sendable {
  /// Its place in the session: the same when it is saved again with a score or another length.
  public var place: Int
  /// What both sides of one set share; they get the same number in the log.
  public var pair: Int
  /// What was done.
  public var exercise: ExerciseID
  /// The side that worked.
  public var side: Side
  /// How long or how often: never more than was measured or counted.
  public var work: Work
  /// What an unstable plank was done on.
  public var device: Device?
  /// Pain in this set; nil when left open.
  public var pain: Score?
  /// Form of this set; nil when left open.
  public var form: Form?
  /// Why it ended; nil when left open.
  public var stopped: StopReason?

  /// A set from its parts.
  public init(
    place: Int, pair: Int, exercise: ExerciseID, side: Side, work: Work, device: Device? = nil, pain: Score? = nil,
    form: Form? = nil, stopped: StopReason? = nil
  ) {
    self.place = place
    self.pair = pair
    self.exercise = exercise
    self.side = side
    self.work = work
    self.device = device
    self.pain = pain
    self.form = form
    self.stopped = stopped
  }
}
