import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the model answers in the right direction")
struct LabDirectionTests {
  private func findings(
    _ rules: [LabRule] = [.standard], lifters: Int = 45, days: Int = 110, phenotype: Phenotype? = nil,
    _ change: (inout LabParameters) -> Void = { _ in }
  ) -> [RuleFindings] {
    var parameters = LabParameters.standard
    change(&parameters)
    let laboratory = Laboratory(rules: rules, days: days, seed: 31, phenotype: phenotype, parameters: parameters)
    let outcomes = (0..<lifters).map { laboratory.outcomes(ofLifter: $0) }
    return LabFindings(rules: rules.map(\.name), outcomes).groups.first?.rules ?? []
  }

  private func changed(_ parameter: LabParameter, by factor: Double) -> (inout LabParameters) -> Void {
    { parameters in for kind in Phenotype.allCases { parameters[parameter, kind] *= factor } }
  }

  @Test("a weaker back is overloaded more often, a stronger one less")
  func tolerance() {
    let overloads = [0.5, 1, 2].compactMap { findings([.standard], changed(.toleranceMedian, by: $0)).first?.overloads }
    #expect(overloads == overloads.sorted(by: >) && overloads[0] > 2 * overloads[1] && overloads[2] < overloads[1])
  }

  @Test("faster healing makes more lifters ready")
  func healing() {
    let ready = [0.3, 1, 3].compactMap { findings([.standard], changed(.healing, by: $0)).first?.toToe.ready }
    #expect(ready == ready.sorted() && ready[0] < ready[2])
  }

  @Test("more gain from a session brings more sessions to their target, and so more advances")
  func gain() {
    let advances = [0.2, 1, 3].compactMap { findings([.standard], changed(.holdGain, by: $0)).first?.advances }
    #expect(advances == advances.sorted() && advances[0] < advances[2])
  }

  @Test("a gate that opens at once has the most lifters who move up too early")
  func always() {
    var open = LadderProtocol.standard
    open.kneeToToe = GateRules(
      sessions: 1, windowDays: 28, spacingDays: 1, daysAtLevel: 1, peakCap: 9, morningCap: 9, morningCapAboveUsual: 9,
      supportDays: 0, supportWindowDays: 14, morningsWindowDays: 14, needsUnlock: false)
    open.toeToUnstable = open.kneeToToe
    open.knee = LevelTarget(seconds: 1, sets: 1)
    open.toe = LevelTarget(seconds: 1, sets: 1)
    let early = findings([LabRule(name: "open", open), .standard] + LabRule.naive).map { $0.liftersEarly?.value ?? 0 }
    #expect(early.max() == early[0] && early[0] > 0.6)
  }

  @Test("a stricter gate has no more lifters who move up too early, and no fewer who never do")
  func stricter() {
    let rules = [1, 2, 4, 6, 8].map { sessions in
      var rules = LadderProtocol.standard
      rules.kneeToToe.sessions = sessions
      return LabRule(name: "\(sessions)", rules)
    }
    let found = findings(rules, lifters: 80)
    let early = found.map { $0.liftersEarly?.value ?? 0 }
    let never = found.map { $0.toToe.never?.value ?? 0 }
    #expect(early == early.sorted(by: >) && early[0] > early[4])
    #expect(never == never.sorted() && never[0] < never[4])
  }

  @Test("readiness does not depend on the targets of the rule that is tried")
  func readiness() {
    var easy = LadderProtocol.standard
    easy.toe = LevelTarget(seconds: 5, sets: 1)
    let body = Body(Laboratory(rules: [], days: 14, seed: 1).lifter(0))
    // Nothing of a rule goes into it at all; the default's targets decide.
    // Half of 45 s, rounded down to 5 s.
    let needed = 20.0
    #expect(body.holdIsReady(for: .toe) == (body.hold >= needed))
    let found = findings([.standard, LabRule(name: "easy", easy)])
    #expect((found[1].early?.value ?? 0) > 0)
  }

  @Test("under the default rules, neither nobody nor everybody moves up too early, is overloaded or becomes ready")
  func notDegenerate() {
    guard let found = findings([.standard], lifters: 150, days: 180, phenotype: .typical).first else { return }
    #expect((0.05...0.95).contains(found.early?.value ?? 0))
    #expect((0.1...20).contains(found.overloadsPer100?.value ?? 0))
    #expect((75...150).contains(found.toToe.ready), "most typical lifters become ready for the toe plank")
    #expect((20...130).contains(found.toUnstable.ready), "some for the unstable plank")
  }
}
