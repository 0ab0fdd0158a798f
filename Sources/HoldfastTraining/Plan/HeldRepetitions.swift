import HoldfastModel

/// Repetitions that are held, with a change of sides between them.
struct HeldRepetitions: Hashable, Sendable {
  let reps: Repetitions
  let each: HoldSeconds

  /// The pause between two held repetitions, to come back and change sides, in seconds. No source gives one; it is our
  /// choice, short enough that the set stays one set.
  static let changeSeconds = 3

  private static let change = Int64(changeSeconds) * 1000
  private var hold: Int64 { Int64(each.value) * 1000 }
  private var cycle: Int64 { hold + HeldRepetitions.change }

  /// When the last repetition ends, in milliseconds from the begin of the first.
  var end: Int64 { Int64(reps.value) * cycle - HeldRepetitions.change }

  /// How many repetitions were held to their end so many milliseconds after the begin.
  func whole(after milliseconds: Int64) -> Int {
    min(reps.value, Int((milliseconds + HeldRepetitions.change) / cycle))
  }

  /// When a repetition begins, counted from 0, in milliseconds from the begin of the first.
  private func begin(of repetition: Int) -> Int64 { Int64(repetition) * cycle }

  /// The changes with their cues, in order.
  var changes: [DueCue] {
    (1..<reps.value).flatMap { next in
      [
        DueCue(milliseconds: begin(of: next) - HeldRepetitions.change, cue: .change),
        DueCue(milliseconds: begin(of: next), cue: .begin),
      ]
    }
  }

  /// Where it stands. Repetitions are counted from 1.
  enum Moment: Hashable, Sendable {
    /// Holding, and the whole seconds held of this repetition.
    case holding(repetition: Int, seconds: Int)
    /// Between two repetitions, and the seconds until the next.
    case changing(next: Int, seconds: Int)
  }

  /// Where it stands so many milliseconds after the begin.
  func moment(after milliseconds: Int64) -> Moment {
    let elapsed = min(milliseconds, end)
    let repetition = min(Int(elapsed / cycle), reps.value - 1)
    let within = elapsed - begin(of: repetition)
    if within < hold || repetition == reps.value - 1 {
      return .holding(repetition: repetition + 1, seconds: Int(within / 1000))
    }
    return .changing(next: repetition + 2, seconds: wholeSeconds(left: cycle - within))
  }
}
