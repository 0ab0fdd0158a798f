import ArgumentParser
import HoldfastInterchange
import HoldfastReports
import HoldfastTerminal

/// The options of the hold timer, for `hold` and `train`.
struct TimerOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The countdown before each hold, 0s-60s; 5s without it.", valueName: "s"))
  var ready: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Rest between sets; that of the rules without it.", valueName: "s"))
  var rest: String?

  @Flag(help: "Print a line for each change instead of drawing the screen, as for a screen reader.")
  var plain = false

  @Flag(help: "Say the countdown and the target aloud, where the machine has a program that speaks.")
  var speak = false

  /// The countdown before each hold, in seconds.
  func readySeconds() throws -> Int {
    try ready.map { try OptionReader.seconds($0, named: "--ready", in: 0...60) } ?? 5
  }

  /// Rest between sets in seconds; nil leaves it to the rules.
  func restSeconds() throws -> Int? {
    try rest.map { try OptionReader.seconds($0, named: "--rest", in: 0...3600) }
  }

  /// The options of the command, without colours where lines are printed for a screen reader.
  func applied(to shared: SharedOptions) -> SharedOptions {
    var shared = shared
    if plain, shared.color == .auto { shared.color = .never }
    return shared
  }

  /// How the session is shown.
  func style(in world: World, _ color: ColorChoice) -> ConsoleStyle {
    let cannotDraw = ["", "dumb"].contains(world.environment["TERM"] ?? "")
    return ConsoleStyle(
      isPlain: plain || cannotDraw, isColoured: world.ink(color).isColoured, isUnicode: world.localeIsUTF8)
  }
}
