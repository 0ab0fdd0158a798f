internal import HoldfastModel

/// A date as another app wrote it, with a clock time where it had one.
struct WallTime: Hashable {
  var day: Day
  /// The clock; nil when only the day is known.
  var clock: Clock?
  /// How far the clock is ahead of UTC in seconds; nil when the file does not say, and the zone of the import counts.
  var offset: Int?

  struct Clock: Hashable {
    var hour: Int
    var minute: Int
    var second: Int
  }

  /// The same text for the same time however it was written: part of what identifies a session.
  var key: String {
    guard let clock else { return day.iso }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(day.iso)T\(two(clock.hour)):\(two(clock.minute)):\(two(clock.second))"
    guard let offset else { return text }
    return "\(text)\(offset < 0 ? "-" : "+")\(offset.magnitude)"
  }

  /// The time for people, to the minute.
  var words: String {
    guard let clock else { return day.iso }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.iso) \(two(clock.hour)):\(two(clock.minute))"
  }

  /// The instant of a time whose offset is known.
  var instant: Instant? {
    guard let clock, let offset else { return nil }
    let seconds = ((day.number * 24 + clock.hour) * 60 + clock.minute) * 60 + clock.second - offset
    return Instant(milliseconds: Int64(seconds) * 1000)
  }
}
