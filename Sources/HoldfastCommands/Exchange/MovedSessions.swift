import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// Sessions that came from the same app and that a file no longer has, where it has new ones: a workout that got another
/// name or date in the app would be there twice. A new one that says the same as one of them is left out.
final class MovedSessions {
  private let reading: ImportReading
  /// The days of sessions that the log has and the file does not.
  private var missing: [Day] = []
  /// New sessions of the file that say the same as one of those, with its day.
  private var twins: [RecordID: (day: Day, of: Day)] = [:]

  init(_ reading: ImportReading) {
    self.reading = reading
  }

  var isEmpty: Bool { missing.isEmpty && twins.isEmpty }

  /// How many new sessions are left out.
  var heldBack: Int { twins.count }

  func isHeldBack(_ id: RecordID) -> Bool { twins[id] != nil }

  /// Looks in the days of the file for what the log has of its app.
  func find(in reader: LogReader) throws {
    (missing, twins) = ([], [:])
    let days = reading.sessions.lazy.map(\.session.day)
    guard !reading.isOfRefusedRows, reading.format != .holdfastCSV, let first = days.min(), let last = days.max()
    else { return }
    let ids = Set(reading.sessions.lazy.map(\.id))
    let known = try reader.sessions(from: first, to: last)
    let gone = known.filter { !ids.contains($0.id) && $0.content.origin.hasPrefix(reading.format.rawValue + " ") }
    guard !gone.isEmpty else { return }
    let there = Set(known.lazy.map(\.id))
    var left = Dictionary(grouping: gone) { Brought($0.content) }
    for session in reading.sessions where try isNew(session.id, there, reader) {
      if missing.isEmpty { missing = gone.map(\.content.day) }
      guard let one = left[Brought(session.session)]?.popLast() else { continue }
      twins[session.id] = (session.session.day, one.content.day)
    }
  }

  private func isNew(_ id: RecordID, _ there: Set<RecordID>, _ reader: LogReader) throws -> Bool {
    try !there.contains(id) && reader.record(id)?.isDeleted != false
  }

  /// What came in under each name, whatever became of it.
  private struct Brought: Hashable {
    let contents: [ExerciseID: [String]]

    init(_ session: Session) {
      contents = ImportOrigin(session.origin).brought.mapValues { $0.rows.compactMap(\.content).sorted() }
        .filter { !$0.value.isEmpty }
    }
  }

  private static let mostTold = 20

  /// Tells them on standard error, with what to do.
  func tell(in world: World) {
    guard !isEmpty else { return }
    var page = Page(width: world.columns, ink: world.errorInk, nextCommands: world.nextCommands)
    if !twins.isEmpty {
      page.write("holdfast: left out, because the log has a session with the same sets that the file does not have:")
      write(twins.values.map(\.day), twins.values.map { "\($0.day.words), as on \($0.of.words)" }, on: &page)
    }
    page.write("holdfast: the log has sessions of this app that the file, which has new ones, does not have:")
    write(missing, missing.map(\.words), on: &page)
    page.write(
      "If one got another name or date in the app, delete the old one here and import the file again: holdfast history, "
        + "then holdfast delete ID")
    world.streams.error(page.text)
  }

  private func write(_ days: [Day], _ words: [String], on page: inout Page) {
    let inOrder = zip(days, words).sorted { $0.0 < $1.0 }.map(\.1)
    for sentence in inOrder.prefix(Self.mostTold) { page.write(sentence, indent: 2, hanging: 4) }
    if inOrder.count > Self.mostTold { page.write("and \(inOrder.count - Self.mostTold) more", indent: 2) }
  }
}
