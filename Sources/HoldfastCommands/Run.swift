import ArgumentParser
import HoldfastModel
import HoldfastReports

/// A command that gets its world as an argument.
protocol HoldfastCommand: ParsableCommand {
  /// Runs the command. Throws `Problem` or `Problems`; an `ExitCode` where the answer is one.
  func run(in world: World) throws
}

/// The command of a command line, by the tree of all commands.
private func parsed(_ arguments: [String]) throws -> any ParsableCommand {
  do { return try Holdfast.parseAsRoot(arguments) } catch {
    if Holdfast.exitCode(for: error) != .success { try SplitWhen.check(arguments) }
    throw error
  }
}

/// Runs the program once.
/// - Returns: the exit status: 0 done, 1 the log forbids it, 3 imported in part, 10...13 an answer of `ready` or `due`,
///   64 the command line, 65 a file's content, 73 can't create, 74 reading or writing, 75 busy.
public func main(in world: World) -> Int32 {
  // One command has one moment: its day can't change at midnight between two looks at the clock.
  let start = world.now()
  var world = world
  world.now = { start }
  // Asked by scripts and prompts again and again: no need to set up the parser.
  if world.arguments == ["--version"] {
    world.streams.out(Version.text + "\n")
    return 0
  }
  let arguments = NegativeNumbers.protected(world.arguments)
  do {
    try OwnWords.check(world.arguments)
    if let command = EverydayCommand.parsed(arguments) {
      try command.run(in: world)
      return 0
    }
    try CommandName.check(arguments)
    var command = try parsed(arguments)
    if let command = command as? any HoldfastCommand {
      try command.run(in: world)
    } else {
      try command.run()
    }
    return 0
  } catch let code as ExitCode {
    return code.rawValue
  } catch let problem as Problem {
    world.streams.error(ProblemText(world).of([problem]))
    return problem.kind.rawValue
  } catch let problems as Problems {
    world.streams.error(ProblemText(world).of(problems.all))
    return problems.all[0].kind.rawValue
  } catch {
    let text = Holdfast.fullMessage(for: error)
    let status = Holdfast.exitCode(for: error).rawValue
    if status == 0 {
      world.streams.out(text.hasSuffix("\n") ? text : text + "\n")
    } else {
      // The parser repeats the user's words as they are; a terminal would obey what control characters are in them.
      let told = text.hasPrefix("Error: ") ? "holdfast: " + text.dropFirst("Error: ".count) : text
      let lines = NegativeNumbers.restored(told).split(separator: "\n", omittingEmptySubsequences: false)
      world.streams.error(lines.map { printable(String($0)) + "\n" }.joined())
    }
    return status
  }
}
