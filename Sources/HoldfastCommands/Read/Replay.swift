import ArgumentParser
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// `holdfast replay`: the engine's answer for every day of the log.
struct Replay: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Show the rules' answer for every day of the log.",
    discussion: """
      Examples:
        holdfast replay
        holdfast replay --from 2026-10-01 --to 2026-10-31
        holdfast replay --json
      """)

  @Option(parsing: .unconditional, help: ArgumentHelp("The first day; the first record without it.", valueName: "day"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The last day; today, or a later last record, without it.", valueName: "day"))
  var to: String?

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let first = try world.day(from, allowFuture: true)
    let engine = try reading.shared.read(in: world) { try LogView($0).engine }
    let last = try world.day(to, allowFuture: true) ?? max(world.today, engine.days.days.last ?? world.today)
    let output = BufferedOutput(world.streams.out)
    if reading.json {
      output.write(ReplayReport.jsonHead(engine.rules))
      var separator = "\n"
      engine.replay(from: first, to: last) { row in
        output.write(separator + ReplayReport.json(row).compactText)
        separator = ",\n"
      }
      output.write("\n]}\n")
    } else {
      guard !engine.days.days.isEmpty else {
        reading.shared.print(in: world) { $0.write("Nothing is logged yet. Begin with: holdfast start") }
        return
      }
      guard let begin = engine.days.days.first, begin <= last, first.map({ $0 <= last }) ?? true else {
        reading.shared.print(in: world) { $0.write("Nothing of that is logged. All of the log: holdfast replay") }
        return
      }
      write(engine, from: first, to: last, columns: world.terminal.columns, to: output)
    }
    output.flush()
  }

  /// Writes the rows, each on a line of its own where no terminal has too few columns for it.
  private func write(
    _ engine: ProgressionEngine, from first: Day?, to last: Day, columns: Int?, to output: BufferedOutput
  ) {
    output.write(ReplayReport.rulesLine(engine.rules) + "\n")
    guard let columns else {
      output.write(ReplayReport.heading + "\n")
      engine.replay(from: first, to: last) { output.write(ReplayReport.line($0) + "\n") }
      return
    }
    if columns >= DisplayWidth.of(ReplayReport.heading) { output.write(ReplayReport.heading + "\n") }
    engine.replay(from: first, to: last) { row in
      var page = Page(width: columns, ink: .none)
      ReplayReport.write(row, on: &page)
      output.write(page.text)
    }
  }
}
