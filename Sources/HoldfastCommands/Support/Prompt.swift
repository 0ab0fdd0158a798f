import ArgumentParser
import HoldfastModel
import HoldfastReports

/// Asks a person at the terminal. Only used where input and output are a terminal.
struct Prompt {
  let world: World

  /// Asks until the answer can be read; an empty answer gives nil. The end of input ends the command with nothing
  /// written.
  func ask<Answer>(_ question: String, _ read: (String) throws -> Answer) throws -> Answer? {
    while true {
      world.streams.out(wrapped(question, width: world.columns, indent: 0, hanging: 0).joined(separator: "\n") + " ")
      guard let line = world.streams.readLine() else {
        world.streams.out("\n")
        throw Problem(.usage, "the input ended before the answer", why: "Nothing was written.")
      }
      let answer = line.trimmed
      if answer.isEmpty { return nil }
      do { return try read(answer) } catch let problem as Problem {
        world.streams.error(ProblemText(world).of([problem]))
      } catch let problems as Problems {
        world.streams.error(ProblemText(world).of(problems.all))
      }
    }
  }

  /// Asks for yes or no until it is one of the two: an empty answer to a question about danger is no "no".
  func askForYesOrNo(_ question: String) throws -> Bool {
    while true {
      if let answer = try askYesOrNo(question) { return answer }
      world.streams.error(ProblemText(world).of([Problem(.usage, "this needs an answer", remedy: "Type y or n.")]))
    }
  }

  /// Asks for yes or no; an empty answer gives nil.
  func askYesOrNo(_ question: String) throws -> Bool? {
    try ask("\(question) [y/n]") { answer in
      switch answer.lowercased() {
      case "y", "yes": return true
      case "n", "no": return false
      default: throw Problem(.usage, "'\(answer)' is neither yes nor no", remedy: "Type y or n.")
      }
    }
  }
}

extension String {
  /// The text without spaces at both ends.
  var trimmed: String {
    let front = drop { $0.isWhitespace }
    return String(front.reversed().drop { $0.isWhitespace }.reversed())
  }
}
