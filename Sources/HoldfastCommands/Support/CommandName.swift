import ArgumentParser
import HoldfastModel

/// Suggests the command that a mistyped one was meant to be; the parser only does so for options.
enum CommandName {
  /// Names the commands of a group when none of them follows it.
  private static func checkGroup(_ group: String, _ arguments: [String]) throws {
    let configuration: CommandConfiguration
    switch group {
    case "export": configuration = Export.configuration
    case "protocol": configuration = ProtocolCommand.configuration
    case "exercises": configuration = Exercises.configuration
    default: return
    }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.dropFirst().first else {
      // By itself it would print its help, into a file that was meant for an export.
      guard configuration.defaultSubcommand == nil else { return }
      throw Problem(
        .usage, "'\(group)' needs another word",
        remedy: "Its commands: \(names.map { "holdfast \(group) \($0)" }.joined(separator: ", "))")
    }
    guard !word.hasPrefix("-"), !names.contains(word) else { return }
    throw Problem(
      .usage, "there is no command '\(group) \(word)'",
      remedy: NearMiss.of(word, among: names).map { "Did you mean: holdfast \(group) \($0)" }
        ?? "Its commands: \(names.map { "\(group) \($0)" }.joined(separator: ", "))",
      place: .text(
        line: arguments.joined(separator: " "), number: nil, column: group.count + 2, length: word.count))
  }

  /// An option of the commands that stands before the command.
  private static func checkOrder(_ arguments: [String]) throws {
    let options = [("--db", "--db PATH"), ("--color", "--color never"), ("--json", "--json")]
    guard let word = arguments.first, let (option, example) = options.first(where: { word.hasPrefix($0.0) }) else {
      return
    }
    throw Problem(
      .usage, "\(option) stands before the command", why: "The options of a command come after its name.",
      remedy: "For example: holdfast history \(example)")
  }

  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first else { return }
    try checkOrder(arguments)
    guard !word.hasPrefix("-") else { return }
    let names = Holdfast.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
    try checkGroup(word, arguments)
    if word == "help", let asked = arguments.dropFirst().first, !asked.hasPrefix("-"), !names.contains(asked),
      asked != "help"
    {
      throw Problem(
        .usage, "there is no command '\(asked)'",
        remedy: NearMiss.of(asked, among: names).map { "Did you mean: holdfast help \($0)" }
          ?? "All commands: holdfast help",
        place: .text(line: arguments.joined(separator: " "), number: nil, column: 6, length: asked.count))
    }
    guard word != "help", !names.contains(word) else { return }
    let nearest = NearMiss.of(word, among: names + ["help"])
    throw Problem(
      .usage, "there is no command '\(word)'",
      remedy: nearest.map { "Did you mean: holdfast \($0)" } ?? "All commands: holdfast help",
      place: .text(line: arguments.joined(separator: " "), number: nil, column: 1, length: word.count))
  }
}
