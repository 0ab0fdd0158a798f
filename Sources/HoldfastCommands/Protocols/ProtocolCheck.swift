import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// `holdfast protocol check`: whether a file can be adopted.
struct ProtocolCheck: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a protocol file: every problem at once, with its place.",
    discussion: """
      Examples:
        holdfast protocol check mine.yaml
        holdfast protocol check - < mine.yaml
      """)

  @Argument(help: ArgumentHelp("The file; - reads standard input.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let named = try NamedProtocol(file, in: world)
    let differences = DifferencesFromDefault(named.rules)
    if reading.json {
      world.streams.out(differences.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { page in
        page.write("\(printable(file)) can be adopted: \(named.rules.titleWords).", .good)
        differences.write(on: &page)
      }
    }
  }
}
