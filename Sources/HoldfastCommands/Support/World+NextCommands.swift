import ArgumentParser
import HoldfastReports

extension World {
  /// Completes the commands that are printed by `--db PATH`, where the log was named so on the command line: typed without
  /// it, they would be done to the user's own log. nil where it was not.
  var nextCommands: NextCommands? {
    typedDatabase.map { NextCommands(database: $0, names: World.commandNames) }
  }

  /// The file that `--db` names on the command line.
  private var typedDatabase: String? { typedValue(of: "--db") }

  /// The value of an option on the command line, the last one where there are several; nil without it. For what has to be
  /// known also where the command line can't be parsed.
  func typedValue(of option: String) -> String? {
    var value: String?
    var words = arguments.prefix { $0 != "--" }[...]
    while let word = words.popFirst() {
      if word == option { value = words.popFirst() ?? value }
      if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
    }
    return value?.isEmpty == false ? value : nil
  }

  private static var commandNames: [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for command in Holdfast.configuration.groupedSubcommands.flatMap(\.subcommands) where command != Lab.self {
      guard let name = command.configuration.commandName else { continue }
      names[name] = Set(command.configuration.subcommands.compactMap { $0.configuration.commandName })
    }
    return names
  }
}
