import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// `holdfast protocol init`: the default protocol as a file to change.
struct ProtocolInit: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write the default rules as a file, with a comment on every number.",
    discussion: """
      Examples:
        holdfast protocol init -o mine.yaml
        holdfast protocol init | less

      Give the file a name of its own before you change a number. A file that is
      there already is not written over.
      """)

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let text = ProtocolFileWriter.text(of: .standard)
    guard let output, output != "-" else {
      world.streams.out(text)
      return
    }
    let file = try OutputFile(output, ofLogAt: shared.databasePath(in: world), in: world)
    guard !world.files.exists(output) else {
      throw Problem(
        .cannotCreate, "\(output) is there already", why: "It may hold a protocol that someone has worked on.",
        remedy: "Name another file, or take that one away first.")
    }
    try file.write { try $0(text) }
    shared.print(in: world) { page in
      page.write("Wrote the default rules to \(printable(output)).", .strong)
      page.write(
        "Change its name and its numbers, then: holdfast protocol check \(printable(ShellWord.quoted(output)))")
    }
  }
}
