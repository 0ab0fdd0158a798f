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
        holdfast ready --what-if "plank 3x30s pain 0 clean" --morning 1

      --what-if adds a session on the day that is asked about, --morning the pain of
      the morning after, and asks about that morning. Nothing is written.

      With --exit-code: 0 advance or maintain, 10 hold, 11 step back, 12 stop, 13 no
      plank session yet.
      """
  ).underHoldfast()

  @Flag(help: "Show every clause with its evidence and what would satisfy it.")
  var explain = false

  @Option(parsing: .unconditional, help: ArgumentHelp("The day to ask about; today without it.", valueName: "day"))
  var on: String?

  @Flag(help: "Answer in the exit status too.")
  var exitCode = false

  @Option(
    name: .customLong("what-if"), parsing: .unconditional,
    help: ArgumentHelp("A session, in the shorthand of log, to imagine on that day.", valueName: "shorthand"))
  var whatIf: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The pain to imagine on the morning after, 0-10.", valueName: "n"))
  var morning: String?

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let day = try world.day(on, allowFuture: true) ?? world.today
    let imagined = try WhatIf(session: whatIf, morning: morning, on: day)
    let (view, told) = try reading.shared.read(in: world) { reader in
      let view = try LogView(reader)
      return try (view, imagined?.told(over: view, reader))
    }
    let assessment = (told?.view ?? view).engine.assess(asOf: told?.day ?? day)
    if reading.json {
      world.streams.out(assessment.json(whatIf: told?.json).prettyText + "\n")
    } else {
      reading.shared.print(in: world) { page in
        told?.write(on: &page)
        if explain {
          ReadyText.full(assessment, on: &page)
        } else {
          ReadyText.short(assessment, today: world.today, on: &page)
        }
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
