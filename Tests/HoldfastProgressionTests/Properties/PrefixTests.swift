import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@Suite("property 4: the answer for a day reads nothing dated later")
struct PrefixTests {
  @Test("every row stays when the rest of the log is cut off", arguments: RandomLog.parts)
  func cutOff(part: Int) {
    for log in RandomLog.part(part) {
      let whole = rows(of: log.log(), to: log.last)
      var random = SplitMix64(seed: log.seed &* 41)
      let cut = random.int(0...log.days.count - 1)
      let short = rows(of: log.log(through: cut), to: dayZero + cut)
      if short != Array(whole.prefix { $0.day <= dayZero + cut }) {
        Issue.record("seed \(log.seed): without what follows day \(cut), its rows differ")
      }
    }
  }

  @Test("the whole assessment and the dose stay too")
  func assessments() {
    for log in RandomLog.all where log.seed % 4 == 0 {
      var random = SplitMix64(seed: log.seed &* 43)
      let cut = random.int(0...log.days.count - 1)
      let whole = ProgressionEngine(log.log())
      let short = ProgressionEngine(log.log(through: cut))
      let day = dayZero + cut
      if whole.assess(asOf: day) != short.assess(asOf: day) || whole.dose(on: day) != short.dose(on: day) {
        Issue.record("seed \(log.seed): without what follows day \(cut), its assessment or dose differs")
      }
    }
  }

  @Test("a replay from a later day on gives the same rows")
  func later() {
    for log in RandomLog.all where log.seed % 20 == 0 {
      let whole = rows(of: log.log(), to: log.last)
      let from = dayZero + log.days.count / 2
      let later = rows(of: log.log(), from: from, to: log.last)
      #expect(later == whole.filter { $0.day >= from }, "seed \(log.seed)")
    }
  }

  @Test("the days of the properties are those of a replay")
  func timeline() {
    for log in RandomLog.all where log.seed % 20 == 0 {
      let timeline = Timeline(log)
      let replayed = rows(of: log.log(), to: log.last).map(\.permitted)
      #expect(replayed == timeline.indices.suffix(replayed.count).map(timeline.permitted), "seed \(log.seed)")
    }
  }
}

/// The rows of a replay.
func rows(of log: TrainingLog, rules: LadderProtocol = .standard, from first: Day? = nil, to last: Day) -> [DayRow] {
  var rows: [DayRow] = []
  ProgressionEngine(log, rules: rules).replay(from: first, to: last) { rows.append($0) }
  return rows
}
