import Dispatch
import HoldfastCommands
import HoldfastModel
import HoldfastTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension World {
  /// The world of a real run.
  static var live: World {
    World(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: environmentVariables(), now: LiveClock.now,
      zone: LiveClock.zone, zoneNamed: LiveClock.zone(named:), random: randomBits, streams: .live, terminal: .live,
      files: .live,
      launch: openInBrowser, openConsole: takeConsole, speak: LiveSpeech.speak,
      concurrently: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) })
  }
}

/// A terminal that can't move its cursor, as a shell inside an editor, hands over whole lines too.
private func takeConsole(_ style: ConsoleStyle) throws -> Console {
  let name = getenv("TERM").map { String(cString: $0) } ?? ""
  return try Console.live(isPlain: style.isPlain, readsLines: ["", "dumb"].contains(name))
}

private func environmentVariables() -> [String: String] {
  let names = [
    "CLICOLOR_FORCE", "COLUMNS", "HOLDFAST_DB", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "TERM",
    "XDG_DATA_HOME", "XDG_RUNTIME_DIR",
  ]
  var variables: [String: String] = [:]
  for name in names {
    if let value = getenv(name) { variables[name] = String(cString: value) }
  }
  return variables
}

private func randomBits() -> (UInt64, UInt64) {
  var generator = SystemRandomNumberGenerator()
  return (generator.next(), generator.next())
}

extension Streams {
  /// Standard input, output and error.
  fileprivate static var live: Streams {
    Streams(
      out: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) },
      readLine: { Swift.readLine(strippingNewline: true) })
  }

  /// Whether the command line names the log.
  private static var namesLog: Bool { CommandLine.arguments.contains { $0 == "--db" || $0.hasPrefix("--db=") } }

  /// Writes all of a text. A full disk or a closed pipe ends the program: there is nobody left to tell. A pipe that does
  /// not block, as another program may have left it, is waited for.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var written = 0
      while written < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count > 0 {
          written += count
        } else if count < 0, errno == EAGAIN {
          var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&room, 1, -1)
        } else if count == 0 || errno != EINTR {
          if descriptor == STDOUT_FILENO {
            let cause = count == 0 ? "nothing more is taken" : String(cString: strerror(errno))
            write(
              "holdfast: can't write to standard output: \(cause)\n"
                + "  What the command changed of the log, if anything, stays changed. See it: holdfast history"
                + (namesLog ? ", with the same --db\n" : "\n"), to: STDERR_FILENO)
          }
          exit(74)
        }
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

extension Terminal {
  /// What the streams of this run are connected to.
  fileprivate static var live: Terminal {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let hasSize = outputIsTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(
      isInteractive: outputIsTerminal && isatty(STDIN_FILENO) == 1, outputIsTerminal: outputIsTerminal,
      errorIsTerminal: isatty(STDERR_FILENO) == 1, columns: hasSize ? Int(size.ws_col) : nil)
  }
}
