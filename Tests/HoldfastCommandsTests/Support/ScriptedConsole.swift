import Foundation
import HoldfastTerminal
import HoldfastTraining

/// A terminal whose keys were written down before, with a clock that jumps from one thing to the next.
final class ScriptedConsole {
  /// What is typed, in its order, and how long after the thing before, in milliseconds.
  var script: [(wait: Int64, event: ConsoleEvent)] = []
  /// What happens elsewhere, by its place in the script.
  private var elsewhere: [Int: () -> Void] = [:]
  private var taken = 0
  /// Everything that was written to the terminal.
  private(set) var written = ""
  private var time: Int64 = 1_000_000
  private var nextAt: Int64?

  /// Adds keys, one second apart: characters, with `\n` for Enter and `\u{8}` for Backspace.
  func type(_ keys: String) {
    for character in keys {
      let key: Key =
        switch character {
        case "\n": .enter
        case "\u{8}": .backspace
        default: .character(character)
        }
      script.append((1000, .keys([key], at: .init(milliseconds: 0))))
    }
  }

  /// Lets something happen in another terminal, a second later.
  func meanwhile(_ happens: @escaping () -> Void) {
    elsewhere[script.count] = happens
    script.append((1000, .resized))
  }

  /// Lets time go by before the next thing.
  func wait(_ seconds: Double) { script.append((Int64(seconds * 1000), .resized)) }

  /// Types what a transcript says: `{16}` waits 16 seconds, `\n` is Enter, anything else is a key.
  func play(_ keys: some StringProtocol) {
    script = []
    taken = 0
    var rest = keys.replacingOccurrences(of: "\\n", with: "\n")[...]
    while let key = rest.popFirst() {
      guard key == "{", let end = rest.firstIndex(of: "}"), let seconds = Double(rest[..<end]) else {
        type(String(key))
        continue
      }
      wait(seconds)
      rest = rest[rest.index(after: end)...]
    }
  }

  /// The terminal, which also hands what is written to it to `show`.
  func console(show: @escaping (String) -> Void) -> Console {
    Console(
      size: { ConsoleSize(columns: 80, rows: 24) }, now: { MonotonicTime(milliseconds: self.time) },
      next: { self.next($0) },
      write: {
        self.written += $0
        show($0)
      }, suspend: {}, close: {})
  }

  private func next(_ deadline: MonotonicTime?) -> ConsoleEvent {
    guard let (wait, event) = script.first else {
      // Nobody types any more: the terminal is closed.
      return .interrupted(.hungUp)
    }
    let due = nextAt ?? time + wait
    nextAt = due
    if let deadline, deadline.milliseconds < due {
      time = max(time, deadline.milliseconds)
      return .deadline
    }
    script.removeFirst()
    elsewhere.removeValue(forKey: taken)?()
    taken += 1
    nextAt = nil
    time = due
    if case .keys(let keys, _) = event { return .keys(keys, at: MonotonicTime(milliseconds: due)) }
    return event
  }
}
