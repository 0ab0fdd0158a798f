/// A time zone as a rule: how far local clocks are ahead of UTC at any instant. Nothing platform-specific.
public struct Zone: Sendable {
  private let offsetSeconds: @Sendable (_ utcSeconds: Int) -> Int

  /// A zone by its rule.
  /// - Parameter offsetSeconds: seconds east of UTC at an instant given in seconds since 1970-01-01T00:00:00Z. Its
  ///   size must stay within 18 hours; anything beyond is cut off.
  public init(offsetSeconds: @escaping @Sendable (_ utcSeconds: Int) -> Int) {
    self.offsetSeconds = { min(max(offsetSeconds($0), -64_800), 64_800) }
  }

  /// The civil day that clocks show at `instant`.
  public func localDay(at instant: Instant) -> Day {
    Day(number: floorDivide(localSeconds(at: instant.seconds), by: Zone.day).quotient)
  }

  /// `instant` to the second with the offset then, rounded to the minute; nil when its local date lies outside
  /// 1900...9999.
  public func zoned(_ instant: Instant) -> ZonedInstant? {
    let offset = offsetSeconds(instant.seconds)
    return ZonedInstant(seconds: instant.seconds, offsetMinutes: floorDivide(offset + 30, by: 60).quotient)
  }

  /// The instant of a wall clock time.
  /// - Parameters:
  ///   - day: the civil day.
  ///   - hour: 0...23; anything beyond counts on into the neighbouring days.
  ///   - minute: 0...59.
  public func resolve(day: Day, hour: Int, minute: Int) -> ResolvedClock {
    let wall = (day.number * 24 + hour) * 3600 + minute * 60
    // Clocks differ from UTC by less than 18 hours, so every answer lies in this window. Two changes of a clock are
    // never less than an hour apart.
    let samples = stride(from: wall - Zone.reach, through: wall + Zone.reach, by: 3600).map { $0 }
    let offsets = Set(samples.map(offsetSeconds))
    let answers = offsets.map { wall - $0 }.filter { localSeconds(at: $0) == wall }.sorted()
    if let first = answers.first {
      let instant = Instant(milliseconds: Int64(first) * 1000)
      return answers.count == 1 ? .once(instant) : .twice(instant)
    }
    return .skipped(Instant(milliseconds: Int64(firstInstant(after: wall, among: samples)) * 1000))
  }

  /// The first second whose local time is later than `wall`, which no second has.
  private func firstInstant(after wall: Int, among samples: [Int]) -> Int {
    var before = wall - Zone.reach
    var after = wall + Zone.reach
    for sample in samples {
      if localSeconds(at: sample) > wall {
        after = sample
        break
      }
      before = sample
    }
    while after - before > 1 {
      let middle = (before + after) / 2
      if localSeconds(at: middle) > wall { after = middle } else { before = middle }
    }
    return after
  }

  private func localSeconds(at seconds: Int) -> Int { seconds + offsetSeconds(seconds) }

  private static let day = 86_400
  private static let reach = 44 * 3600
}

/// What a wall clock time means in a zone.
public enum ResolvedClock: Hashable, Sendable {
  /// It came exactly once.
  case once(Instant)
  /// The clocks went forward over it; this is the first time that does exist.
  case skipped(Instant)
  /// The clocks went back over it; this is the first of the two.
  case twice(Instant)

  /// The instant that is taken.
  public var instant: Instant {
    switch self {
    case .once(let instant), .skipped(let instant), .twice(let instant): instant
    }
  }
}
