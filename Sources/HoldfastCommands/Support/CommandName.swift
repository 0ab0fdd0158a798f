import ArgumentParser
import HoldfastModel

/// Suggests the command that a mistyped one was meant to be; the parser only does so for options.
enum CommandName {
  /// Names the commands of a group when none of them follows it.
  private static func checkGroup(_ group: String, _ arguments: [String]) throws {
    let commands: [any ParsableCommand.Type] =
      switch group {
      case "export": Export.configuration.subcommands
      case "protocol": ProtocolCommand.configuration.subcommands
      case "exercises": Exercises.configuration.subcommands
      default: []
      }
    let names = commands.compactMap { $0.configuration.commandName }
    guard !names.isEmpty, let word = arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) else {
      return
    }
    throw Problem(
      .usage, "there is no command '\(group) \(word)'",
      remedy: NearMiss.of(word, among: names).map { "Did you mean: holdfast \(group) \($0)" }
        ?? "Its commands: \(names.map { "\(group) \($0)" }.joined(separator: ", "))",
      place: .text(
        line: arguments.joined(separator: " "), number: nil, column: group.count + 2, length: word.count))
  }

  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let names = Holdfast.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
    try checkGroup(word, arguments)
    guard word != "help", !names.contains(word) else { return }
    let nearest = NearMiss.of(word, among: names + ["help"])
    throw Problem(
      .usage, "there is no command '\(word)'",
      remedy: nearest.map { "Did you mean: holdfast \($0)" } ?? "All commands: holdfast help",
      place: .text(line: arguments.joined(separator: " "), number: nil, column: 1, length: word.count))
  }
}
