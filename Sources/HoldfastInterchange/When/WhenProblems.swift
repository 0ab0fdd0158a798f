internal import HoldfastModel

extension WhenReader {
  static let forms =
    "Write it as today, yesterday, monday, 2026-11-20, 18:30, or in quotes as \"2h ago\" and \"2026-11-20 18:30\"."
  static let dayForms = "Write it as today, yesterday, monday or 2026-11-20."

  func problem(_ text: String, _ what: String, why: String? = nil, remedy: String? = nil) -> Problem {
    Problem(.usage, what, why: why, remedy: remedy)
  }

  func shown(_ text: String) -> String {
    let source = ShorthandSource(text)
    return source.shown(0..<source.scalars.count)
  }

  /// - Parameter forms: how it can be written.
  func notUnderstood(_ text: String, _ words: [String], forms: String = WhenReader.forms) -> Problem {
    if AgoLength(words.joined()) != nil {
      return problem(
        text, "\(shown(text)) is not understood as a time",
        remedy: "Did you mean \"\(words.joined(separator: " ")) ago\", in quotes?")
    }
    if let word = words.last, words.count <= 2, word.contains(":"), Clock(word) == nil {
      return badClock(word, text)
    }
    let known = ["today", "yesterday", "ago"] + Weekday.allCases.map(\.rawValue)
    let near = words.lazy.filter { $0.utf8.count <= 20 && !known.contains($0) }
      .compactMap { NearMiss.of($0, among: known) }.first
    return problem(
      text, "\(shown(text)) is not understood as a time",
      remedy: near.map { "Did you mean \($0)?" } ?? forms)
  }

  func badClock(_ word: String, _ text: String) -> Problem {
    problem(
      text, "\(shown(word)) is not a time of day", why: "Times are hours and minutes from 00:00 to 23:59.",
      remedy: "Write it as in 18:30.")
  }

  /// Throws when `day` lies after today.
  func refuseFuture(_ day: Day, _ text: String, clock: Clock?) throws {
    guard day > now.day else { return }
    let time = clock.map { " \($0.text)" } ?? ""
    let (year, month, dayOfMonth) = day.civil
    let lastYear = Day(year: year - 1, month: month, day: dayOfMonth).flatMap { $0 <= now.day ? $0 : nil }
    let meant = day == now.day + 1 ? "today\(time)" : (lastYear?.iso ?? now.day.iso) + time
    let quoted = meant.contains(" ") ? "\"\(meant)\"" : meant
    throw problem(
      text, "\(day.iso) lies after today, \(now.day.iso)", why: "The log holds what has happened.",
      remedy: "Did you mean \(quoted)?")
  }

  /// The problem of a time today that has not come yet.
  func later(_ day: Day, _ clock: Clock, _ text: String, isDayGiven: Bool) -> Problem {
    let current = now.at?.localClock ?? "now"
    return problem(
      text, "\(clock.text) today lies later than now, \(current)", why: "The log holds what has happened.",
      remedy: "Did you mean \"yesterday \(clock.text)\"?")
  }
}
