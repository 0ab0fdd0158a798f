/// A page of the documentation that tells a course of days, so that the program has to believe another date.
///
/// ```
/// <!-- today is 2026-11-20 18:30 -->
/// <!-- types 1\n -->
/// ```
///
/// The first sets the clock, the second makes the next command one at a terminal, with these keys. Blocks marked
/// `console` have the form that Scripts/check-docs explains: `$ ` before a command, a line `...` for any lines, a last
/// line `[64]` for an exit status other than 0.
struct TutorialPage {
  /// A command with what the page says it prints.
  struct Command {
    /// The words after `$ `.
    let line: String
    /// The lines of the page that say what it prints, and its exit status where that is not 0.
    let output: Range<Int>
  }

  private enum Step {
    case today(String)
    case keys(String)
    case command(Command)
  }

  private let lines: [String]
  private let steps: [Step]

  /// Reads a page.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var steps: [Step] = []
    var isInside = false
    for (index, line) in lines.enumerated() {
      if let day = Self.remark("today is", line) {
        steps.append(.today(day))
      } else if let keys = Self.remark("types", line) {
        steps.append(.keys(keys))
      } else if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        let output = lines[(index + 1)...].prefix { !$0.hasPrefix("$ ") && $0 != "```" }.indices
        steps.append(.command(Command(line: String(line.dropFirst(2)), output: output)))
      }
    }
    self.lines = lines
    self.steps = steps
  }

  /// The command lines.
  var commands: [String] {
    steps.compactMap { step in
      if case .command(let command) = step { return command.line }
      return nil
    }
  }

  /// Runs the commands in a fresh world, each with what the page expects and what comes.
  func replayed() throws -> [(command: Command, expected: [String], found: [String])] {
    let world = try TestWorld(seed: 7)
    world.columns = 80
    world.environment["LANG"] = "C.UTF-8"
    var results: [(Command, [String], [String])] = []
    for step in steps {
      switch step {
      case .today(let time): try world.at(time)
      case .keys(let keys):
        world.console.play(keys[...])
        world.isInteractive = true
      case .command(let command):
        let outcome = world.run(arguments: Array(shellWords(command.line).dropFirst()))
        world.isInteractive = false
        var found = world.takeScreen().replacing("\u{7}", with: "").split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        while found.last == "" { found.removeLast() }
        if outcome.status != 0 { found.append("[\(outcome.status)]") }
        results.append((command, Array(lines[command.output]), found))
      }
    }
    return results
  }

  /// The page with what the commands print now, except where it leaves lines out with `...`.
  func rewritten() throws -> String {
    var lines = lines
    for (command, expected, found) in try replayed().reversed() where !expected.contains("...") {
      lines.replaceSubrange(command.output, with: found)
    }
    return lines.joined(separator: "\n")
  }

  /// Whether lines are what is expected, where a line `...` stands for any lines.
  static func matches(_ expected: ArraySlice<String>, _ found: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return found.isEmpty }
    if first == "..." {
      return matches(expected.dropFirst(), found) || !found.isEmpty && matches(expected, found.dropFirst())
    }
    return first == found.first && matches(expected.dropFirst(), found.dropFirst())
  }

  private static func remark(_ name: String, _ line: String) -> String? {
    guard line.hasPrefix("<!-- \(name) "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(6 + name.count).dropLast(4))
  }
}
