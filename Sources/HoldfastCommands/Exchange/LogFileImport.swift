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
      return try reader.plan(merging: withheld.isEmpty ? records : records.filter { !withheld.contains($0.id) })
    }
    writing.shared.print(in: world) { page in
      page.write("\(writing.isDryRun ? "Would bring in" : "Brought in") \(words(of: outcome.plan)).", .strong)
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
    var parts: [String] = []
    if !plan.added.isEmpty { parts.append(count(plan.added.count, "new record")) }
    if !plan.replaced.isEmpty { parts.append(count(plan.replaced.count, "newer version")) }
    var words = parts.isEmpty ? "nothing" : list(parts)
    if plan.unchanged > 0 { words += "; \(count(plan.unchanged, "record")) already here" }
    if plan.older > 0 { words += "; \(count(plan.older, "record")) older than here" }
    return words
  }
}
