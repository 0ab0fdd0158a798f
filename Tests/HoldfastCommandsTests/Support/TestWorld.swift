import Foundation
import HoldfastCommands
import HoldfastModel
import HoldfastTerminal
import HoldfastTestSupport

/// A world made up for one test: its clock stands still until the test moves it, its ids come from a seed, its files
/// lie in memory, and its database in a directory of its own that goes with it.
final class TestWorld {
  /// The time now.
  var now: Instant
  /// The zone of the machine.
  var zone = Zone.berlin
  /// What a person types, line by line, once the streams are a terminal.
  var answers: [String] = []
  /// Whether the streams are a terminal.
  var isInteractive = false
  /// The columns to write to: so many that no sentence is broken, unless a test asks for fewer.
  var columns: Int? = 400
  /// Whether standard error is a terminal.
  var errorIsTerminal = false
  /// How work that can go on side by side is run; one after the other unless a test wants another order.
  var concurrently: World.Concurrently = { count, body in for index in 0..<count { body(index) } }
  /// How long a log that another program keeps is waited for, in seconds.
  var patience = 0.25
  /// The environment.
  var environment: [String: String] = [:]
  /// The files that the user names, by path.
  var files: [String: [UInt8]] = [:]
  /// The files that were opened in the browser.
  private(set) var launched: [String] = []
  /// What was said aloud.
  private(set) var spoken: [String] = []
  /// The terminal of a guided session: its keys come from the test, its clock jumps from event to event.
  let console = ScriptedConsole()
  /// What every command so far wrote to either stream, in order, as a terminal shows it.
  private(set) var screen = ""

  /// The database.
  let path: String
  /// Where it lies.
  let directory: String
  private var random: SplitMix64

  /// A world whose clock shows a local time such as `2026-11-20 18:30` in Berlin.
  init(_ time: String = "2026-11-02 18:00", seed: UInt64 = 1) throws {
    directory = FileManager.default.temporaryDirectory.path + "/holdfast-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    path = directory + "/log.db"
    random = SplitMix64(seed: seed)
    now = try Zone.berlin.instant(time)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// What one command wrote, and its exit status.
  struct Outcome: Equatable {
    var status: Int32
    var out: String
    var errors: String
  }

  /// Moves the clock to a local time such as `2026-11-20 18:30`.
  func at(_ time: String) throws {
    now = try zone.instant(time)
  }

  /// Runs the program with the words of a command line, quotes as in a shell. The clock goes on by a second.
  @discardableResult
  func run(_ line: String) -> Outcome {
    run(arguments: shellWords(line))
  }

  /// Runs the program with these arguments.
  func run(arguments: [String]) -> Outcome {
    var outcome = Outcome(status: 0, out: "", errors: "")
    now = Instant(milliseconds: now.milliseconds + 1000)
    var environment = environment
    environment["HOLDFAST_DB"] = environment["HOLDFAST_DB"] ?? path
    let time = now
    var world = World(
      arguments: arguments, environment: environment, now: { time }, zone: zone,
      zoneNamed: { $0 == "Europe/Berlin" ? .berlin : $0 == "UTC" ? Zone { _ in 0 } : nil },
      random: { (self.random.next(), self.random.next()) },
      streams: Streams(
        out: {
          outcome.out += $0
          self.screen += $0
        },
        error: {
          outcome.errors += $0
          self.screen += $0
        },
        readLine: { self.answers.isEmpty ? nil : self.answers.removeFirst() }),
      terminal: Terminal(
        isInteractive: isInteractive, outputIsTerminal: false, errorIsTerminal: errorIsTerminal, columns: columns),
      files: Files(
        read: { path in
          guard let bytes = self.files[path] else {
            throw Problem(
              .usage, "can't read \(path): no such file or directory", remedy: "Check the name of the file.")
          }
          return bytes
        },
        exists: { self.files[$0] != nil },
        writeAtomically: { path, write in
          var text = ""
          try write { text += $0 }
          self.files[path] = Array(text.utf8)
        },
        writeBytes: { self.files[$0] = $1 }),
      launch: { self.launched.append($0) },
      openConsole: { style in
        self.console.console { if style.isPlain { self.screen += $0 } }
      },
      speak: { self.spoken.append($0) },
      concurrently: concurrently)
    world.patience = patience
    outcome.status = main(in: world)
    return outcome
  }

  /// Takes what is on the screen away and returns it.
  func takeScreen() -> String {
    defer { screen = "" }
    return screen
  }

  /// The whole log, as `export json` gives it.
  func export() -> String { run("export json").out }
}

/// The words of a command line as a shell splits them: spaces, with single and double quotes.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    if let open = quote {
      if character == open { quote = nil } else { word = (word ?? "") + String(character) }
    } else if character == "\"" || character == "'" {
      quote = character
      word = word ?? ""
    } else if character == " " {
      if let word { words.append(word) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  return words + (word.map { [$0] } ?? [])
}
