public import HoldfastModel

extension LadderProtocol {
  /// The hold of the dose at a level after so many sessions without a trigger, in seconds: it grows from a share of the
  /// target to the whole ("Today's dose" in Documentation/Protocol.md).
  public func rampedHold(at level: PlankLevel, after sessions: Int) -> Int {
    let target = target(at: level).seconds
    let tenths = min(10, dose.startTenths + dose.stepTenths * sessions)
    let ramped = target * tenths / 10 / dose.roundingSeconds * dose.roundingSeconds
    return min(target, max(ramped, dose.leastSeconds))
  }
}
