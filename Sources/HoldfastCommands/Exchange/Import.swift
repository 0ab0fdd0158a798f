import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast import`: brings in a log, or the history of another app.
struct Import: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a log made by export, or the CSV of another app; what is already there stays as it is.",
    discussion: """
      Examples:
        holdfast import log.json
        holdfast import strong.csv --dry-run
        holdfast import hevy.csv --map 'Plank=knee-plank' --zone Europe/Berlin
        holdfast import gym.csv --columns 'date=Day,exercise=Move,seconds=Time (s)'
        holdfast import --list
        holdfast import --undo 3f2a1

      Read are the exports of Strong, Hevy, FitNotes, Fitbod, Calisthenics Memory and
      Flexify, found by their header; the CSV and JSON of holdfast export; and any
      CSV whose columns you name. The same file twice adds nothing. Rows that can't
      be taken are told and left out; --strict takes all rows or none.

      Into a log that already has records, directives, protocols and whatever could
      lift a stop or raise the level are listed and left out, unless
      --accept-directives is given.
      """)

  @Argument(help: ArgumentHelp("The file; - reads standard input.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var reading: ForeignOptions

  @Flag(help: "Show what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Write nothing unless all of the file can be taken.")
  var strict = false

  @Option(help: ArgumentHelp("Write the refused rows to a file.", valueName: "file"), completion: .file())
  var rejects: String?

  @Flag(help: "Take in directives, protocols and what could lift a stop or raise the level.")
  var acceptDirectives = false

  @Flag(help: "List the imports that were done.")
  var list = false

  @Option(help: ArgumentHelp("Take an import back, by its id in the list.", valueName: "id"))
  var undo: String?

  @OptionGroup var output: ReadingOptions

  private var shared: SharedOptions { output.shared }

  func run(in world: World) throws {
    if let undo {
      try refuse(file ?? (list ? "--list" : nil), beside: "--undo")
      return try ImportBatches(world: world, output: output).undo(undo)
    }
    if list {
      try refuse(file, beside: "--list")
      return try ImportBatches(world: world, output: output).list()
    }
    guard let file else {
      throw Problem(
        .usage, "there is no file to import",
        remedy: "Name one: holdfast import FILE. Or see what was imported: holdfast import --list")
    }
    guard !output.json else {
      throw Problem(.usage, "--json goes with --list", remedy: "Leave it out, or ask: holdfast import --list --json")
    }
    let rejected = try rejects.map {
      try OutputFile(
        $0, inputs: [file, reading.mapFile].compactMap(\.self), ofLogAt: shared.databasePath(in: world), in: world)
    }
    let bytes = try world.files.read(file == "-" ? "/dev/stdin" : file)
    let isLog = isLog(bytes, named: file)
    let writing = ImportWriting(
      world: world, shared: shared, file: file, isDryRun: dryRun, acceptsDirectives: acceptDirectives,
      revivedAreNew: !isLog)
    if isLog {
      try reading.refuseForLog(strict: strict, rejects: rejects)
      try LogFileImport(writing: writing).run(bytes)
    } else {
      try ForeignImport(writing: writing, options: reading, isStrict: strict, rejects: rejected).run(consume bytes)
    }
  }

  /// Whether a file is meant to be a log as JSON. No CSV begins with a bracket.
  private func isLog(_ bytes: [UInt8], named file: String) -> Bool {
    var blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    // In UTF-16 it is told by the reader of JSON, which is UTF-8.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { blank.formUnion([0xFF, 0xFE, 0x00]) }
    guard let first = bytes.first(where: { !blank.contains($0) }) else { return file.lowercased().hasSuffix(".json") }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private func refuse(_ word: String?, beside flag: String) throws {
    guard let word else { return }
    throw Problem(.usage, "\(flag) stands alone, without \(printable(word))", remedy: "Give one of them.")
  }
}
