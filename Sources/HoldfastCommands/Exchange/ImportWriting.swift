import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// What both kinds of import share: reviewing a plan, writing it as one batch, and telling what came of it.
struct ImportWriting {
  let world: World
  let shared: SharedOptions
  /// The file as it was named.
  let file: String
  let isDryRun: Bool
  let acceptsDirectives: Bool
  /// Whether what was deleted and comes back counts as new.
  let revivedAreNew: Bool

  /// What an import does.
  struct Outcome {
    let plan: MergePlan
    let review: ImportReview
    let before: LogView
    let rulesAfter: LadderProtocol
    let catalogue: Catalogue
    /// The name of the batch; nil when nothing was written.
    var batch: String?
    /// Older backups that went when one was made before the import.
    var removedBackups: [Backup] = []

    var isEmpty: Bool { plan.added.isEmpty && plan.replaced.isEmpty }

    var after: LogView { LogView(before.log.after(plan), rules: rulesAfter) }
  }

  /// Plans and writes, or for a dry run only plans, in one transaction.
  /// - Parameters:
  ///   - format: what the file was, for the list of imports.
  ///   - check: what may keep a plan from being written, by throwing.
  ///   - plan: the plan for the records that are not in the set of ids.
  func carryOut(
    format: String, check: (Outcome) throws -> Void = { _ in },
    _ plan: (LogReader, _ withheld: Set<RecordID>) throws -> MergePlan
  ) throws -> Outcome {
    let preview =
      try isDryRun || !shared.logIsMissing(in: world) ? shared.read(in: world) { try outcome($0, plan) } : nil
    if let preview {
      try check(preview)
      if isDryRun || preview.isEmpty { return preview }
    }
    let backup = try shared.backUpFirst(in: world)
    return try shared.write(in: world, canBeRefused: false) { writer in
      var outcome = try outcome(writer.reader, plan)
      try check(outcome)
      outcome.removedBackups = backup?.removed ?? []
      guard !outcome.isEmpty else { return outcome }
      let batch = ImportBatch(id: world.newID(), source: file, format: format)
      try writer.apply(outcome.plan, batch: batch)
      outcome.batch = try writer.reader.shortName(ofImport: batch.id)
      return outcome
    }
  }

  private func outcome(
    _ reader: LogReader, _ plan: (LogReader, _ withheld: Set<RecordID>) throws -> MergePlan
  ) throws -> Outcome {
    let catalogue = try reader.catalogue()
    let before = try LogView(reader)
    let whole = try plan(reader, [])
    guard try !acceptsDirectives && !reader.isEmpty() else {
      return try Outcome(
        plan: whole, review: ImportReview(), before: before, rulesAfter: reader.rulesInForce(after: whole),
        catalogue: catalogue)
    }
    let review = try ImportReview(
      whole, into: before, adoption: reader.protocolInForce(), today: world.today, revivedAreNew: revivedAreNew)
    let withheld = Set(review.withheld.map(\.record.id))
    let kept = withheld.isEmpty ? whole : try plan(reader, withheld)
    return try Outcome(
      plan: kept, review: review, before: before, rulesAfter: reader.rulesInForce(after: kept), catalogue: catalogue)
  }

  /// Writes what changed of the level, and how to take the import back.
  func write(_ outcome: Outcome, on page: inout Page) {
    let future = outcome.plan.added.compactMap(\.day).filter { $0 > world.today }.count
    if future > 0 {
      page.write("\(count(future, "record")) dated after today; each counts from its day on.", .attention)
    }
    page.writeChange(from: outcome.before, to: outcome.after, today: world.today)
    if isDryRun { page.write("Nothing was written.") }
    BackupWords.writeRemoved(outcome.removedBackups, on: &page)
    if let batch = outcome.batch { page.write("To take it back: holdfast import --undo \(batch)") }
  }

  /// Tells on standard error what was left out because it could lift a stop or raise the level.
  func tellWithheld(_ outcome: Outcome) {
    guard !outcome.review.withheld.isEmpty else { return }
    var page = Page(width: world.columns, ink: world.errorInk, nextCommands: world.nextCommands)
    page.write("holdfast: left out, because they could lift a stop or raise the level:")
    let summaries = RecordSummary(catalogue: outcome.catalogue)
    for item in outcome.review.withheld {
      let reason = item.reason.map { "; \($0.words(on: world.today))" } ?? ""
      page.write(
        "\(summaries.datedLine(of: item.record))\(item.record.isDeleted ? " (deleted)" : "")\(reason)",
        indent: 2, hanging: 4)
    }
    page.write("To take them in: holdfast import \(printable(ShellWord.quoted(file))) --accept-directives")
    world.streams.error(page.text)
  }
}

extension ImportReview.Reason {
  /// Why a record is left out, for the end of the line that names it.
  fileprivate func words(on today: Day) -> String {
    func levels(_ before: PermittedLevel, _ after: PermittedLevel, on day: Day) -> String {
      "level\(day == today ? "" : " on \(day.words)") before: \(before.words), after: \(after.words)"
    }
    switch self {
    case .guarded(let before, let after): return levels(before, after, on: today)
    case .takesStopAway(let day, let before, let after):
      return before == after ? "it stopped training on \(day.words)" : levels(before, after, on: today)
    case .rise(.level(let day, let before, let after)): return levels(before, after, on: day)
    case .rise(.hopedLevel(let day, let before, let after)):
      return levels(before, after, on: day) + ", with mornings of 0 until then"
    case .rise(.earliest(let before, let after)):
      return "earliest date before: \(before?.words ?? "none"), after: \(after.words)"
    }
  }
}
