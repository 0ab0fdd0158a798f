import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// Brings in a file of `export json`: all of it or nothing.
struct LogFileImport {
  let writing: ImportWriting

  func run(_ bytes: [UInt8]) throws {
    let world = writing.world
    // Read before the log is locked, or made: a large or a broken file keeps nobody waiting and leaves nothing behind.
    let known = try writing.shared.read(in: world) { try $0.catalogue() }
    let records = try LogFileReader(
      fileName: writing.file, knownExercises: known, clock: (world.today, world.now()),
      protocolCheck: ProtocolFileReader.problems(in:)
    ).read(bytes)
    var own: [Record<OwnExercise>] = []
    let outcome = try writing.carryOut(format: "\(LogFileWriter.format) \(LogFileWriter.version)") { reader, withheld in
      own = try reader.ownExercises()
      return try reader.plan(
        merging: withheld.isEmpty ? records : records.filter { !withheld.contains($0.id) }, reviving: world.now())
    }
    writing.shared.print(in: world) { page in
      page.write("\(writing.isDryRun ? "Would bring in" : "Brought in") \(words(of: outcome.plan)).", .strong)
      writeDeletions(outcome, on: &page)
      for sentence in sharedNames(own, outcome.plan) { page.write(sentence, .attention) }
      writing.write(outcome, on: &page)
    }
    writing.tellWithheld(outcome)
    if !outcome.review.withheld.isEmpty { throw ExitCode(3) }
  }

  /// What there is to know of own exercises that have a name in common from now on.
  private func sharedNames(_ own: [Record<OwnExercise>], _ plan: MergePlan) -> [String] {
    var merged = Dictionary(own.map { ($0.id, $0) }) { first, _ in first }
    for case .exercise(let record) in plan.added + plan.replaced.map(\.new) { merged[record.id] = record }
    return OwnExerciseNames(merged.values).words(since: OwnExerciseNames(own))
  }

  private func words(of plan: MergePlan) -> String {
    let new = plan.added.count { !$0.isDeleted }
    let gone = deleted(by: plan).count
    let back = plan.replaced.count { $0.old.isDeleted && !$0.new.isDeleted }
    let parts = [
      (new + back, "new record"), (plan.replaced.count - gone - back, "newer version"),
      (plan.added.count - new + gone, "deletion"),
    ]
    var words = parts.contains { $0.0 > 0 } ? list(parts.filter { $0.0 > 0 }.map { count($0.0, $0.1) }) : "nothing"
    if plan.unchanged > 0 { words += "; \(count(plan.unchanged, "record")) already here" }
    if plan.older > plan.deletedHere { words += "; \(count(plan.older - plan.deletedHere, "record")) older than here" }
    if plan.deletedHere > 0 { words += "; \(count(plan.deletedHere, "record")) deleted here, which stays so" }
    return words
  }

  /// The records of the log that the file says are deleted.
  private func deleted(by plan: MergePlan) -> [LogRecord] {
    plan.replaced.filter { !$0.old.isDeleted && $0.new.isDeleted }.map(\.old)
  }

  /// Names what goes: whoever merges two logs may not expect it.
  private func writeDeletions(_ outcome: ImportWriting.Outcome, on page: inout Page) {
    let gone = deleted(by: outcome.plan)
    guard !gone.isEmpty else { return }
    page.write("Deleted on the other machine, and \(writing.isDryRun ? "it would be" : "now") here too:", .attention)
    let summaries = RecordSummary(catalogue: outcome.catalogue)
    for record in gone.prefix(5) {
      page.write(summaries.datedLine(of: record), indent: 2, hanging: 4, isRecord: true)
    }
    if gone.count > 5 { page.write("and \(count(gone.count - 5, "more record"))", indent: 2) }
  }
}
