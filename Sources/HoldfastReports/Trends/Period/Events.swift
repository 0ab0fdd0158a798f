import HoldfastModel
import HoldfastProgression

extension LivedDay {
  /// What is marked of the day, at most one mark of each kind, in the order of the kinds.
  func events(beside today: Day) -> [DayChart.Event] {
    // Most days have nothing to mark.
    guard !fired.isEmpty || facts.isFlare || facts.directives.start != nil || !moves.isEmpty else { return [] }
    func causes(_ severity: FiredTrigger.Severity) -> [String] {
      fired.filter { $0.severity == severity }.map { $0.cause.words(beside: today) }
    }
    var details: [DayChart.Event.Kind: [String]] = [:]
    details[.stop] = causes(.stop)
    details[.red] = causes(.red)
    details[.amber] = causes(.amber)
    if facts.isFlare { details[.flare] = [DayChart.Event.flareWords] }
    if let start = facts.directives.start {
      details[.start] = ["start at the \(start.level.plankName), usual morning pain \(start.usual) of 10"]
    }
    for move in moves {
      switch move.cause {
      // They are marked as a start and as a stop.
      case .start, .stop: break
      case .clearance, .override, .gate, .absence, .red, .amber:
        details[move.to > move.from ? .up : .down, default: []].append(move.words(beside: today))
      }
    }
    return DayChart.Event.Kind.allCases.compactMap { kind in
      guard let words = details[kind], !words.isEmpty else { return nil }
      return DayChart.Event(day, kind, detail: words.joined(separator: "; "))
    }
  }
}

extension DayChart.Event {
  /// The event for people, as `20 November: red trigger, pain 4 of 10 in the morning`.
  func words(beside today: Day) -> String {
    let words = kind == .flare || kind == .start ? detail : "\(kind.words), \(detail)"
    return "\(day.words(beside: today)): \(words)"
  }

  /// A flare-up that was marked, for people.
  static let flareWords = FiredTrigger.Cause.flare.words(beside: Day.earliest)

  /// The events without the red triggers that say no more than the flare-up marked on the same day.
  static func told(_ events: [DayChart.Event]) -> [DayChart.Event] {
    events.filter { $0.kind != .red || $0.detail != flareWords }
  }

  /// The event in machine output.
  var json: JSONValue {
    .object(["day": .string(day.iso), "kind": .string(kind.id), "words": .string(detail)])
  }
}

extension DayChart.Event.Kind {
  /// The name used in machine output.
  var id: String {
    switch self {
    case .stop: "stop"
    case .red: "red"
    case .amber: "amber"
    case .flare: "flare"
    case .up: "up"
    case .down: "down"
    case .start: "start"
    }
  }
}
