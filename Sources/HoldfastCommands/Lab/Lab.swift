import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports

/// `holdfast lab`: how often rules move made-up lifters up too early, and how late.
struct Lab: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Try rules on made-up lifters: how often they move up too early, and how late. No log is read.",
    discussion: """
      Examples:
        holdfast lab
        holdfast lab --rule default --rule mine.yaml --phenotype fragile
        holdfast lab --rule default --rule naive --csv lifters.csv
        holdfast lab --sweep gates.knee_to_toe.days_at_level=7,10,14,21
        holdfast lab --parameters

      Rules: default; a protocol file; one-good-session, two-for-two, fixed-14-days,
      two-good-sessions, each also as NAME+step-back; naive for these eight.
      Phenotypes: typical, noisy, fragile, stoic, fast-healer.

      It measures rules on a model, not people. Documentation/Laboratory.md has the
      model and what came out.
      """)

  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many lifters, 1-100000. (default: 1000)", valueName: "n"))
  var lifters: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How many days, 14-1000. (default: 180)", valueName: "n"))
  var days: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What all chance is made from; the same seed gives the same figures. (default: 1)", valueName: "n"))
  var seed: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A rule to try, may be given several times; the others are set against the first. (default: default and naive)",
      valueName: "rule"))
  var rule: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only lifters of this kind; a mix without it.", valueName: "kind"))
  var phenotype: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Vary one number of the rule: its name in a protocol file, =, and values with commas between.",
      valueName: "key=values"))
  var sweep: String?

  @Flag(help: "Show every number of the model with its source, and try nothing.")
  var parameters = false

  @Option(
    help: ArgumentHelp("Write a row for each lifter and rule to this file; - for standard output.", valueName: "file"),
    completion: .file())
  var csv: String?

  @Flag(help: "Print JSON, as described in Documentation/Formats.md.")
  var json = false

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  func run(in world: World) throws {
    let run = try LabRun(
      lifters: whole(lifters, "--lifters", 1...100_000, else: 1000), days: whole(days, "--days", 14...1000, else: 180),
      seed: whole(seed, "--seed", 0...1_000_000_000, else: 1), phenotype: phenotype.map(LabRuleReader.phenotype))
    if parameters {
      let kinds = run.phenotype.map { [$0] } ?? Phenotype.allCases
      print(in: world, json: ParametersReport.json(kinds)) { ParametersReport.write(kinds, on: &$0) }
      return
    }
    if csv == "-", json {
      throw Problem(
        .usage, "--csv - and --json can't both go to standard output", remedy: "Name a file: --csv lifters.csv --json")
    }
    if let csv, csv != "-" {
      _ = try OutputFile(csv, inputs: rule, ofLogAt: world.usualDatabasePath, in: world)
    }
    let rules = try LabRuleReader(world).rules(rule, isSweep: sweep != nil)
    if let sweep {
      try show(LabSweep(sweep, of: rules), run, in: world)
    } else {
      let laboratory = run.laboratory(rules)
      let outcomes = run.outcomes(laboratory, in: world)
      try writeRows(outcomes, of: laboratory, in: world)
      let report = LabReport(laboratory, lifters: run.lifters, LabFindings(rules: rules.map(\.name), outcomes))
      print(in: world, json: report.json) { report.write(on: &$0) }
    }
  }

  private func show(_ sweep: LabSweep, _ run: LabRun, in world: World) throws {
    let laboratory = run.laboratory(sweep.rules)
    let outcomes = run.outcomes(laboratory, in: world)
    try writeRows(outcomes, of: laboratory, in: world)
    let findings = LabFindings(rules: sweep.rules.map(\.name), outcomes)
    let report = SweepReport(
      LabReport(laboratory, lifters: run.lifters, findings), sweep.key, sweep.values, of: sweep.base)
    print(in: world, json: report.json) { report.write(on: &$0) }
  }

  /// Prints the report, unless the rows have gone to standard output in its place.
  private func print(in world: World, json value: @autoclosure () -> JSONValue, _ body: (inout Page) -> Void) {
    guard csv != "-" || parameters else { return }
    if json {
      world.streams.out(value().prettyText + "\n")
    } else {
      var page = Page(width: world.columns, ink: world.ink(color))
      body(&page)
      world.streams.out(page.text)
    }
  }

  private func writeRows(_ outcomes: [[LifterOutcome]], of laboratory: Laboratory, in world: World) throws {
    guard let csv else { return }
    let writer = CSVWriter()
    try ExportDestination(csv, ofLogAt: world.usualDatabasePath, in: world).write { emit in
      try emit(writer.header(LabTable.header))
      for lifter in outcomes {
        for (rule, outcome) in zip(laboratory.rules, lifter) {
          try emit(writer.line(LabTable.row(of: outcome, rule: rule.name)))
        }
      }
    }
  }

  private func whole(_ text: String?, _ name: String, _ range: ClosedRange<Int>, else usual: Int) throws -> Int {
    guard let text else { return usual }
    return try OptionReader.number(text, named: name, in: range, remedy: "For example: \(name) \(usual)")
  }
}
