import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastStore

/// `holdfast export`: takes the history along.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take the history along: CSV for a spreadsheet, JSON with everything, FHIR for a clinic.",
    discussion: """
      Examples:
        holdfast export csv -o sets.csv
        holdfast export json -o log.json
        holdfast export fhir -o clinic.json
      """,
    subcommands: [ExportCSV.self, ExportJSON.self, ExportFHIR.self])
}

/// Where an export goes: a file, whole or not at all, or standard output.
struct ExportTarget: ParsableArguments {
  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"),
    completion: .file())
  var output: String?

  /// Where the export goes, checked before the log is opened.
  func destination(beside shared: SharedOptions, in world: World) throws -> ExportDestination {
    try ExportDestination(output, ofLogAt: shared.databasePath(in: world), in: world)
  }
}

/// A destination that may be written to.
enum ExportDestination {
  case standardOutput(Streams)
  case file(OutputFile)

  /// The file of that name; standard output without one, or where it is `-`.
  init(_ name: String?, ofLogAt log: String?, in world: World) throws {
    guard let name, name != "-" else {
      self = .standardOutput(world.streams)
      return
    }
    self = .file(try OutputFile(name, ofLogAt: log, in: world))
  }

  /// Hands `body` a function that takes the text piece by piece.
  func write(_ body: (@escaping (String) throws -> Void) throws -> Void) throws {
    switch self {
    case .file(let file): try file.write(body)
    case .standardOutput(let streams):
      let buffered = BufferedOutput(streams.out)
      try body { buffered.write($0) }
      buffered.flush()
    }
  }
}

/// `holdfast export csv`.
struct ExportCSV: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "One row a set, session, pain entry or directive.",
    discussion: """
      Examples:
        holdfast export csv -o sets.csv
        holdfast export csv --table checkins --from 2026-10-01
        holdfast export csv | head

      Tables: sets, sessions, checkins, directives. Unknown is an empty cell, never
      0.
      """)

  @Option(
    help: ArgumentHelp("sets, sessions, checkins or directives.", valueName: "table"),
    completion: .list(CSVTable.allCases.map(\.rawValue)))
  var table: String = CSVTable.sets.rawValue

  @Option(parsing: .unconditional, help: ArgumentHelp("The first day.", valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The last day.", valueName: "day"))
  var to: String?

  @Flag(help: "End lines with CR LF.")
  var crlf = false

  @OptionGroup var target: ExportTarget

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    guard let table = CSVTable(rawValue: table.lowercased()) else {
      let names = CSVTable.allCases.map(\.rawValue)
      throw Problem(
        .usage, "there is no table '\(self.table)'",
        remedy: NearMiss.of(self.table, among: names).map { "Did you mean --table \($0)?" }
          ?? "The tables: \(names.joined(separator: ", "))")
    }
    let first = try world.day(from, allowFuture: true)
    let last = try world.day(to, allowFuture: true)
    let writer = CSVWriter(lineEnding: crlf ? .crlf : .lf)
    let destination = try target.destination(beside: shared, in: world)
    try shared.read(in: world) { reader in
      try destination.write { emit in
        try emit(writer.header(table.header))
        for row in try rows(of: table, reader, from: first, to: last) { try emit(writer.line(row)) }
      }
    }
  }

  private func rows(of table: CSVTable, _ reader: LogReader, from: Day?, to: Day?) throws -> [[CSVCell]] {
    switch table {
    case .sets, .sessions:
      let context = try SessionContext(reader)
      return try reader.sessions(from: from, to: to, exercise: nil, limit: nil).flatMap { record in
        let facts = context.facts(of: record.content)
        return table == .sets ? SetsTable.rows(of: record, facts) : [SessionsTable.row(of: record, facts)]
      }
    case .checkins:
      let entries = try reader.checkIns(from: from, to: to).map { ($0.content.day, $0.id, CheckInsTable.row(of: $0)) }
      let reports = try reader.redFlagReports(from: from, to: to)
        .map { ($0.content.day, $0.id, CheckInsTable.row(of: $0)) }
      return (entries + reports).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    case .directives: return try reader.directives(from: from, to: to).map(DirectivesTable.row)
    }
  }
}

/// `holdfast export json`.
struct ExportJSON: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "The whole log, so that import gives it back to the byte.",
    discussion: """
      Examples:
        holdfast export json -o log.json
        holdfast export json | gzip > log.json.gz
      """)

  @OptionGroup var target: ExportTarget

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let destination = try target.destination(beside: shared, in: world)
    try shared.read(in: world) { reader in
      try destination.write { emit in
        var writer = LogFileWriter(emit: emit)
        try reader.forEachRecord { try writer.append($0) }
        try writer.finish()
      }
    }
  }
}
