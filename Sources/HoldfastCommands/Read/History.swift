import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast history`: the entries of the log.
struct History: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the log: sessions, pain, red flags, directives and protocols, oldest first.",
    discussion: """
      Examples:
        holdfast history --limit 20
        holdfast history --exercise "toe plank" --from 2026-10-01
        holdfast history --from monday --json
      """
  ).underHoldfast()

  @Option(parsing: .unconditional, help: ArgumentHelp("Only sessions with this exercise.", valueName: "name"))
  var exercise: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The first day.", valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The last day.", valueName: "day"))
  var to: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only the latest N entries.", valueName: "n"))
  var limit: String?

  @OptionGroup var reading: ReadingOptions

  private func sessions(
    of exercises: [ExerciseID]?, _ reader: LogReader, from first: Day?, to last: Day?, limit: Int?
  ) throws -> [LogRecord] {
    guard let exercises else {
      return try reader.sessions(from: first, to: last, exercise: nil, limit: limit).map(LogRecord.session)
    }
    var seen: Set<RecordID> = []
    return try exercises.flatMap { try reader.sessions(from: first, to: last, exercise: $0, limit: limit) }
      .filter { seen.insert($0.id).inserted }.map(LogRecord.session)
  }

  func run(in world: World) throws {
    let first = try world.day(from, allowFuture: true)
    let last = try world.day(to, allowFuture: true)
    if let first, let last, first > last {
      throw Problem(
        .usage, "--from \(first.iso) lies after --to \(last.iso)", remedy: "Write the earlier day behind --from.")
    }
    let limit = try limit.map(EntryLimit.read)
    let report = try reading.shared.read(in: world) { reader in
      let catalogue = try reader.catalogue()
      let wanted = try exercise.map { try catalogue.ladderOrExercise($0) }
      var records = try sessions(of: wanted, reader, from: first, to: last, limit: limit)
      if wanted == nil {
        records += try reader.checkIns(from: first, to: last).map(LogRecord.checkIn)
        records += try reader.redFlagReports(from: first, to: last).map(LogRecord.redFlags)
        records += try reader.directives(from: first, to: last).map(LogRecord.directive)
        records += try reader.protocolAdoptions(from: first, to: last).map(LogRecord.protocolAdoption)
      }
      records.sort { $0.isBefore($1) }
      if let limit { records = Array(records.suffix(limit)) }
      let names = try reader.shortIDs(of: records.map(\.id))
      let summaries = RecordSummary(catalogue: catalogue)
      return HistoryReport(
        records.map {
          HistoryReport.Entry(record: $0, name: names[$0.id] ?? $0.id.text, summary: summaries.line(of: $0))
        }, isNarrowed: exercise != nil || first != nil || last != nil)
    }
    if reading.json {
      world.streams.out(report.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { report.write(on: &$0) }
    }
  }
}

extension Catalogue {
  /// The exercise that a user names; all planks of the ladder for `plank`.
  fileprivate func ladderOrExercise(_ text: String) throws -> [ExerciseID] {
    text.lowercased() == Catalogue.ladderName.slug ? PlankLevel.allCases.map(ExerciseID.init) : [try named(text).id]
  }
}

/// Reads `--limit`.
private enum EntryLimit {
  static func read(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw Problem(.usage, "--limit must be a whole number from 1, not \(text)", remedy: "For example: --limit 20")
    }
    return number
  }
}

extension LogRecord {
  /// Whether the record comes first in a history: by day, then by time, a day's untimed entries by when they were made.
  fileprivate func isBefore(_ other: LogRecord) -> Bool {
    func key(_ record: LogRecord) -> (Int, Int64, String) {
      (record.day?.number ?? Int.min, record.occurred, record.id.text)
    }
    return key(self) < key(other)
  }

  private var occurred: Int64 { at.map { Int64($0.seconds) * 1000 } ?? created.milliseconds }
}

/// Says what a record holds in one line.
struct RecordSummary {
  let catalogue: Catalogue

  func line(of record: LogRecord) -> String {
    switch record {
    case .session(let record):
      let session = record.content
      let sets = shorthand(of: session)
      return ([sets.isEmpty ? "no sets" : sets] + session.detailWords).joined(separator: ", ")
    case .checkIn(let record): return record.content.words
    case .redFlags(let record): return record.content.words
    case .directive(let record): return record.content.words
    case .exercise(let record): return record.content.words
    case .protocolAdoption(let record): return record.content.words(title: record.content.title)
    }
  }

  /// The same behind the day of the record, safe to print.
  func datedLine(of record: LogRecord) -> String {
    "\(record.day.map { "\($0.words): " } ?? "")\(printable(line(of: record)))"
  }

  /// What a record holds with its note, where a correction is shown.
  func wholeLine(of record: LogRecord) -> String {
    let note: String? =
      switch record {
      case .session(let record): record.content.note
      case .checkIn(let record): record.content.note
      case .redFlags(let record): record.content.note
      case .directive, .exercise, .protocolAdoption: nil
      }
    return line(of: record) + (note.map { ", note \"\($0)\"" } ?? "")
  }

  /// The sets of a session in the shorthand.
  func shorthand(of session: Session) -> String {
    Shorthand(catalogue: catalogue, plank: .knee, atDay: nil).print(session.sets)
  }
}

extension Catalogue {
  /// The exercise that a user names, hyphens or spaces; throws with the near miss when there is none.
  func named(_ text: String) throws -> Exercise {
    let slug = text.lowercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: "-")
    if let exercise = ExerciseID(slug: slug).flatMap({ self[$0] }) { return exercise }
    // `bosu plank` and `ball plank` name the unstable plank with its device, as in the shorthand.
    if Device.allCases.contains(where: { slug == "\($0.rawValue)-\(Catalogue.ladderName.slug)" }),
      let exercise = self[.unstablePlank]
    {
      return exercise
    }
    guard slug != Catalogue.ladderName.slug else {
      throw Problem(
        .usage, "plank is the name of the whole ladder",
        remedy: "Name one: \(list(PlankLevel.allCases.map { ExerciseID($0).slug }, "or"))")
    }
    let nearest = NearMiss.of(slug, among: names.map(\.slug))
    throw Problem(
      .usage, "'\(text)' is no known exercise",
      remedy: nearest.map { "Did you mean \($0)?" } ?? "All of them: holdfast exercises")
  }
}
