public import HoldfastModel
public import HoldfastProgression

extension LevelMove {
  /// The change and its reason, as `knee plank to toe plank: every rule was met`.
  public func words(beside day: Day) -> String {
    "\(from.words) to \(to.words): \(cause.words(beside: day))"
  }

  /// The change in machine output.
  var json: JSONValue {
    .object([
      "day": .string(day.iso), "from": .string(from.id), "to": .string(to.id), "cause": .string(cause.id),
      "words": .string(cause.words(beside: day)),
    ])
  }
}

extension LevelMove.Cause {
  /// The reason for people.
  func words(beside day: Day) -> String {
    func list(_ causes: [FiredTrigger.Cause]) -> String {
      causes.map { $0.words(beside: day) }.joined(separator: "; ")
    }
    return switch self {
    case .start: "a new start"
    case .clearance: "cleared after a stop"
    case .override: "a clinician's override"
    case .gate: "every rule was met"
    case .absence(let days): "\(count(days, "day")) without planks"
    case .red(let causes): "red, \(list(causes))"
    case .amber(let causes): "amber, \(list(causes))"
    case .stop(let causes): "stop, \(list(causes))"
    }
  }

  /// The name used in machine output.
  var id: String {
    switch self {
    case .start: "start"
    case .clearance: "clear"
    case .override: "override"
    case .gate: "gate"
    case .absence: "absence"
    case .red: "red"
    case .amber: "amber"
    case .stop: "stop"
    }
  }
}
