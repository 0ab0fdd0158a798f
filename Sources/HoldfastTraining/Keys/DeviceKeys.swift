import HoldfastModel

/// The key that says what an unstable plank is done on.
extension TrainingSession {
  /// Goes on from the Bosu to the ball, to nothing that is named, and back, for this set and those that follow.
  mutating func changeDevice(of set: PlannedSet) {
    let device: Device? =
      switch set.planned.device {
      case .bosu: .ball
      case .ball: nil
      case nil: .bosu
      }
    sets = sets.map { $0.item == set.item ? $0.on(device) : $0 }
    phase.changeSet { $0 = $0.on(device) }
    notice = device.map { "It is recorded as done \($0.words)." } ?? "It is recorded without a device."
  }
}

extension PlannedSet {
  /// Whether it is done on something that is recorded with it.
  var takesDevice: Bool { planned.exercise.id == .unstablePlank }

  /// The same set on another device.
  fileprivate func on(_ device: Device?) -> PlannedSet {
    var set = self
    set.planned.device = device
    return set
  }
}

extension Phase {
  /// Changes the set that a phase is before.
  fileprivate mutating func changeSet(_ change: (inout PlannedSet) -> Void) {
    switch self {
    case .waiting(var timed):
      change(&timed.set)
      self = .waiting(timed)
    case .ready(var ready):
      change(&ready.timed.set)
      self = .ready(ready)
    case .resting(var rest):
      change(&rest.next)
      self = .resting(rest)
    default: break
    }
  }
}
