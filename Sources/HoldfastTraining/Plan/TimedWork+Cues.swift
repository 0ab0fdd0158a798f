import HoldfastModel

/// A cue and when it is due, in milliseconds from the begin of what it belongs to.
struct DueCue: Hashable, Sendable {
  let milliseconds: Int64
  let cue: Cue
}

extension [DueCue] {
  /// Three, two and one second before `seconds`. What would be due at the begin or before it falls out.
  static func countdown(to seconds: Int, fromBegin: Bool) -> [DueCue] {
    [3, 2, 1].filter { fromBegin ? $0 <= seconds : $0 < seconds }
      .map { DueCue(milliseconds: Int64(seconds - $0) * 1000, cue: .countdown($0)) }
  }

  /// The latest cue that came due after `heard` and until `now`, both in milliseconds.
  func last(after heard: Int64, until now: Int64) -> Cue? {
    last { $0.milliseconds > heard && $0.milliseconds <= now }?.cue
  }
}

extension TimedWork {
  /// The cues in their order.
  var cues: [DueCue] {
    let begin = DueCue(milliseconds: 0, cue: .begin)
    let over = DueCue(milliseconds: end, cue: .over)
    switch self {
    case .hold(let target, _):
      let reached = DueCue(milliseconds: Int64(target.value) * 1000, cue: .target)
      return [begin] + .countdown(to: target.value, fromBegin: false) + [reached, over]
    case .reps(let held): return [begin] + held.changes + [over]
    }
  }
}
