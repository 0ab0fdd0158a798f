import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast delete`: takes records out of the log; `undo` brings them back.
struct Delete: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete records. Undo brings them back.",
    discussion: """
      Examples:
        holdfast delete last
        holdfast delete 3f2a1 b07c9
      """)

  @Argument(help: ArgumentHelp("last, last-morning, last-pain, or the last digits of an id.", valueName: "id"))
  var ids: [String]

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let (before, after, gone, exercises) = try shared.write(in: world) { writer in
      let before = try LogView(writer.reader)
      let summaries = try RecordSummary(catalogue: writer.reader.catalogue())
      var gone: [String] = []
      var exercises: [OwnExercise] = []
      // All names are looked up before anything goes: twice "last" is one session, not the two latest.
      var records: [LogRecord] = []
      for id in ids {
        let name = RecordName(id)
        guard try name.setNumber() == nil else {
          throw Problem(
            .usage, "'\(id)' names one set", why: "Only whole records can be deleted.",
            remedy: "Write the session without that set: holdfast edit \(id.prefix { $0 != "." }) --sets SHORTHAND")
        }
        let record = try name.record(in: writer.reader)
        if !records.contains(where: { $0.id == record.id }) { records.append(record) }
      }
      for record in records {
        let shortID = try writer.reader.shortID(of: record.id)
        _ = try writer.delete(record.id)
        if case .exercise(let own) = record { exercises.append(own.content) }
        gone.append("Deleted \(shortID), \(summaries.datedLine(of: record))")
      }
      return try (before, LogView(writer.reader), gone, exercises)
    }
    shared.print(in: world) { page in
      for line in gone { page.write(line, hanging: 2, isRecord: true) }
      for own in exercises {
        let sets = after.log.sessions.reduce(0) { $0 + $1.sets.count { $0.exercise == own.exercise.id } }
        guard sets > 0 else { continue }
        let (stay, them) = sets == 1 ? ("is logged and stays", "it") : ("are logged and stay", "them")
        page.write(
          "\(count(sets, "set")) of it \(stay). To correct \(them), or to log more, it must be there: holdfast undo",
          .attention)
      }
      page.writeChange(from: before, to: after, today: world.today)
      page.write("Back again: holdfast undo", .faint)
    }
  }
}
