internal import GRDB
internal import HoldfastModel

/// Reads what the history of changes holds of each record, for undo and redo need it, and holds the last change of each
/// against the record: SQLite has no sums of pages, and the sets of a session can be gone without a trace elsewhere.
struct HistoryChecks {
  let database: Database
  let path: String

  /// - Parameter bare: the sessions without a set.
  func run(_ checkup: inout Checkup, bare: [RecordID], _ ids: ([RecordID]) -> String) {
    do {
      let history = try HistoryReading(of: database)
      let before = checkup.findings.count
      tellUnreadable(history, &checkup)
      tellDiffering(history, &checkup, ids)
      let unknown = bare.filter { !history.known.contains($0.text) }
      if !unknown.isEmpty { tell(unknown, &checkup, ids) }
      if checkup.findings.count == before {
        checkup.add(Finding(.history, .fine, "every change of the history can be read, and fits its record"))
      }
    } catch {
      checkup.addDamage(error, .history, path)
    }
  }

  private func tellUnreadable(_ history: HistoryReading, _ checkup: inout Checkup) {
    guard let first = history.unreadable.first else { return }
    let what =
      history.unreadable.count == 1
      ? "a change of the history" : "\(history.unreadable.count) changes of the history"
    checkup.add(
      Finding(
        .history, .problem, "\(what) can't be read; the first is of record \(first)",
        why: "Undo and redo stop there. The records themselves are not touched by it.",
        remedy: "To go on without the history: holdfast doctor --salvage NEW.db, then holdfast restore NEW.db. "
          + "It takes every record along, and no step for undo."))
  }

  private func tellDiffering(_ history: HistoryReading, _ checkup: inout Checkup, _ ids: ([RecordID]) -> String) {
    guard let first = history.differing.first else { return }
    checkup.isDamaged = true
    let count = history.differing.count
    let what =
      count == 1
      ? "a record is not as its last change left it" : "\(count) records are not as their last change left them"
    let name = first.record.kind.rawValue + (first.record.day.map { " of \($0.iso)" } ?? "")
    checkup.add(
      Finding(
        .history, .problem, "\(what): \(ids(history.differing.map(\.record.id)))",
        why:
          "\(count == 1 ? "The \(name)" : "The first, a \(name),") \(first.words). Part of the file is lost, or another "
          + "program changed it; a stop may be gone with it.",
        remedy: "\(DatabaseChecks.rescue(path)).\(ownChange(history.differing))"))
  }

  /// What helps the user who changed a record with another program: a command that writes it down once more.
  private func ownChange(_ differing: [HistoryReading.Differing]) -> String {
    let isThere = differing.filter { $0.isThere }
    guard isThere.count == differing.count else { return "" }
    let canBeEdited = isThere.allSatisfy { [.session, .checkIn].contains($0.record.kind) }
    return " If you changed a record with another program yourself, "
      + (canBeEdited
        ? "change it once more: holdfast edit ID" : "delete it, and take that back: holdfast delete ID, holdfast undo")
  }

  private func tell(_ bare: [RecordID], _ checkup: inout Checkup, _ ids: ([RecordID]) -> String) {
    let what = bare.count == 1 ? "a session has no sets" : "\(bare.count) sessions have no sets"
    checkup.add(
      Finding(
        .history, .warning, "\(what), and no history says whether there were any: \(ids(bare))",
        why: "A session comes without sets from an import of the table sessions alone; else its sets are lost.",
        remedy: "Look at them: holdfast show ID. Put in what is missing: holdfast edit ID --sets SHORTHAND"))
  }
}
