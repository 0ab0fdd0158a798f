import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast protocol compare`: the whole log under two protocols.
struct ProtocolCompare: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Judge the whole log by two protocols, and show where they differ and why.",
    discussion: """
      Examples:
        holdfast protocol compare mine.yaml
        holdfast protocol compare mine.yaml theirs.yaml
        holdfast protocol compare mine.yaml --on 2026-11-20 --json

      With one file, A is the protocol in force and B the file. Nothing is written.
      """)

  @Argument(help: ArgumentHelp("One protocol file, or two.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(parsing: .unconditional, help: ArgumentHelp("The last day to compare; today without it.", valueName: "day"))
  var on: String?

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    guard files.count <= 2 else {
      throw Problem(
        .usage, "\(files.count) files are too many", why: "Two protocols are compared.",
        remedy: "holdfast protocol compare FILE, or holdfast protocol compare FILE FILE")
    }
    let day = try world.day(on, allowFuture: true) ?? world.today
    let named = try files.map { try NamedProtocol($0, in: world) }
    let report = try reading.shared.read(in: world) { reader in
      let log = try reader.trainingLog()
      guard named.count == 2 else {
        return try ComparisonReport(
          ProtocolComparison(log, reader.rulesInForce().rules, named[0].rules, asOf: day),
          from: ("in force", named[0].file))
      }
      return ComparisonReport(
        ProtocolComparison(log, named[0].rules, named[1].rules, asOf: day), from: (named[0].file, named[1].file))
    }
    if reading.json {
      world.streams.out(report.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { report.write(on: &$0) }
    }
  }
}
