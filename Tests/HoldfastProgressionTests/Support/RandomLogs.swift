import HoldfastModel
import HoldfastProgression

/// A log made from a seed, one part for each calendar day from `dayZero` on.
struct RandomLog: Sendable {
  let seed: UInt64
  let rules: LadderProtocol
  /// The records of each day; empty for a day without any.
  let days: [TrainingLog]

  var last: Day { dayZero + (days.count - 1) }

  /// All records of the days up to the one at `index`, and of all days without it.
  func log(through index: Int? = nil) -> TrainingLog {
    days.prefix(index.map { $0 + 1 } ?? days.count).reduce(into: TrainingLog()) { $0.add($1) }
  }

  init(seed: UInt64, rules: LadderProtocol = .standard) {
    var lifter = RandomLifter(seed: seed, rules: rules)
    self.seed = seed
    self.rules = rules
    days = lifter.liveThroughTheirLog()
  }

  /// The logs that every property is tried on. A failure names the seed: `RandomLog(seed: N)` makes its log again.
  static let all: [RandomLog] = (1...2000).map { RandomLog(seed: $0) }

  /// Every fourth of them, so that the parts of a test can run side by side.
  static func part(_ part: Int) -> [RandomLog] {
    stride(from: part, to: all.count, by: parts.count).map { all[$0] }
  }

  static let parts = 0..<4
}

extension TrainingLog {
  mutating func add(_ other: TrainingLog) {
    sessions += other.sessions
    checkIns += other.checkIns
    redFlags += other.redFlags
    directives += other.directives
  }
}

extension LadderState {
  /// The state after one more day with these records.
  func after(_ day: Day, _ records: TrainingLog, rules: LadderProtocol) -> LadderState {
    var state = self
    state.live(through: day, FactsByDay(records, support: rules.support)[day], rules: rules)
    return state
  }
}
