import HoldfastModel
import HoldfastProgression

extension LivedDay {
  /// What is marked of the day, at most one mark of each kind, in the order of the kinds.
  func events(beside today: Day) -> [DayChart.Event] {
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

  /// Over a long period marks of one kind within a span share one, so that they can be told apart.
  static func gathered(_ events: [DayChart.Event], _ resolution: Resolution, beside today: Day) -> [DayChart.Event] {
    guard resolution.weeks > 1, let first = events.first?.day.monday else { return events }
    var gathered: [DayChart.Event] = []
    let spans = Dictionary(grouping: events) { ($0.day - first) / resolution.step }
    for (_, events) in spans.sorted(by: { $0.key < $1.key }) {
      for kind in Kind.allCases {
        let same = events.filter { $0.kind == kind }
        guard let first = same.first else { continue }
        var days = same.prefix(4).map { $0.day.words(beside: today) }
        if same.count > days.count { days.append("\(same.count - days.count) more") }
        gathered.append(
          same.count == 1
            ? first : DayChart.Event(first.day, kind, detail: "on \(count(same.count, "day")): \(list(days))"))
      }
    }
    return gathered.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
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
