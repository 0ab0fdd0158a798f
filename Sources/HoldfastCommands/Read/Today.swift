import ArgumentParser
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// `holdfast today`: what to do today, or rest, or stop.
struct Today: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Show what to do today: warm-up, planks, support work, stretches; or rest; or stop.",
    discussion: """
      Examples:
        holdfast today
        holdfast today --on tomorrow
        holdfast today --json
      """
  ).underHoldfast()

  @Option(parsing: .unconditional, help: ArgumentHelp("The day to ask about; today without it.", valueName: "day"))
  var on: String?

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let day = try world.day(on, allowFuture: true) ?? world.today
    let view = try reading.shared.read(in: world) { try LogView($0) }
    let report = TodayReport(
      view.engine.assess(asOf: day), plan: view.engine.plan(for: day),
      hasHamstringAdvice: view.hasHamstringAdvice(on: day), today: world.today)
    if reading.json {
      world.streams.out(report.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { report.write(on: &$0) }
    }
  }
}
