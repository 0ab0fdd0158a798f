import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

extension Page {
  /// Writes what a command changed of the level, if anything, and the verdict that stands now.
  mutating func writeChange(from before: LogView, to after: LogView, today: Day) {
    let change = LevelChange(from: before.engine, to: after.engine, asOf: today)
    for sentence in change.words(beside: today) { write(sentence, .attention) }
    let assessment = after.engine.assess(asOf: today)
    write(assessment.verdictLine, assessment.verdict == .stop ? .danger : .strong)
    if change.isNewStop { write(StopAdvice.clearance) }
  }
}
