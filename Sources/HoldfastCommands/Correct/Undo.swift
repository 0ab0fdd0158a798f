import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast undo`: takes the last change back, any number of steps.
struct Undo: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last change of the log back; again for the one before.",
    discussion: """
      Examples:
        holdfast undo
        holdfast redo
      """)

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    try Step(verb: "Undone", shared: shared).run(in: world) { try $0.undo() }
  }
}

/// `holdfast redo`: makes the change that was undone last again.
struct Redo: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make the change that was undone last again.",
    discussion: """
      Examples:
        holdfast redo
      """)

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    try Step(verb: "Done again", shared: shared).run(in: world) { try $0.redo() }
  }
}

/// A step back or forth through the changes.
private struct Step {
  let verb: String
  let shared: SharedOptions

  func run(in world: World, _ move: (LogWriter) throws -> StepReport) throws {
    let (before, after, report, catalogue) = try shared.write(in: world) { writer in
      let before = try LogView(writer.reader)
      let report = try move(writer)
      return try (before, LogView(writer.reader), report, writer.reader.catalogue())
    }
    let summaries = RecordSummary(catalogue: catalogue)
    shared.print(in: world) { page in
      page.write("\(verb): \(printable(report.command))", .strong, hanging: 2, isRecord: true)
      for change in report.changes.prefix(5) {
        for (label, text) in ChangeWords.of(change, summaries) {
          page.write(label: label, text, column: 9, isRecord: true)
        }
      }
      if report.changes.count > 5 { page.write("and \(count(report.changes.count - 5, "more record"))", indent: 2) }
      for exercise in report.exercises.filter({ catalogue[$0] == nil }).sorted() {
        page.write(
          "There is no exercise \(exercise.slug) any more. Sets of it stay, but can't be corrected until it is there: "
            + "holdfast exercises add", .attention)
      }
      page.writeChange(from: before, to: after, today: world.today)
    }
  }
}

extension StepReport {
  /// The exercises of the sessions that are there after the step.
  fileprivate var exercises: Set<ExerciseID> {
    Set(
      changes.flatMap { change -> [ExerciseID] in
        guard case .session(let session) = change.after, !session.isDeleted else { return [] }
        return session.content.sets.map(\.exercise)
      })
  }
}

/// Says what became of a record.
enum ChangeWords {
  /// A label and what it stands for, one or two of them.
  static func of(_ change: RecordChange, _ summaries: RecordSummary) -> [(label: String, text: String)] {
    func words(_ record: LogRecord) -> String {
      printable((record.day.map { "\($0.words): " } ?? "") + summaries.wholeLine(of: record))
    }
    if change.after.isDeleted { return [("removed", words(change.after))] }
    guard let before = change.before, !before.isDeleted else { return [("back", words(change.after))] }
    return [("before", words(before)), ("after", words(change.after))]
  }
}
