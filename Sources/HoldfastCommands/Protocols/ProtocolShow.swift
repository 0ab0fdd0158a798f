import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastReports

/// `holdfast protocol show`: the protocol in force, with where its numbers come from.
struct ProtocolShow: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the rules in force: every number, who adopted them, and when.",
    discussion: """
      Examples:
        holdfast protocol show
        holdfast protocol show --sources
        holdfast protocol show --file > mine.yaml
      """)

  @Flag(help: "Show what each number means, where its default comes from, and how strong that is.")
  var sources = false

  @Flag(help: "Print the protocol file itself, as it was adopted.")
  var file = false

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    guard !file || !(reading.json || sources) else {
      throw Problem(
        .usage, "--file goes alone", why: "The file holds every number and its source already.",
        remedy: "holdfast protocol show --file")
    }
    let inForce = try reading.shared.read(in: world) { try $0.rulesInForce() }
    if file {
      world.streams.out(inForce.adoption?.text ?? ProtocolFileWriter.text(of: inForce.rules))
      return
    }
    let report = ProtocolReport(inForce.rules, adoption: inForce.adoption)
    if reading.json {
      world.streams.out(report.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { report.write(on: &$0, showsSources: sources) }
    }
  }
}
