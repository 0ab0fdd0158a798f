import HoldfastModel
import HoldfastReports
import HoldfastStore

/// The imports that were done: listed, and taken back.
struct ImportBatches {
  let world: World
  let output: ReadingOptions

  /// Lists them, oldest first.
  func list() throws {
    let batches = try output.shared.read(in: world) { reader in
      try reader.importBatches().map { (try reader.shortName(ofImport: $0.batch.id), $0) }
    }
    if output.json {
      let json = JSONValue.object(["version": .int(1), "imports": .array(batches.map(Self.json))])
      return world.streams.out(json.prettyText + "\n")
    }
    output.shared.print(in: world) { page in
      if batches.isEmpty { page.write("Nothing was imported yet.") }
      for (name, batch) in batches {
        let day = world.zone.localDay(at: batch.at)
        page.write(
          "\(name)  \(day.words): \(printable(batch.batch.source)) (\(printable(batch.batch.format)))"
            + (batch.isUndone ? ", undone" : ""), .strong, hanging: 2)
        page.write(
          ImportCounts(added: batch.added, changed: batch.replaced, unchanged: batch.unchanged).words, indent: 2)
      }
    }
  }

  /// Takes one back.
  func undo(_ name: String) throws {
    let today = world.today
    let (before, after, report) = try output.shared.write(in: world) { writer in
      let id = try self.id(of: name, writer.reader)
      let before = try LogView(writer.reader)
      let report = try writer.undoImport(id)
      return try (before, LogView(writer.reader), report)
    }
    output.shared.print(in: world) { page in
      let kept = report.changes.filter(\.isKeptExercise)
      let taken = report.changes.count - kept.count
      page.write("Taken back: \(count(taken, "record")) of \(printable(report.command))", .strong)
      for case .exercise(let own) in kept.map(\.after) {
        page.write("\(printable(own.content.exercise.name)) stays: other sets are of it.", .attention)
      }
      page.writeChange(from: before, to: after, today: today)
      page.write("To bring it in again: holdfast redo")
    }
  }

  private func id(of name: String, _ reader: LogReader) throws -> RecordID {
    let digits = name.lowercased().filter { $0 != "-" }
    let matches = try reader.importBatches().map(\.batch.id).filter { id in
      digits.count >= 5 && id.hexDigits.hasSuffix(digits)
    }
    guard let match = matches.first, matches.count == 1 else {
      throw Problem(
        .forbidden, matches.isEmpty ? "there is no import '\(printable(name))'" : "several imports end in '\(name)'",
        remedy: "See them: holdfast import --list")
    }
    return match
  }

  private static func json(_ name: String, _ batch: ImportedBatch) -> JSONValue {
    .object([
      "id": .string(batch.batch.id.text), "at": .string(batch.at.iso), "source": .string(batch.batch.source),
      "format": .string(batch.batch.format), "added": .int(batch.added), "replaced": .int(batch.replaced),
      "unchanged": .int(batch.unchanged), "older": .int(batch.older), "undone": .bool(batch.isUndone),
    ])
  }
}

/// What came of the records of an import, in words.
struct ImportCounts {
  var added: Int
  var changed: Int
  var unchanged: Int
  /// Deleted here, so they stay so.
  var deleted = 0
  /// Sessions of which it is unclear what is new.
  var unclear = 0
  /// Kept out because they could lift a stop or raise the level.
  var leftOut = 0

  var words: String {
    var parts = ["\(added) new", "\(changed) changed", "\(unchanged) already here"]
    if deleted > 0 { parts.append("\(deleted) deleted here") }
    if unclear > 0 { parts.append("\(unclear) unclear") }
    if leftOut > 0 { parts.append("\(leftOut) left out") }
    return parts.joined(separator: ", ") + "."
  }
}

extension LogReader {
  /// The last digits of an import's id, as many as tell it from the others.
  func shortName(ofImport id: RecordID) throws -> String {
    let names = try importBatches().map { String($0.batch.id.hexDigits.reversed()) }
    let own = String(id.hexDigits.reversed())
    let shared = names.filter { $0 != own }.map { zip($0, own).prefix { $0 == $1 }.count }.max() ?? 0
    return String(own.prefix(max(5, shared + 1)).reversed())
  }
}

extension RecordID {
  /// Its digits without hyphens.
  fileprivate var hexDigits: String { text.filter { $0 != "-" } }
}
