internal import GRDB
internal import HoldfastModel

/// Reads what the history of changes holds of each record: undo and redo need it.
struct HistoryChecks {
  let database: Database
  let path: String

  func run(_ checkup: inout Checkup) {
    do {
      let statement = try database.makeStatement(
        sql: "SELECT record_id, kind, before_image, after_image FROM change ORDER BY seq")
      let row = try RowReader(statement, table: "change", idColumn: 0)
      var unreadable: [String] = []
      while try row.next() {
        if !canBeRead(row) { unreadable.append(row.recordID()) }
      }
      guard let first = unreadable.first else {
        return checkup.add(Finding(.history, .fine, "every change of the history can be read"))
      }
      let what = unreadable.count == 1 ? "a change of the history" : "\(unreadable.count) changes of the history"
      checkup.add(
        Finding(
          .history, .problem, "\(what) can't be read; the first is of record \(first)",
          why: "Undo and redo stop there. The records themselves are not touched by it.",
          remedy: "To go on without the history: holdfast doctor --salvage NEW.db, then holdfast restore NEW.db. "
            + "It takes every record along, and no step for undo."))
    } catch {
      checkup.addDamage(error, .history, path)
    }
  }

  private func canBeRead(_ row: RowReader) -> Bool {
    guard let kind: RecordKind = try? row.choice(1), let after = try? row.text(3) else { return false }
    let images = row.isNull(2) ? [after] : [after, (try? row.text(2)) ?? ""]
    return images.allSatisfy { (try? RecordStorage.record(kind, image: $0, in: database)) != nil }
  }
}
