/// The effects of one event while they come together.
struct Outbox {
  /// The latest cue. One that is late is worth nothing when the next is due.
  var cue: Cue?
  /// Everything else, in order.
  private(set) var effects: [TrainingEffect] = []

  mutating func add(_ effect: TrainingEffect) { effects.append(effect) }

  /// All effects. The cue comes first: it is heard before the log is written.
  var all: [TrainingEffect] { (cue.map { [.cue($0)] } ?? []) + effects }
}
