import ArgumentParser
import HoldfastModel

/// Suggests the command that a mistyped one was meant to be; the parser only does so for options.
enum CommandName {
  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let names = Holdfast.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
    guard word != "help", !names.contains(word) else { return }
    let nearest = NearMiss.of(word, among: names + ["help"])
    throw Problem(
      .usage, "there is no command '\(word)'",
      remedy: nearest.map { "Did you mean: holdfast \($0)" } ?? "All commands: holdfast help",
      place: .text(line: arguments.joined(separator: " "), number: nil, column: 1, length: word.count))
  }
}
