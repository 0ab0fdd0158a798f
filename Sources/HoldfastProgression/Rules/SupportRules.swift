public import HoldfastModel

/// The least clean set that counts as support work, by exercise.
public struct SupportRules: Hashable, Sendable {
  /// The least of each exercise; an exercise that is not listed never counts.
  public var minimums: [ExerciseID: Minimum]

  /// The least repetitions, for each side where sides are counted, and the least hold of each repetition.
  public struct Minimum: Hashable, Sendable {
    /// Repetitions, 1...1000.
    public var reps: Int
    /// Seconds that each repetition is held, 0...3600; 0 asks for no hold.
    public var holdSeconds: Int

    /// A minimum from its parts.
    public init(reps: Int, holdSeconds: Int = 0) {
      self.reps = reps
      self.holdSeconds = holdSeconds
    }
  }

  /// Support rules from their parts.
  public init(minimums: [ExerciseID: Minimum]) {
    self.minimums = minimums
  }
}
