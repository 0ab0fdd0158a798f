import HoldfastModel
import HoldfastProgression
import Testing

/// The properties say little about logs that never leave the knee plank: the generated logs have to reach everything.
@Suite("the generated logs")
struct RandomLogsTests {
  @Test("they reach every level, verdict, severity and cause often enough")
  func shares() {
    // In how many of the logs each thing occurs at least once.
    var counts: [String: Int] = [:]
    for log in RandomLog.all {
      var seen: Set<String> = []
      ProgressionEngine(log.log()).replay(to: log.last) { row in
        seen.insert("level \(row.permitted.id)")
        seen.insert("verdict \(row.verdict.rawValue)")
        for fired in row.fired {
          seen.insert("severity \(fired.severity.rawValue)")
          seen.insert("cause \(fired.severity.rawValue) \(fired.cause.kind)")
        }
      }
      for thing in seen { counts[thing, default: 0] += 1 }
    }
    let least: [String: Int] = [
      "level stop": 20, "level knee": 80, "level toe": 60, "level unstable": 30,
      "verdict stop": 20, "verdict notStarted": 5, "verdict advance": 50, "verdict stepBack": 10,
      "verdict maintain": 25, "verdict hold": 80,
      "severity stop": 20, "severity red": 30, "severity amber": 15,
      "cause stop redFlag": 10, "cause stop morning": 3, "cause stop daytime": 3, "cause stop peak": 3,
      "cause red morning": 10, "cause red raisedMornings": 4, "cause red daytime": 5, "cause red peak": 5,
      "cause red flare": 5, "cause amber peak": 5, "cause amber brokenForm": 5,
    ]
    let percent = counts.mapValues { $0 * 100 / RandomLog.all.count }
    for (thing, share) in least {
      #expect(percent[thing, default: 0] >= share, "\(thing) occurs in too few logs: \(percent)")
    }
    #expect(Set(counts.keys) == Set(least.keys))
  }
}

extension FiredTrigger.Cause {
  fileprivate var kind: String {
    switch self {
    case .redFlag: "redFlag"
    case .morning: "morning"
    case .raisedMornings: "raisedMornings"
    case .daytime: "daytime"
    case .peak: "peak"
    case .flare: "flare"
    case .brokenForm: "brokenForm"
    }
  }
}
