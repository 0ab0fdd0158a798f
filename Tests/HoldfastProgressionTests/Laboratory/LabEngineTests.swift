import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the laboratory and the engine")
struct LabEngineTests {
  @Test("a lifter's log, given to the engine, has the levels that the laboratory saw, on every day of 200 lifters")
  func sameEngine() {
    var changed = LadderProtocol.standard
    changed.name = "another"
    changed.kneeToToe.sessions = 1
    changed.kneeToToe.daysAtLevel = 7
    changed.kneeToToe.peakCap = 3
    changed.toeToUnstable.redFreeDays = nil
    changed.toeToUnstable.daysSinceFirstSession = nil
    changed.knee = LevelTarget(seconds: 20, sets: 2)
    let laboratory = Laboratory(rules: [.standard, LabRule(name: "another", changed)], days: 120, seed: 11)
    var levels: Set<PermittedLevel> = []
    for number in 0..<200 {
      let rule = number % 2
      let course = LabCourse(laboratory, number, rule: rule)
      let engine = ProgressionEngine(course.log, rules: laboratory.rules[rule].rules)
      var states: [LadderState] = []
      engine.forEachDay(to: Day(number: 119)) { _, state, _ in states.append(state) }
      #expect(states == course.states, "lifter \(number)")
      levels.formUnion(states.map(\.permitted))
    }
    #expect(levels == [.stop, .plank(.knee), .plank(.toe), .plank(.unstable)])
  }

  @Test("what a rule remembers is made of the log alone: lived through again from its facts it is the same")
  func noLeak() {
    let laboratory = Laboratory(rules: [.standard] + LabRule.naive, days: 90, seed: 12)
    for number in 0..<20 {
      for (index, rule) in laboratory.rules.enumerated() {
        let course = LabCourse(laboratory, number, rule: index)
        let facts = FactsByDay(course.log, support: rule.rules.support)
        var state = RuleState()
        for day in 0..<90 {
          state.live(through: Day(number: day), facts[Day(number: day)], by: rule)
          guard state.ladder == course.states[day] else {
            Issue.record("lifter \(number), \(rule.name), day \(day)")
            break
          }
        }
      }
    }
  }

  @Test("what is trained is what the engine's dose says, read from the log alone")
  func sameDose() {
    let laboratory = Laboratory(rules: [.standard], days: 80, seed: 13)
    for number in 0..<20 {
      let course = LabCourse(laboratory, number)
      for day in course.plankDays {
        var morning = course.days[day]
        morning.session = nil
        morning.evening = nil
        var log = course.days[..<day].reduce(into: TrainingLog()) { $0.add($1.log) }
        log.add(morning.log)
        let sets = course.days[day].session?.plankSets ?? []
        guard case .planks(let dose) = ProgressionEngine(log).dose(on: Day(number: day)) else {
          Issue.record("lifter \(number) trained on day \(day) without a dose")
          continue
        }
        #expect(sets.allSatisfy { $0.exercise == ExerciseID(dose.level) && $0.device == dose.device })
        #expect(sets.count <= dose.sets)
        let longest = Double(dose.seconds) * course.lifter.numbers[.goesOnTo]
        #expect(sets.allSatisfy { Double($0.work.holdSeconds ?? 0) <= longest })
      }
    }
  }

  @Test("a stop is cleared and the unstable plank unlocked again, some quiet days later")
  func clearance() {
    let laboratory = Laboratory(rules: [.standard], days: 180, seed: 14, phenotype: .fragile)
    var stops = 0
    for number in 0..<30 {
      let course = LabCourse(laboratory, number)
      #expect(course.days[0].orders.last == .unlock)
      for day in 1..<180 where course.days[day].orders.contains(.clear) {
        stops += 1
        #expect(course.days[day].orders == [.clear, .unlock])
        #expect(course.states[day - 1].isStopped)
        // 7 days without a score that stops lie before it.
        #expect((day - 7..<day).allSatisfy { course.states[max(0, $0)].isStopped })
      }
      // Nobody trains while stopped, unless cleared that morning.
      let stopped = (1..<180).filter { course.states[$0 - 1].isStopped && !course.days[$0].orders.contains(.clear) }
      #expect(Set(course.plankDays).isDisjoint(with: stopped))
    }
    #expect(stops > 10)
  }
}
