import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast import`: brings a log back in, all of it or nothing.
struct Import: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a log made by export json; what is already there stays as it is.",
    discussion: """
      Examples:
        holdfast import log.json
        holdfast import log.json --dry-run
        holdfast import log.json --accept-directives

      Into a log that already has records, directives, protocols and whatever could
      lift a stop or raise the level are listed and left out, unless
      --accept-directives is given.
      """)

  @Argument(help: ArgumentHelp("The file; - reads standard input.", valueName: "file"))
  var file: String

  @Flag(help: "Show what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Take in directives, protocols and what could lift a stop or raise the level.")
  var acceptDirectives = false

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let bytes = try world.files.read(file == "-" ? "/dev/stdin" : file)
    // Read before the log is locked, or made: a large or a broken file keeps nobody waiting and leaves nothing behind.
    let known = try shared.read(in: world) { try $0.catalogue() }
    let records = try LogFileReader(
      fileName: file, knownExercises: known, protocolCheck: ProtocolFileReader.problems(in:)
    ).read(bytes)
    let outcome: Outcome
    if dryRun {
      outcome = try shared.read(in: world) { try self.outcome(of: records, $0, in: world) }
    } else {
      outcome = try shared.write(in: world, canBeRefused: false) { writer in
        let outcome = try self.outcome(of: records, writer.reader, in: world)
        if !outcome.isEmpty {
          try writer.apply(
            outcome.plan,
            batch: ImportBatch(
              id: world.newID(), source: file, format: "\(LogFileWriter.format) \(LogFileWriter.version)"))
        }
        return outcome
      }
    }
    present(outcome, in: world)
    if !outcome.review.withheld.isEmpty { throw ExitCode(3) }
  }

  private func outcome(of records: [LogRecord], _ reader: LogReader, in world: World) throws -> Outcome {
    let catalogue = try reader.catalogue()
    let before = try LogView(reader)
    let whole = try reader.plan(merging: records)
    let today = world.today
    guard try !acceptDirectives && !reader.isEmpty() else {
      return try Outcome(
        plan: whole, review: ImportReview(), before: before, rulesAfter: reader.rulesInForce(after: whole),
        today: today,
        catalogue: catalogue)
    }
    let review = try ImportReview(whole, into: before, adoption: reader.protocolInForce(), today: today)
    let withheld = Set(review.withheld.map(\.record.id))
    let plan = withheld.isEmpty ? whole : try reader.plan(merging: records.filter { !withheld.contains($0.id) })
    return try Outcome(
      plan: plan, review: review, before: before, rulesAfter: reader.rulesInForce(after: plan), today: today,
      catalogue: catalogue)
  }

  private func present(_ outcome: Outcome, in world: World) {
    shared.print(in: world) { page in
      let plan = outcome.plan
      page.write("\(dryRun ? "Would bring in" : "Brought in") \(ImportWords.of(plan)).", .strong)
      let future = plan.added.compactMap(\.day).filter { $0 > outcome.today }.count
      if future > 0 {
        page.write("\(count(future, "record")) dated after today; each counts from its day on.", .attention)
      }
      page.writeChange(from: outcome.before, to: outcome.after, today: outcome.today)
      if dryRun { page.write("Nothing was written.") }
    }
    guard !outcome.review.withheld.isEmpty else { return }
    var page = Page(width: world.columns, ink: world.errorInk)
    page.write("holdfast: left out, because they could lift a stop or raise the level:")
    let summaries = RecordSummary(catalogue: outcome.catalogue)
    for item in outcome.review.withheld {
      let day = item.record.day.map { "\($0.words): " } ?? ""
      let levels = item.levels.map { "; level before: \($0.before.words), after: \($0.after.words)" } ?? ""
      page.write(
        "\(day)\(printable(summaries.line(of: item.record)))\(item.record.isDeleted ? " (deleted)" : "")\(levels)",
        indent: 2, hanging: 4)
    }
    page.write("To take them in: holdfast import \(file) --accept-directives")
    world.streams.error(page.text)
  }

  /// What an import does.
  private struct Outcome {
    let plan: MergePlan
    let review: ImportReview
    let before: LogView
    let rulesAfter: LadderProtocol
    let today: Day
    let catalogue: Catalogue

    var isEmpty: Bool { plan.added.isEmpty && plan.replaced.isEmpty }

    var after: LogView {
      var log = before.log
      for record in plan.added { log.add(record) }
      for replacement in plan.replaced { log.replace(replacement.old, by: replacement.new) }
      return LogView(log, rules: rulesAfter)
    }
  }
}

/// Says in numbers what an import brings.
private enum ImportWords {
  static func of(_ plan: MergePlan) -> String {
    var parts: [String] = []
    if !plan.added.isEmpty { parts.append(count(plan.added.count, "new record")) }
    if !plan.replaced.isEmpty { parts.append(count(plan.replaced.count, "newer version")) }
    var words = parts.isEmpty ? "nothing" : list(parts)
    if plan.unchanged > 0 { words += "; \(count(plan.unchanged, "record")) already here" }
    if plan.older > 0 { words += "; \(count(plan.older, "record")) older than here" }
    return words
  }
}
