public import HoldfastModel
public import HoldfastTerminal

/// Everything outside the program that a command may touch, handed to it as an argument.
public struct World {
  /// The words after the program's name.
  public var arguments: [String]
  /// The environment variables.
  public var environment: [String: String]
  /// The time now.
  public var now: () -> Instant
  /// The machine's time zone.
  public var zone: Zone
  /// The time zone of a name as `Europe/Berlin`; nil when the machine does not know it.
  public var zoneNamed: (String) -> Zone?
  /// 128 random bits for a new id.
  public var random: () -> (UInt64, UInt64)
  /// Where words come from and go to.
  public var streams: Streams
  /// What the streams are connected to.
  public var terminal: Terminal
  /// Files that the user names.
  public var files: Files
  /// Opens a file in the browser. Throws `Problem`.
  public var launch: (_ path: String) throws -> Void
  /// Takes the terminal for a guided session. Throws `Problem` when there is none.
  public var openConsole: (ConsoleStyle) throws -> Console
  /// Says a few words aloud and does not wait for it; nothing where the machine has no program that speaks.
  public var speak: (String) -> Void
  /// Runs work side by side.
  public var concurrently: Concurrently
  /// How long a command waits for another program that keeps the log, in seconds. Nobody should wait for a program that
  /// hangs, and no command of our own keeps the log so long.
  public var patience = 5.0

  /// A world from its parts.
  public init(
    arguments: [String], environment: [String: String], now: @escaping () -> Instant, zone: Zone,
    zoneNamed: @escaping (String) -> Zone?, random: @escaping () -> (UInt64, UInt64), streams: Streams,
    terminal: Terminal, files: Files,
    launch: @escaping (_ path: String) throws -> Void,
    openConsole: @escaping (ConsoleStyle) throws -> Console, speak: @escaping (String) -> Void,
    concurrently: @escaping Concurrently
  ) {
    self.arguments = arguments
    self.environment = environment
    self.now = now
    self.zone = zone
    self.zoneNamed = zoneNamed
    self.random = random
    self.streams = streams
    self.terminal = terminal
    self.files = files
    self.launch = launch
    self.openConsole = openConsole
    self.speak = speak
    self.concurrently = concurrently
  }

  /// Calls `body` once with each number from 0 up to `count`, in any order and on any number of cores, and returns when
  /// all calls have.
  public typealias Concurrently = (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

  /// A new id for a record made now.
  func newID() -> RecordID { RecordID(now: now(), random: random()) }

  /// The civil day that it is here and now.
  var today: Day { zone.localDay(at: now()) }

  /// The command as a shell would take it again, which the log keeps with what the command changes.
  var commandLine: String { arguments.map(ShellWord.quoted).joined(separator: " ") }
}

/// Where words come from and go to.
public struct Streams {
  /// Writes to standard output.
  public var out: (String) -> Void
  /// Writes to standard error.
  public var error: (String) -> Void
  /// Reads a line of standard input without its end; nil at the end of input.
  public var readLine: () -> String?

  /// Streams from their parts.
  public init(
    out: @escaping (String) -> Void, error: @escaping (String) -> Void, readLine: @escaping () -> String?
  ) {
    self.out = out
    self.error = error
    self.readLine = readLine
  }
}

/// What the streams are connected to.
public struct Terminal: Sendable {
  /// Whether a person types at standard input and reads standard output.
  public var isInteractive: Bool
  /// Whether standard output is a terminal.
  public var outputIsTerminal: Bool
  /// Whether standard error is a terminal.
  public var errorIsTerminal: Bool
  /// The columns of the terminal; nil when there is none.
  public var columns: Int?

  /// A terminal from its parts.
  public init(isInteractive: Bool, outputIsTerminal: Bool, errorIsTerminal: Bool, columns: Int?) {
    self.isInteractive = isInteractive
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.columns = columns
  }
}

/// Files that the user names on the command line.
public struct Files {
  /// The bytes of a file. Throws `Problem`.
  public var read: (_ path: String) throws -> [UInt8]
  /// Whether there is something of that name.
  public var exists: (_ path: String) -> Bool
  /// Writes a file, mode 0600, through `write`: the old file stays whole until the new one is. Throws `Problem`.
  public var writeAtomically:
    (_ path: String, _ write: (@escaping (String) throws -> Void) throws -> Void) throws -> Void
  /// The same for bytes that need not be text.
  public var writeBytes: (_ path: String, _ bytes: [UInt8]) throws -> Void

  /// Files from their parts.
  public init(
    read: @escaping (_ path: String) throws -> [UInt8], exists: @escaping (_ path: String) -> Bool,
    writeAtomically:
      @escaping (_ path: String, _ write: (@escaping (String) throws -> Void) throws -> Void) throws -> Void,
    writeBytes: @escaping (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) {
    self.read = read
    self.exists = exists
    self.writeAtomically = writeAtomically
    self.writeBytes = writeBytes
  }
}
