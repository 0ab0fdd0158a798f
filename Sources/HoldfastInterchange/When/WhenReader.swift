public import HoldfastModel

/// Reads WHEN: `today`, `yesterday`, `monday`, `2026-11-20`, `18:30`, `2026-11-20T18:30`, `2h ago`.
///
/// A day without a time has no instant. A time that does not exist takes the first one that does; one that exists twice
/// takes the first; the moment's remark says so.
public struct WhenReader {
  /// The moment of the command itself.
  public let now: Moment
  let instant: Instant
  let zone: Zone

  /// A reader at an instant in a zone.
  public init(now: Instant, zone: Zone) {
    self.now = Moment(day: zone.localDay(at: now), at: zone.zoned(now))
    instant = now
    self.zone = zone
  }

  /// The moment that `text` means.
  /// - Throws: a `Problem` of kind `usage` for words that are not understood and for a time later than now.
  public func read(_ text: String) throws -> Moment {
    let words = try words(text)
    if words.first == "now", words.count == 1 { return now }
    if words.last == "ago" { return try ago(words, text) }
    if words.count == 1, let clock = Clock(words[0]) { return try moment(now.day, clock, text, isDayGiven: false) }
    guard (1...2).contains(words.count) else { throw notUnderstood(text, words) }
    guard let day = try day(words[0], text) else { throw notUnderstood(text, words) }
    if words.count == 1 {
      try refuseFuture(day, text, clock: nil)
      return Moment(day: day)
    }
    guard let clock = Clock(words[1]) else { throw badClock(words[1], text) }
    try refuseFuture(day, text, clock: clock)
    return try moment(day, clock, text, isDayGiven: true)
  }

  /// The day that `text` means, for `--on`, `--from` and `--to`.
  /// - Parameter allowFuture: whether a day after today is accepted.
  /// - Throws: a `Problem` of kind `usage`, also for a time of day.
  public func readDay(_ text: String, allowFuture: Bool = false) throws -> Day {
    let words = try words(text)
    if allowFuture, words == ["tomorrow"] { return now.day + 1 }
    if let clock = words.last, Clock(clock) != nil {
      throw problem(
        text, "a day is needed here, without a time",
        remedy: words.count == 2 ? "Write \(words[0])." : "Write it as 2026-11-20, today, yesterday or monday.")
    }
    guard words.count == 1, let day = try day(words[0], text) else {
      throw notUnderstood(text, words, forms: WhenReader.dayForms)
    }
    if !allowFuture { try refuseFuture(day, text, clock: nil) }
    return day
  }

  // MARK: Parts

  /// Lower case, one `T` between date and time taken for a space.
  private func words(_ text: String) throws -> [String] {
    let plain = String(text.map { $0 == "\u{2212}" ? "-" : $0 }).lowercased()
    var words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1, let word = words.first, let joint = word.firstIndex(of: "t"), Day(iso: word[..<joint]) != nil {
      words = [String(word[..<joint]), String(word[word.index(after: joint)...])]
    }
    guard !words.isEmpty else { throw problem(text, "the time is empty", remedy: WhenReader.forms) }
    return words
  }

  /// The day of a word; nil when it is none. Throws for a date that the calendar doesn't have.
  private func day(_ word: String, _ text: String) throws -> Day? {
    switch word {
    case "today": return now.day
    case "yesterday": return now.day - 1
    case "tomorrow":
      throw problem(
        text, "tomorrow has not come yet", why: "The log holds what has happened.", remedy: "Did you mean today?")
    default: break
    }
    if let weekday = Weekday(rawValue: word) {
      return (1...7).lazy.map { now.day - $0 }.first { $0.weekday == weekday }
    }
    if let day = Day(iso: word) { return day }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isDate = parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isDigit) }
    guard isDate else { return nil }
    throw problem(
      text, "there is no day \(word)", why: "Dates are written year-month-day, from 1900 to 9999.",
      remedy: "Check the month and the day, as in 2026-11-20.")
  }

  private func moment(_ day: Day, _ clock: Clock, _ text: String, isDayGiven: Bool) throws -> Moment {
    let resolved = zone.resolve(day: day, hour: clock.hour, minute: clock.minute)
    guard resolved.instant <= instant else { throw later(day, clock, text, isDayGiven: isDayGiven) }
    let taken = zone.zoned(resolved.instant)
    switch resolved {
    case .once: return Moment(day: day, at: taken)
    case .twice:
      let remark = "\(clock.text) came twice on \(day.iso), when the clocks went back; the first is taken"
      return Moment(day: day, at: taken, remark: remark)
    case .skipped:
      let takenDay = zone.localDay(at: resolved.instant)
      let shown = (taken?.localClock ?? clock.text) + (takenDay == day ? "" : " on \(takenDay.iso)")
      let remark = "\(clock.text) did not exist on \(day.iso), when the clocks went forward; \(shown) is taken"
      return Moment(day: takenDay, at: taken, remark: remark)
    }
  }

  /// `2h ago`, `30 min ago`, `1h30m ago`, `3 days ago`.
  private func ago(_ words: [String], _ text: String) throws -> Moment {
    guard let length = AgoLength(words.dropLast().joined()) else {
      throw problem(
        text, "\(shown(text)) is not understood",
        remedy: "Write how long ago it was as in 2h ago, 30 min ago or 7 days ago.")
    }
    switch length {
    case .days(let days): return Moment(day: now.day - days)
    case .minutes(let minutes):
      let then = Instant(milliseconds: instant.milliseconds - Int64(minutes) * 60_000)
      return Moment(day: zone.localDay(at: then), at: zone.zoned(then))
    }
  }
}
