import ArgumentParser

/// The commands that a day of training is made of, parsed each by itself: setting up the tree of all commands, and looking
/// whether somebody asks for completions, is a seventh of the instructions of a short command.
enum EverydayCommand {
  private static let all: [any HoldfastCommand.Type] = [
    Log.self, Morning.self, Pain.self, Ready.self, Today.self, Due.self, History.self, Report.self,
  ]

  /// The command of a command line; nil where it is none of these, and where its words are wrong or ask for help: the tree
  /// has the words for that.
  static func parsed(_ arguments: [String]) -> (any HoldfastCommand)? {
    guard let word = arguments.first, let command = all.first(where: { $0.configuration.commandName == word }) else {
      return nil
    }
    return parsed(command, Array(arguments.dropFirst()))
  }

  /// The cast to one type finds it at once; one to a protocol goes through all conformances of the program.
  private static func parsed<Command: HoldfastCommand>(_: Command.Type, _ arguments: [String]) -> Command? {
    try? Command.parseAsRoot(arguments) as? Command
  }
}

extension CommandConfiguration {
  /// The configuration of a command that is parsed by itself and still is one of `holdfast`. Nobody asks such a command
  /// for completions, so the parser need not look whether somebody does.
  func underHoldfast() -> Self {
    var configuration = self
    configuration._superCommandName = "holdfast"
    return configuration
  }
}
