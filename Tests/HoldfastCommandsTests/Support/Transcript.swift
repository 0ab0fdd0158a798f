/// A recorded course of commands, as the files under Examples hold it.
///
/// ```
/// # today is 2026-11-20 18:30
/// $ holdfast log plank 3x30s
/// what the command wrote
/// => 64
/// ```
///
/// `=> N` stands after a command that ended with a status other than 0. Other lines that begin with `#` are remarks.
/// `# types KEYS` makes the next command one at a terminal, with these keys: `{16}` waits 16 seconds, `\n` is Enter.
/// `# answers A, B` makes the next command one at a terminal, with these answers.
/// `$ cat > FILE <<'END'` writes the lines up to `END` into a file.
struct Transcript {
  /// What stands for the directory of the log, which is another one for every test.
  private static let place = "~/.local/share/holdfast"

  private enum Step {
    case remark(String)
    case command(String)
    case file(name: String, lines: [String])
  }

  private let steps: [Step]

  /// The steps of a transcript; what the commands wrote then is left out.
  init(_ text: String) {
    var steps: [Step] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("#") {
        steps.append(.remark(String(line)))
      } else if line.hasPrefix("$ cat > "), let name = line.dropFirst(8).split(separator: " ").first {
        let content = lines.prefix { $0 != "END" }
        lines = lines.dropFirst(content.count + 1)
        steps.append(.file(name: String(name), lines: content.map(String.init)))
      } else if line.hasPrefix("$ ") {
        steps.append(.command(String(line.dropFirst(2))))
      }
    }
    self.steps = steps
  }

  /// The command lines.
  var commands: [String] {
    steps.compactMap { step in
      if case .command(let line) = step { return line }
      return nil
    }
  }

  /// Runs the steps in a fresh world and writes down what comes.
  func replayed() throws -> String {
    let world = try TestWorld("2026-11-01 12:00", seed: 7)
    world.columns = 80
    world.environment["LANG"] = "C.UTF-8"
    var text = ""
    var isAfterCommand = false
    for step in steps {
      if isAfterCommand { text += "\n" }
      switch step {
      case .remark(let line):
        text += line + "\n"
        if line.hasPrefix("# today is ") { try world.at(String(line.dropFirst(11))) }
        if line.hasPrefix("# types ") {
          world.console.play(line.dropFirst(8))
          world.isInteractive = true
        }
        if line.hasPrefix("# answers ") {
          world.answers = line.dropFirst(10).split(separator: ",").map { String($0).trimmingPrefix(" ") }.map(
            String.init)
          world.isInteractive = true
        }
        isAfterCommand = false
      case .file(let name, let lines):
        let content = lines.map { $0 + "\n" }.joined()
        world.files[name] = Array(content.utf8)
        text += "$ cat > \(name) <<'END'\n\(content)END\n"
        isAfterCommand = true
      case .command(let line):
        let words = shellWords(line)
        let arguments = words.dropFirst().map { $0.replacing(Transcript.place, with: world.directory) }
        let outcome = words.first == "holdfast" ? world.run(arguments: arguments) : nil
        world.isInteractive = false
        let screen = world.takeScreen().replacing("\u{7}", with: "")
        text += "$ \(line)\n\(screen.replacing(world.directory, with: Transcript.place))"
        if let status = outcome?.status, status != 0 { text += "=> \(status)\n" }
        isAfterCommand = true
      }
    }
    return text
  }
}
