import ArgumentParser

struct ParserProgram: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "parser")
  @Option var word = "none"
  func run() { print(word) }
}

ParserProgram.main(["--word", "one"])
