public import HoldfastModel
public import HoldfastProgression

extension LevelChange {
  /// Whether training is stopped now and was not before.
  public var isNewStop: Bool { after == .stop && before != .stop }

  /// What a correction changed, one sentence each; empty when no level changed.
  public func words(beside day: Day) -> [String] {
    var sentences: [String] = []
    if before != after {
      sentences.append("The permitted level changed from \(before.words) to \(after.words).")
    }
    for change in judgedAgain.suffix(3) {
      sentences.append(
        "\(change.day.words(beside: day)) is judged again: \(change.before.words) was in force, "
          + "\(change.after.words) is now.")
    }
    if let firstChange, days > (before != after ? 1 : 0) {
      sentences.append(
        "\(count(days, "day")) changed level, first \(firstChange.day.words(beside: day)): "
          + "\(firstChange.before.words), now \(firstChange.after.words).")
    }
    return sentences
  }
}
