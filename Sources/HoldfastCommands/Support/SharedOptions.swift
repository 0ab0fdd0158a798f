import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// The options of every command.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The database file.", valueName: "path"), completion: .file())
  var db: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  /// The database as the command line or the environment names it.
  func databasePath(in world: World) throws -> String {
    if let db {
      guard !db.isEmpty else {
        throw Problem(.usage, "--db names no file", remedy: "Write --db PATH, or leave it out for your own log.")
      }
      return db
    }
    guard let path = world.usualDatabasePath else {
      throw Problem(
        .usage, "there is no place for the log: HOME is not set", remedy: "Name a file: --db PATH, or HOLDFAST_DB.")
    }
    return path
  }

  /// The log, to be read.
  /// - Parameter patience: how long another program that keeps the log is waited for, in seconds; as long as usual if nil.
  func read<Result>(
    in world: World, patience: Double? = nil, _ body: (LogReader) throws -> Result
  ) throws -> Result {
    let log = try LogStore.open(path: databasePath(in: world), for: .reading, patience: patience ?? world.patience)
    defer { log.close() }
    return try log.read(body)
  }

  /// The log, to be changed in one transaction.
  ///
  /// Where there is no log yet, the change is tried on an empty one in memory first: a command that is refused must not
  /// leave a file behind.
  /// - Parameters:
  ///   - canBeRefused: whether `body` can throw for what the user asked.
  ///   - step: the step of a command that writes in several transactions.
  ///   - patience: how long another program that keeps the log is waited for, in seconds; as long as usual if nil.
  func write<Result>(
    in world: World, canBeRefused: Bool = true, step: CommandStep = CommandStep(), patience: Double? = nil,
    _ body: (LogWriter) throws -> Result
  ) throws -> Result {
    let path = try databasePath(in: world)
    if canBeRefused, LogStore.isMissing(at: path) {
      try LogStore.refuseIfLost(at: path)
      _ = try LogStore.inMemory().write(command: world.commandLine, now: world.now(), body)
    }
    let log = try LogStore.open(path: path, for: .writing, patience: patience ?? world.patience)
    defer { log.close() }
    return try log.write(command: world.commandLine, now: world.now(), step: step, body)
  }

  /// Whether there is no log yet.
  func logIsMissing(in world: World) throws -> Bool { try LogStore.isMissing(at: databasePath(in: world)) }

  /// An empty page as wide as the terminal.
  func page(in world: World) -> Page {
    Page(width: world.columns, ink: world.ink(color), nextCommands: world.nextCommands)
  }

  /// Prints what `body` writes on a page.
  func print(in world: World, _ body: (inout Page) throws -> Void) rethrows {
    var page = page(in: world)
    try body(&page)
    world.streams.out(page.text)
  }
}

/// The options of every command that reads.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Print JSON, as described in Documentation/Formats.md.")
  var json = false

  @OptionGroup var shared: SharedOptions
}

/// When to use colour.
///
/// Every command has it, so what the parser asks of it is said here: the parser's own answers for any list of cases have
/// the runtime look for conformances, which takes longer than reading the command line.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  static var allValueDescriptions: [String: String] { [:] }
  var defaultValueDescription: String { rawValue }
}

extension World {
  /// The database where the command line names none; nil without a home.
  var usualDatabasePath: String? {
    if let named = environment["HOLDFAST_DB"], !named.isEmpty { return named }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/holdfast/log.db" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    #if os(macOS)
      return home + "/Library/Application Support/holdfast/log.db"
    #else
      return home + "/.local/share/holdfast/log.db"
    #endif
  }

  /// The columns to write to: those of the terminal, else 80.
  var columns: Int {
    if let terminal = terminal.columns { return terminal }
    if let named = environment["COLUMNS"].flatMap({ Int($0) }), named > 0 { return named }
    return 80
  }

  /// The ink for standard output. https://no-color.org and https://bixense.com/clicolors say which variables count.
  func ink(_ choice: ColorChoice) -> Ink { ink(choice, isTerminal: terminal.outputIsTerminal) }

  /// The ink for standard error.
  var errorInk: Ink {
    ink(typedValue(of: "--color").flatMap(ColorChoice.init) ?? .auto, isTerminal: terminal.errorIsTerminal)
  }

  private func ink(_ choice: ColorChoice, isTerminal: Bool) -> Ink {
    switch choice {
    case .always: return .colour
    case .never: return .none
    case .auto:
      if let noColor = environment["NO_COLOR"], !noColor.isEmpty { return .none }
      if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return .colour }
      return isTerminal && environment["TERM"] != "dumb" ? .colour : .none
    }
  }
}
