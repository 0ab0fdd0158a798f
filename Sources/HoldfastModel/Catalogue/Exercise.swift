/// The stable name of an exercise in the log and in files: lower-case words joined by hyphens, as `toe-plank`.
public struct ExerciseID: Hashable, Comparable, Sendable {
  /// Letters, digits and single hyphens, at most 64 characters.
  public let slug: String

  /// Reads a name already in its stable form; nil for anything else.
  public init?(slug text: some StringProtocol) {
    slug = String(text)
    guard slug.utf8.count <= 64 else { return nil }
    let hyphen = UInt8(ascii: "-")
    // A hyphen stands between two words: not first, not behind another, not last.
    var previous = hyphen
    for byte in slug.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case hyphen where previous != hyphen: break
      default: return nil
      }
      previous = byte
    }
    guard previous != hyphen else { return nil }
  }

  /// A name that the catalogue itself wrote.
  init(builtIn slug: String) {
    self.slug = slug
  }

  /// By the alphabet of the stable names.
  public static func < (one: ExerciseID, other: ExerciseID) -> Bool { one.slug < other.slug }

  /// The easy plank, on the knees.
  public static let kneePlank = ExerciseID(builtIn: "knee-plank")
  /// The intermediate plank, on the toes.
  public static let toePlank = ExerciseID(builtIn: "toe-plank")
  /// The hard plank, on a Bosu or a ball.
  public static let unstablePlank = ExerciseID(builtIn: "unstable-plank")
  /// Hands and knees, opposite arm and leg held out.
  public static let birdDog = ExerciseID(builtIn: "bird-dog")
  /// On the back, one leg lowered at a time.
  public static let toeTap = ExerciseID(builtIn: "toe-tap")
  /// On the side, the top leg lifted.
  public static let megaClam = ExerciseID(builtIn: "mega-clam")
  /// The hamstring stretch, which has a caution of its own.
  public static let hamstringStretch = ExerciseID(builtIn: "hamstring-stretch")

  /// The plank of a level.
  public init(_ level: PlankLevel) {
    switch level {
    case .knee: self = .kneePlank
    case .toe: self = .toePlank
    case .unstable: self = .unstablePlank
    }
  }

  /// The level that this plank belongs to; nil when the exercise is no plank of the ladder.
  public var plankLevel: PlankLevel? {
    switch self {
    case .kneePlank: .knee
    case .toePlank: .toe
    case .unstablePlank: .unstable
    default: nil
    }
  }
}

/// What a set of an exercise is counted in.
public enum Measure: String, CaseIterable, Sendable {
  /// Seconds held.
  case seconds
  /// Repetitions.
  case reps
  /// Repetitions, each held for some seconds.
  case repsAndHold = "reps-hold"
}

/// The muscles whose weakness is often named as a cause of back pain.
public enum Muscle: String, CaseIterable, Sendable {
  case transverseAbdominis = "transverse-abdominis"
  case glutes
  case diaphragm

  /// The name for people.
  public var name: String {
    switch self {
    case .transverseAbdominis: "transverse abdominis"
    case .glutes: "glutes"
    case .diaphragm: "diaphragm"
    }
  }
}

/// What an exercise is for.
public enum ExerciseKind: Hashable, Sendable {
  /// A rung of the plank ladder.
  case plank(PlankLevel)
  /// Light work that the plank ladder asks for beside the planks.
  case support
  /// A gentle stretch.
  case stretch
  /// Warming up before training.
  case warmUp
  /// To avoid while recovering: logged with its caution, never refused.
  case avoid(AvoidCategory)
  /// Added by the user.
  case own

  /// The name used in machine output.
  public var id: String {
    switch self {
    case .plank: "plank"
    case .support: "support"
    case .stretch: "stretch"
    case .warmUp: "warm-up"
    case .avoid: "avoid"
    case .own: "own"
    }
  }
}

/// An exercise that can be logged: built in, or the user's own.
public struct Exercise: Hashable, Sendable {
  /// The stable name.
  public let id: ExerciseID
  /// The name for people.
  public let name: String
  /// Other names that mean this exercise, in stable form.
  public let aliases: [ExerciseID]
  /// What it is for.
  public let kind: ExerciseKind
  /// What a set is counted in.
  public let measure: Measure
  /// Whether each side is counted on its own when the log names none.
  public let isPerSide: Bool
  /// The weak muscles that it works.
  public let targets: [Muscle]
  /// The default dose in words; nil when there is none.
  public let dose: String?
  /// The dose in numbers, for a guided session: within what the words say. Nil when there is none.
  public let guidedDose: GuidedDose?
  /// How to do it, a sentence each.
  public let cues: [String]
  /// Named variations, in stable form.
  public let variations: [ExerciseID]

  /// An exercise from its parts.
  public init(
    id: ExerciseID, name: String, aliases: [ExerciseID] = [], kind: ExerciseKind, measure: Measure,
    isPerSide: Bool = false, targets: [Muscle] = [], dose: String? = nil, guidedDose: GuidedDose? = nil,
    cues: [String] = [],
    variations: [ExerciseID] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.measure = measure
    self.isPerSide = isPerSide
    self.targets = targets
    self.dose = dose
    self.guidedDose = guidedDose
    self.cues = cues
    self.variations = variations
  }
}

/// What a guided session asks for of an exercise that the plank ladder gives no dose for.
public struct GuidedDose: Hashable, Sendable {
  /// Sets, 1 or more.
  public let sets: Int
  /// The work of each set; of an exercise that is counted per side, of each side.
  public let work: GuidedWork

  /// A dose from its parts.
  public init(sets: Int, _ work: GuidedWork) {
    self.sets = sets
    self.work = work
  }
}

/// The work of one set of a guided session.
public enum GuidedWork: Hashable, Sendable {
  /// A position held for so many seconds.
  case hold(Int)
  /// So many repetitions.
  case reps(Int)
  /// So many repetitions, each held for so many seconds.
  case repsWithHold(Int, each: Int)
  /// For as long as it takes.
  case open
}
