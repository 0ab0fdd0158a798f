/// How a set looked: did the position hold from the first second to the last?
public enum Form: String, CaseIterable, Comparable, Sendable {
  case clean, shaky, broken

  /// Worse form is greater.
  public static func < (one: Form, other: Form) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .clean: 0
    case .shaky: 1
    case .broken: 2
    }
  }
}

/// The side that did the work. `none` means that the sides were not told apart: both worked, and repetitions are
/// for each side.
public enum Side: String, CaseIterable, Sendable {
  case left, right, none
}

/// Why a set ended.
public enum StopReason: String, CaseIterable, Sendable {
  case pain, form, choice, target
}

/// What an unstable plank is done on.
public enum Device: String, CaseIterable, Sendable {
  case bosu, ball
}

/// Where it hurts.
public enum Site: String, CaseIterable, Sendable {
  case back, pelvis, leg, other

  /// Whether the rules look at it: pain elsewhere is kept as history only.
  public var isOfTheBack: Bool { self != .other }
}

/// Whether a check-in is the morning score or any other entry of the day.
public enum CheckInMoment: String, CaseIterable, Sendable {
  case morning, other
}

/// A rung of the plank ladder: easy on the knees, intermediate on the toes, hard on a Bosu or ball.
public enum PlankLevel: String, CaseIterable, Comparable, Sendable {
  case knee, toe, unstable

  /// A harder plank is greater.
  public static func < (one: PlankLevel, other: PlankLevel) -> Bool { one.rank < other.rank }

  /// The next harder plank; nil at the top.
  public var above: PlankLevel? {
    switch self {
    case .knee: .toe
    case .toe: .unstable
    case .unstable: nil
    }
  }

  /// The next easier plank; the knee plank stays the knee plank.
  public var oneDown: PlankLevel {
    switch self {
    case .knee, .toe: .knee
    case .unstable: .toe
    }
  }

  private var rank: Int {
    switch self {
    case .knee: 0
    case .toe: 1
    case .unstable: 2
    }
  }
}

/// What the log has earned: nothing while stopped, or a rung of the ladder. `stop < knee < toe < unstable`.
public enum PermittedLevel: Hashable, Comparable, Sendable {
  case stop
  case plank(PlankLevel)

  /// The name used in files and in machine output: `stop`, `knee`, `toe`, `unstable`.
  public var id: String {
    switch self {
    case .stop: "stop"
    case .plank(let level): level.rawValue
    }
  }

  /// The rung, or nil while stopped.
  public var plank: PlankLevel? {
    switch self {
    case .stop: nil
    case .plank(let level): level
    }
  }

  /// The stop first, then the planks from knee to unstable.
  public static func < (one: PermittedLevel, other: PermittedLevel) -> Bool {
    switch (one, other) {
    case (.stop, .plank): true
    case (.plank(let one), .plank(let other)): one < other
    case (_, .stop): false
    }
  }
}
