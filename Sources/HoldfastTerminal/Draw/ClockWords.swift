import HoldfastTraining

extension TrainingScreen.Clock {
  /// What stands on the clock: a countdown to a hold in seconds, everything else in minutes and seconds, so that its
  /// width stays the same.
  var face: String {
    let seconds = max(0, seconds)
    if kind == .ready, seconds < 60 { return String(seconds) }
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What the clock counts, in a word.
  var word: String {
    switch kind {
    case .ready: "get ready"
    case .hold: "hold"
    case .paused: "paused"
    case .rest: "rest"
    case .open: "time"
    }
  }

  /// How much it stands out.
  var tone: TrainingScreen.Tone {
    switch kind {
    case .ready: .attention
    case .hold: .good
    case .paused: .faint
    case .rest, .open: .plain
    }
  }
}
