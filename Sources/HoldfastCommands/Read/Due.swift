import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastProgression

/// `holdfast due`: whether a morning score is owed today, for a shell prompt or a timer.
struct Due: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Say whether a morning score is owed today. Exit 10 when it is, else 0.",
    discussion: """
      Examples:
        holdfast due
        holdfast due --quiet || echo "log the morning"
      """
  ).underHoldfast()

  @Flag(help: "Print nothing; answer in the exit status only.")
  var quiet = false

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let today = world.today
    let view = try reading.shared.read(in: world) { try LogView($0) }
    let isOwed = view.engine.owesMorning(on: today)
    if quiet {
      // The exit status is the answer.
    } else if reading.json {
      world.streams.out(
        JSONValue.object(["version": .int(1), "day": .string(today.iso), "owed": .bool(isOwed)]).prettyText + "\n")
    } else {
      let words = isOwed ? "Morning score owed: holdfast morning N" : "No morning score is owed."
      world.streams.out((world.nextCommands?.completed(words) ?? words) + "\n")
    }
    if isOwed { throw ExitCode(10) }
  }
}
