import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// Asks for each red-flag symptom in turn, the emergencies first.
///
/// A yes is in the log before the next question is asked, so that nobody who breaks off then loses it, and what to do in an
/// emergency is said at once.
final class RedFlagQuestions {
  private let world: World
  private let shared: SharedOptions
  private let when: Moment
  private let note: String?
  private var record: Record<RedFlagReport>?

  /// The step of the command: what it writes later belongs to it.
  let step = CommandStep()
  /// What was written; nil where nothing applied.
  private(set) var entry: RedFlagEntry?
  /// Whether the questions went to their end; not where the input ended after a yes.
  private(set) var isWhole = true

  init(world: World, shared: SharedOptions, when: Moment, note: String? = nil) {
    self.world = world
    self.shared = shared
    self.when = when
    self.note = note
  }

  /// - Throws: a problem where the input ends and nothing applied so far, and where the log can't be written.
  func ask() throws {
    let prompt = Prompt(world: world)
    for symptom in RedFlagSymptom.allCases {
      do {
        guard try prompt.askForYesOrNo("Does this apply to you: \(symptom.words)?") else { continue }
      } catch let end as Problem {
        guard entry != nil else { throw end }
        isWhole = false
        return
      }
      if symptom.tier == .emergency, entry?.report.symptoms.contains(where: { $0.tier == .emergency }) != true {
        let advice = StopAdvice([.redFlag(symptom, on: when.day)], beside: world.today).advice
        shared.print(in: world) { $0.write("\(advice) The other questions can wait.", .danger) }
      }
      try write(symptom)
    }
  }

  private func write(_ symptom: RedFlagSymptom) throws {
    let symptoms = (record?.content.symptoms ?? []) + [symptom]
    guard let report = RedFlagReport(day: when.day, at: when.at, symptoms: symptoms, note: note) else { return }
    try report.advised(shared, in: world) {
      try shared.write(in: world, canBeRefused: false, step: step) { writer in
        let before = try entry?.before ?? LogView(writer.reader)
        let now = world.now()
        let wanted = Record(
          id: record?.id ?? world.newID(), created: record?.created ?? now, updated: now, content: report)
        guard case .redFlags(let stored) = try writer.put(.redFlags(wanted)) else { return }
        record = stored
        entry = try RedFlagEntry(report: stored.content, name: writer.reader.shortID(of: stored.id), before: before)
      }
    }
  }
}

/// A report of red flags that is in the log, with what it changed.
struct RedFlagEntry {
  /// The report.
  let report: RedFlagReport
  /// How it is named in commands.
  let name: String
  /// The log as it was before.
  let before: LogView

  /// Says what was recorded and what to do.
  func write(on page: inout Page, today: Day) {
    page.write(
      "Recorded \(name), \(report.day.weekdayName) \(report.day.words): \(report.words)", .strong, hanging: 2)
    writeAdvice(on: &page, today: today)
    var log = before.log
    log.redFlags.append(report)
    page.writeChange(from: before, to: before.over(log), today: today)
  }

  /// Says what to do.
  func writeAdvice(on page: inout Page, today: Day) {
    page.write(report.advice(beside: today), .danger)
    if before.engine.state(on: today).isStopped { page.write(StopAdvice.clearance) }
  }
}

extension RedFlagReport {
  /// What to do about it, in one sentence.
  fileprivate func advice(beside today: Day) -> String {
    StopAdvice(symptoms.map { FiredTrigger.redFlag($0, on: day) }, beside: today).advice
  }

  /// Runs what writes the report. Where that fails, what to do is told all the same, and before the problem.
  func advised<Result>(_ shared: SharedOptions, in world: World, _ write: () throws -> Result) throws -> Result {
    do { return try write() } catch {
      shared.print(in: world) { $0.write(advice(beside: world.today), .danger) }
      throw error
    }
  }
}
