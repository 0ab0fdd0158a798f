import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("Two protocols beside each other")
struct ProtocolComparisonTests {
  /// Example 1 of `WorkedExamplesTests`: knee sessions every second day, all well.
  private var log: TrainingLog {
    var builder = LogBuilder()
    for day in stride(from: 0, through: 14, by: 2) { builder.session(day, .knee) }
    for day in 0...15 { builder.morning(day, 0) }
    return builder.log
  }

  @Test("the same protocol never differs from itself", arguments: 0..<100)
  func same(seed: UInt64) throws {
    let log = RandomLog(seed: seed).log()
    let rules = LadderProtocol.random(seed: seed)
    let comparison = ProtocolComparison(log, rules, rules, asOf: dayZero + 200)
    #expect(comparison.differences == [])
    #expect(comparison.first == comparison.second)
  }

  @Test("a longer clock shows when the level rose under each, and why not under the other")
  func longerClock() throws {
    var careful = LadderProtocol.standard
    careful.name = "careful"
    careful.kneeToToe.daysAtLevel = 14
    let comparison = ProtocolComparison(log, .standard, careful, asOf: dayZero + 14)
    #expect(comparison.first.moves == [rise(on: 10)])
    #expect(comparison.second.moves == [rise(on: 14)])
    #expect(comparison.days == 15)
    #expect(comparison.differences.map(\.day) == (10...13).map { dayZero + $0 })
    let first = try #require(comparison.differences.first)
    #expect(first.first.moves == [rise(on: 10)])
    #expect(first.first.open == [])
    #expect(first.second.moves == [])
    #expect(first.second.open.map(\.id) == [.daysOnClock])
    #expect(first.second.open.map(\.observed) == [10])
  }

  @Test("every day that a replay tells apart is listed, and no other", arguments: 0..<200)
  func differences(seed: UInt64) throws {
    let log = RandomLog(seed: seed).log()
    let rules = LadderProtocol.random(seed: seed)
    let last = dayZero + 150
    func days(_ rules: LadderProtocol) -> [Day: DayRow] {
      var rows: [Day: DayRow] = [:]
      ProgressionEngine(log, rules: rules).replay(to: last) { rows[$0.day] = $0 }
      return rows
    }
    let (here, there) = (days(.standard), days(rules))
    let expected = here.keys.filter { day in
      guard let one = here[day], let other = there[day] else { return true }
      return one.permitted != other.permitted || one.inForce != other.inForce || one.verdict != other.verdict
        || one.fired != other.fired
    }
    let comparison = ProtocolComparison(log, .standard, rules, asOf: last)
    #expect(comparison.differences.map(\.day) == expected.sorted())
  }

  private func rise(on day: Int) -> LevelMove {
    LevelMove(day: dayZero + day, from: .plank(.knee), to: .plank(.toe), cause: .gate)
  }
}
