internal import HoldfastModel

/// What of a file lies too far ahead of this machine's clock to have happened.
struct FutureLimits {
  private let latestDay: Day
  private let latestStamp: Instant

  /// The limits at a moment: another machine's civil day can be one ahead, and its clock a little.
  init(today: Day, now: Instant) {
    latestDay = today + 1
    latestStamp = Instant(milliseconds: now.milliseconds + 86_400_000)
  }

  private static let remedy = "Correct it, or the clock of this machine if that is behind."

  /// Notes a day that is still to come.
  func checkDay(_ fields: inout JSONFields) {
    guard let node = fields.node("day"), case .string(let text) = node.value, let day = Day(iso: text), day > latestDay
    else { return }
    fields.problem(
      node, "day", "day is in the future: \(day.iso)",
      why: "A log records what happened. The day of another machine can be one ahead, no more.",
      remedy: FutureLimits.remedy)
  }

  /// Notes a stamp that is still to come.
  func check(_ stamp: Instant?, _ key: String, _ fields: inout JSONFields) {
    guard let stamp, stamp > latestStamp, let node = fields.node(key) else { return }
    fields.problem(
      node, key, "\(key) is more than a day ahead: \(stamp.iso)",
      why: "The latest change wins, so that nothing could change the record until then.", remedy: FutureLimits.remedy)
  }
}
