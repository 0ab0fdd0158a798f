internal import HoldfastModel

/// Finds the instants of clock times in the zone of the import.
struct ClockResolver {
  struct Moment {
    let day: Day
    let startedAt: ZonedInstant?
    var change = Change.none
  }

  /// What the clocks did at that time.
  enum Change {
    case none, skipped, twice
  }

  private let zone: Zone
  /// Days around which the clocks keep their offset, with it in minutes; nil where they change.
  private var quiet: [Day: Int?] = [:]

  init(_ zone: Zone) {
    self.zone = zone
  }

  /// The day and the instant of a time. A clock time that does not exist is the first one that does, one that exists
  /// twice the first.
  mutating func moment(of time: WallTime) -> Moment {
    guard let clock = time.clock else { return Moment(day: time.day, startedAt: nil) }
    if let instant = time.instant {
      let zoned = zone.zoned(instant)
      return Moment(day: zoned?.localDay ?? time.day, startedAt: zoned)
    }
    if let offset = offset(around: time.day) {
      let seconds = ((time.day.number * 24 + clock.hour) * 60 + clock.minute - offset) * 60 + clock.second
      return Moment(day: time.day, startedAt: ZonedInstant(seconds: seconds, offsetMinutes: offset))
    }
    let resolved = zone.resolve(day: time.day, hour: clock.hour, minute: clock.minute)
    switch resolved {
    case .once(let instant): return moment(instant, clock.second, .none)
    case .twice(let instant): return moment(instant, clock.second, .twice)
    case .skipped(let instant): return moment(instant, 0, .skipped)
    }
  }

  private func moment(_ instant: Instant, _ second: Int, _ change: Change) -> Moment {
    let zoned = zone.zoned(Instant(milliseconds: instant.milliseconds + Int64(second) * 1000))
    return Moment(day: zoned?.localDay ?? zone.localDay(at: instant), startedAt: zoned, change: change)
  }

  /// The offset of all clock times of a day. A look every six hours is enough: no clock goes there and back in less.
  private mutating func offset(around day: Day) -> Int? {
    if let known = quiet[day] { return known }
    let start = day.number * 86_400
    let offsets = stride(from: start - 18 * 3600, through: start + 42 * 3600, by: 6 * 3600).map { seconds in
      zone.zoned(Instant(milliseconds: Int64(seconds) * 1000))?.offsetMinutes
    }
    let offset = offsets.allSatisfy { $0 == offsets[0] } ? offsets[0] : nil
    quiet[day] = offset
    return offset
  }
}
