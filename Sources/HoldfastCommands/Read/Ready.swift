import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// `holdfast ready`: the verdict, clause by clause, and the earliest date.
struct Ready: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "ready", abstract: "Ask whether the plank may become harder, why not yet, and when at the earliest.",
    discussion: """
      Examples:
        holdfast ready
        holdfast ready --explain
        holdfast ready --on 2026-11-20

      With --exit-code: 0 advance or maintain, 10 hold, 11 step back, 12 stop, 13 no
      plank session yet.
      """)

  @Flag(help: "Show every clause with its evidence and what would satisfy it.")
  var explain = false

  @Option(parsing: .unconditional, help: ArgumentHelp("The day to ask about; today without it.", valueName: "day"))
  var on: String?

  @Flag(help: "Answer in the exit status too.")
  var exitCode = false

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let day = try world.day(on, allowFuture: true) ?? world.today
    let view = try reading.shared.read(in: world) { try LogView($0) }
    let assessment = view.engine.assess(asOf: day)
    if reading.json {
      world.streams.out(assessment.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { page in
        if explain { ReadyText.full(assessment, on: &page) } else { ReadyText.short(assessment, on: &page) }
      }
    }
    if exitCode, let code = assessment.verdict.exitCode { throw code }
  }
}

extension Verdict {
  /// The exit status that stands for the verdict; nil for 0.
  fileprivate var exitCode: ExitCode? {
    switch self {
    case .advance, .maintain: nil
    case .hold: ExitCode(10)
    case .stepBack: ExitCode(11)
    case .stop: ExitCode(12)
    case .notStarted: ExitCode(13)
    }
  }
}
