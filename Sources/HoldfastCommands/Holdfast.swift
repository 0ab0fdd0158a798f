import ArgumentParser
import HoldfastStore

/// The program with all its commands.
///
/// Every command states its name: the parser would else ask the runtime to describe each type, which costs more time at
/// start than all the rest of the parsing.
struct Holdfast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holdfast",
    abstract: "A training log for people who rebuild an injured back.",
    discussion: """
      Holdfast applies fixed rules and shows them. It does not diagnose or treat.

      The usual day:
        holdfast morning 1
        holdfast today
        holdfast log knee plank 3x30s + bird dog 2x10x8s --during 1 --form clean
        holdfast ready

      Begin with: holdfast start
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(name: "Log", subcommands: [Start.self, Log.self, Morning.self, Pain.self, FlagCommand.self]),
      CommandGroup(name: "Train", subcommands: [Train.self, Hold.self]),
      CommandGroup(name: "Ask", subcommands: [Ready.self, Today.self, Due.self, Report.self, Replay.self]),
      CommandGroup(
        name: "Read and correct",
        subcommands: [History.self, Show.self, Edit.self, Delete.self, Undo.self, Redo.self]),
      CommandGroup(
        name: "A clinician's word", subcommands: [Clear.self, Unlock.self, Override.self, Advice.self]),
      CommandGroup(name: "The rules", subcommands: [ProtocolCommand.self, Lab.self]),
      CommandGroup(name: "Safety", subcommands: [BackupCommand.self, Restore.self, Doctor.self, Purge.self]),
      CommandGroup(name: "More", subcommands: [Exercises.self, Export.self, Import.self]),
    ])
}

/// The version of the program, in one place: the man pages and the packages take it from `text`.
enum Version {
  static let number = "0.1.0"
  /// With that of SQLite, which is the system's and changes without Holdfast.
  static var text: String { "holdfast \(number) (SQLite \(LogStore.sqliteVersion))" }
}
