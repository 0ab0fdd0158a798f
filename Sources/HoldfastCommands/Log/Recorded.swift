import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// A session just recorded, with all that the screen after it shows.
struct Recorded {
  private let session: Session
  private let before: LogView
  private let name: String
  private let catalogue: Catalogue
  private let isDryRun: Bool

  init(
    _ session: Session, before: LogView, name: String, catalogue: Catalogue, isDryRun: Bool
  ) {
    self.session = session
    self.before = before
    self.name = name
    self.catalogue = catalogue
    self.isDryRun = isDryRun
  }

  /// Writes the one screen after `log`.
  func write(on page: inout Page, today: Day) {
    let after = before.adding(session)
    let state = after.engine.state(on: session.day)
    let judgement = after.judgement(on: session.day, today: today, reached: state)
    let isWhole = judgement.map { $0.failures.subtracting([.morningNotLogged]).isEmpty } ?? true
    let obstacle =
      session.plankSets.isEmpty || !isWhole
      ? nil : after.engine.obstacle(toSessionOn: session.day, reached: state, asOf: today)
    LogSummary(
      verb: isDryRun ? "Would record" : "Recorded", name: name, session: session,
      shorthand: Shorthand(catalogue: catalogue, plank: .knee, atDay: nil).print(session.sets),
      day: after.log.sessions.filter { $0.day == session.day },
      cautions: after.cautions(
        for: session, inForce: before.engine.levelForMorePlanks(on: session.day), catalogue: catalogue),
      check: SessionCheck(
        session, judgement: judgement, supportCounts: after.engine.days[session.day].hasSupport,
        obstacle: obstacle, rules: after.engine.rules, usual: state.usual, name: isDryRun ? nil : name),
      judgement: judgement, canCount: obstacle == nil, assessment: after.engine.assess(asOf: today),
      rules: after.engine.rules,
      usual: state.usual, today: today
    ).write(on: &page)
    let earlier = before.engine.state(on: session.day).fired(on: session.day)
    let fired = state.fired(on: session.day).filter { !earlier.contains($0) }
    for trigger in fired { page.write("Fired: \(trigger.words(beside: today)).", .attention) }
    let change = LevelChange(from: before.engine, to: after.engine, asOf: today)
    for sentence in change.words(beside: today) { page.write(sentence, .attention) }
    if change.isNewStop { page.write(StopAdvice.clearance) }
    if !before.log.hasStart {
      page.write(
        "You have not begun with holdfast start yet: the knee plank and a usual morning pain of 0 are assumed.")
    }
    if isDryRun { page.write("Nothing was written.") }
  }
}

extension LogView {
  /// The cautions for the sets of a session, each once, in words.
  func cautions(for session: Session, inForce: PermittedLevel, catalogue: Catalogue) -> [String] {
    let hasAdvice = hasHamstringAdvice(on: session.day)
    var seen: [Caution] = []
    for set in session.sets {
      guard let exercise = catalogue[set.exercise],
        let caution = Caution.of(exercise, permitted: inForce, hasHamstringAdvice: hasAdvice), !seen.contains(caution)
      else { continue }
      seen.append(caution)
    }
    return seen.map { $0.words(permitted: inForce) }
  }
}
