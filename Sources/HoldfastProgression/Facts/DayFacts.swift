public import HoldfastModel

/// What the engine reads of one civil day: all sessions and check-ins of the day merged to the worst case.
///
/// Missing is never zero, and never counts as a pass.
public struct DayFacts: Hashable, Sendable {
  /// The highest morning score, 0-10; nil without a morning check-in.
  public var morning: Int?
  /// Whether any morning score was taken under painkillers.
  public var isMorningMasked = false
  /// The highest pain before a session or in a check-in that is no morning one; nil when none was given.
  public var daytime: Int?
  /// The highest pain during or right after any session of the day; nil when none was given.
  public var peak: Int?
  /// Whether every session with a plank set has a pain score during, none under painkillers.
  public var isPeakKnown = true
  /// The plank sets of the day; nil when there were none.
  public var planks: Planks?
  /// Whether support work of at least the minimum was done cleanly.
  public var hasSupport = false
  /// Whether the user marked a flare-up.
  public var isFlare = false
  /// The red-flag symptoms reported.
  public var redFlags: Set<RedFlagSymptom> = []
  /// The directives dated this day.
  public var directives = Directives()
  /// The stretches and warm-ups of the day, for information only.
  public var preparation: Set<ExerciseID> = []

  /// The plank sets of one day.
  public struct Planks: Hashable, Sendable {
    /// Every plank set that was held, with its level and its hold in seconds.
    public var holds: [Hold] = []
    /// The worst form; nil when any set has none.
    public var form: Form?
    /// Whether any set had broken form, known or not for the others.
    public var hasBrokenForm = false

    /// One plank set.
    public struct Hold: Hashable, Sendable {
      /// The rung of the ladder.
      public var level: PlankLevel
      /// The hold in seconds.
      public var seconds: Int
    }

    /// The holds of the sets at `level`, in seconds.
    public func seconds(at level: PlankLevel) -> [Int] {
      holds.lazy.filter { $0.level == level }.map(\.seconds)
    }

    /// How many sets at `level` were held for at least `seconds`.
    public func sets(at level: PlankLevel, reaching seconds: Int) -> Int {
      holds.reduce(0) { $1.level == level && $1.seconds >= seconds ? $0 + 1 : $0 }
    }
  }

  /// The directives of one day. Several starts or overrides on one day merge to the lowest level.
  public struct Directives: Hashable, Sendable {
    /// The start; nil without one.
    public var start: Start?
    /// Whether a clearance was given.
    public var hasClearance = false
    /// The level that was set; nil without an override.
    public var overrideLevel: PlankLevel?
    /// Whether unstable work was unlocked.
    public var hasUnlock = false

    /// A start, with the lowest level and the lowest usual pain of the day's starts.
    public struct Start: Hashable, Sendable {
      /// The level to begin at.
      public var level: PlankLevel
      /// The usual morning pain, 0...3.
      public var usual: Int
    }
  }

  /// A day of which nothing is known.
  public init() {}
}
