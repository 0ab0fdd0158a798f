/// All exercises that can be logged: the built-in ones and the user's own. Names are unique over both.
public struct Catalogue: Sendable {
  /// The exercises in the order they are listed: built-in first, then own ones by name.
  public let exercises: [Exercise]
  private let byName: [ExerciseID: Exercise]

  /// The built-in exercises together with the user's own. An own exercise can't take the place of a built-in one.
  public init(own: [Exercise] = []) {
    exercises = Catalogue.builtIn + own.sorted { $0.id < $1.id }
    var byName: [ExerciseID: Exercise] = [:]
    for exercise in exercises {
      for name in [exercise.id] + exercise.aliases where byName[name] == nil {
        byName[name] = exercise
      }
    }
    self.byName = byName
  }

  /// The exercise of a name or alias; nil when there is none.
  public subscript(name: ExerciseID) -> Exercise? { byName[name] }

  /// Every name and alias in use.
  public var names: Set<ExerciseID> { Set(byName.keys) }

  /// The name that means the plank ladder rather than one exercise: `plank` is the plank of the level in force.
  public static let ladderName = ExerciseID(builtIn: "plank")
  /// Names that mean the unstable plank on a device, with that device: `bosu-plank` and `ball-plank`.
  public static let deviceNames: [ExerciseID: Device] = [
    ExerciseID(builtIn: "bosu-plank"): .bosu, ExerciseID(builtIn: "ball-plank"): .ball,
  ]

  /// Whether `name` is taken by a built-in exercise, one of its aliases or a name of the ladder.
  public static func isBuiltIn(_ name: ExerciseID) -> Bool {
    name == ladderName || deviceNames[name] != nil
      || builtIn.contains { $0.id == name || $0.aliases.contains(name) }
  }
}
