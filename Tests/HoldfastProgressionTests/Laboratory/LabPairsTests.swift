import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the same lifters under every rule")
struct LabPairsTests {
  @Test("one rule under two names has the same outcomes")
  func twice() {
    let laboratory = Laboratory(
      rules: [
        LabRule(name: "one", .standard), LabRule(.fixed14Days, stepBack: false), LabRule(name: "other", .standard),
      ],
      days: 100, seed: 21)
    for number in 0..<40 {
      let outcomes = laboratory.outcomes(ofLifter: number)
      #expect(outcomes[0] == outcomes[2])
    }
  }

  @Test("whatever the rule does, the same mornings are missing and the same days are away")
  func sameLuck() {
    let laboratory = Laboratory(rules: [.standard] + LabRule.naive, days: 120, seed: 22)
    for number in 0..<15 {
      let courses = laboratory.rules.indices.map { LabCourse(laboratory, number, rule: $0) }
      let mornings = Set(courses.map { $0.days.map { $0.morning == nil } })
      #expect(mornings.count == 1, "lifter \(number)")
      let away = courses[0].lifter.days.indices.filter { courses[0].lifter.days[$0].isAway }
      for course in courses { #expect(Set(course.plankDays).isDisjoint(with: away)) }
    }
  }

  @Test("until two rules differ, their lifters live the same days to the last score")
  func sameDays() {
    var stricter = LadderProtocol.standard
    stricter.kneeToToe.sessions = 6
    let laboratory = Laboratory(rules: [.standard, LabRule(name: "stricter", stricter)], days: 120, seed: 23)
    var different = 0
    for number in 0..<40 {
      let (one, other) = (LabCourse(laboratory, number), LabCourse(laboratory, number, rule: 1))
      let first = one.states.indices.first { one.states[$0].permitted != other.states[$0].permitted } ?? 120
      if first < 120 { different += 1 }
      #expect(one.days[..<first].map(\.log) == other.days[..<first].map(\.log), "lifter \(number)")
    }
    #expect(different > 10)
  }

  @Test("how many lifters or days are asked for changes nothing for those that were there before")
  func prefix() {
    let long = Laboratory(rules: [.standard], days: 150, seed: 24)
    let short = Laboratory(rules: [.standard], days: 60, seed: 24)
    for number in 0..<20 {
      let (one, other) = (LabCourse(long, number), LabCourse(short, number))
      #expect(one.days.prefix(60).map(\.log) == other.days.map(\.log))
    }
  }

  @Test("another seed gives other lifters")
  func seeds() {
    func holds(_ seed: UInt64) -> [Double] {
      let laboratory = Laboratory(rules: [.standard], days: 14, seed: seed)
      return (0..<10).map { laboratory.lifter($0).startHold }
    }
    #expect(Set(holds(1)).isDisjoint(with: holds(2)))
  }
}
