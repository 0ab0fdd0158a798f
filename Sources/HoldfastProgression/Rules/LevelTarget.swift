/// What a session at a level has to reach to qualify.
public struct LevelTarget: Hashable, Sendable {
  /// The hold, in seconds, 1...3600.
  public var seconds: Int
  /// How many sets have to reach it, 1...20.
  public var sets: Int

  /// A target from its parts.
  public init(seconds: Int, sets: Int) {
    self.seconds = seconds
    self.sets = sets
  }
}
