import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// What an import of another app's file holds and does, for people.
struct ForeignImportReport {
  private let reading: ImportReading
  private let outcome: ImportWriting.Outcome
  private let unclear: UnclearSets
  private let moved: MovedSessions
  private let maps: MapsTooLate
  private let isDryRun: Bool

  init(
    _ reading: ImportReading, _ outcome: ImportWriting.Outcome, _ unclear: UnclearSets, _ moved: MovedSessions,
    _ maps: MapsTooLate, isDryRun: Bool
  ) {
    self.reading = reading
    self.outcome = outcome
    self.unclear = unclear
    self.moved = moved
    self.maps = maps
    self.isDryRun = isDryRun
  }

  func write(on page: inout Page) {
    let sets = reading.sessions.reduce(0) { $0 + Set($1.session.sets.map(\.number)).count }
    var found = "\(reading.dialect): \(count(sets, "set")) in \(count(reading.sessions.count, "session"))"
    if !reading.entries.isEmpty { found += ", \(count(reading.entries.count, "other record"))" }
    page.write("\(found).", .strong)
    for guess in reading.guesses { page.write(printable(guess), indent: 2, hanging: 4) }
    let plan = outcome.plan
    page.write(
      (isDryRun ? "Would bring in " : "Brought in ")
        + ImportCounts(
          added: plan.added.count, changed: plan.replaced.count, unchanged: plan.unchanged,
          deleted: plan.older, unclear: unclear.untouched, leftOut: outcome.review.withheld.count + moved.heldBack
        ).words)
    if plan.older > 0 {
      page.write(
        plan.older == 1
          ? "1 record that you deleted here stays deleted."
          : "\(plan.older) records that you deleted here stay deleted.", .attention)
    }
    writeNames(on: &page)
    for (kind, number) in reading.skipped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      page.write("Left out: \(kind.rawValue) (\(number)).")
    }
    for remark in reading.remarks {
      let lines = remark.lines.isEmpty ? "" : " (line \(remark.lines.map(String.init).joined(separator: ", ")))"
      page.write(printable(remark.text) + lines, .attention, hanging: 2)
    }
    for sentence in maps.words { page.write(sentence, .attention, hanging: 2) }
    if reading.offersMap, maps.words.isEmpty, let batch = outcome.batch {
      page.write(
        "A --map is for what is still to come in. To use one, take this import back first: "
          + "holdfast import --undo \(batch)", hanging: 2)
    }
  }

  private func writeNames(on page: inout Page) {
    guard !reading.names.isEmpty, reading.format != .holdfastCSV else { return }
    page.write("The exercises:")
    let shown = reading.names.prefix(Self.mostNames)
    for name in shown {
      let how: String
      switch name.how {
      case .catalogue: how = ""
      case .mapped: how = ", by --map"
      case .assumed: how = ", assumed; another: \(NameMap.option(name.name, "knee-plank"))"
      case .new: how = ", new"
      }
      page.write(
        "\(printable(name.name)) -> \(name.exercise.slug), \(count(name.sets, "set"))\(how)", indent: 2, hanging: 4)
    }
    if reading.names.count > shown.count { page.write("and \(reading.names.count - shown.count) more", indent: 2) }
  }

  private static let mostNames = 40
}
