/// A clock that can stand still. It knows differences of monotonic points only, so that nothing but time itself, no
/// slow terminal and no change of the date, makes it longer or shorter.
struct Stopwatch: Hashable, Sendable {
  /// When it was begun.
  let start: MonotonicTime
  /// Milliseconds that ran before it last stood still.
  private var before: Int64 = 0
  /// Since when it runs; nil while it stands still.
  private var since: MonotonicTime?
  /// Until where its cues were given, in milliseconds; less than 0 when not even those of its begin were.
  private(set) var heard: Int64 = -1

  /// A clock that runs from a moment on.
  init(from start: MonotonicTime) {
    self.start = start
    since = start
  }

  /// Where it stops counting, so that no clock from outside can make a sum overflow: some thousand years.
  private static let longest: Int64 = 1 << 47

  /// Whether it runs.
  var isRunning: Bool { since != nil }

  /// The milliseconds that it ran until a moment, without those that it stood still.
  func milliseconds(at now: MonotonicTime) -> Int64 {
    guard let since else { return before }
    return before + min(max(0, now - since), Stopwatch.longest - before)
  }

  /// The whole seconds, rounded down.
  func seconds(at now: MonotonicTime) -> Int { Int(milliseconds(at: now) / 1000) }

  /// When it will have run so long; nil while it stands still.
  func moment(of milliseconds: Int64) -> MonotonicTime? { since.map { $0 + (milliseconds - before) } }

  /// When its next whole second is full; nil while it stands still.
  func nextSecond(after now: MonotonicTime) -> MonotonicTime? {
    moment(of: (milliseconds(at: now) / 1000 + 1) * 1000)
  }

  /// Stands still from a moment on.
  mutating func pause(at now: MonotonicTime) {
    before = milliseconds(at: now)
    since = nil
  }

  /// Runs again from a moment on.
  mutating func resume(at now: MonotonicTime) {
    if since == nil { since = now }
  }

  /// The cue that came due since it was last asked; only the latest of several.
  mutating func cue(of cues: [DueCue], at now: MonotonicTime) -> Cue? {
    let elapsed = milliseconds(at: now)
    defer { heard = max(heard, elapsed) }
    return cues.last(after: heard, until: elapsed)
  }
}
