import HoldfastTerminal
import HoldfastTraining

/// A console whose events are written down beforehand, with a clock that goes on only by waiting.
final class ScriptedConsole {
  /// An event, and when it happens.
  typealias Step = (at: Int64, event: ConsoleEvent)

  private var script: [Step]
  private var milliseconds: Int64 = 0
  private(set) var writes: [(at: Int64, text: String)] = []
  private(set) var closings = 0
  private(set) var sleeps: [Int64] = []
  /// How long it sleeps when it is suspended.
  var sleep: Int64 = 0
  var size = ConsoleSize(columns: 80, rows: 24)

  /// - Parameter script: in the order of time. After the last one the terminal hangs up.
  init(_ script: [Step]) { self.script = script }

  var console: Console {
    Console(
      size: { self.size }, now: { MonotonicTime(milliseconds: self.milliseconds) }, next: { self.next($0) },
      write: { self.writes.append((self.milliseconds, $0)) },
      suspend: {
        self.sleeps.append(self.milliseconds)
        self.milliseconds += self.sleep
      },
      close: { self.closings += 1 })
  }

  private func next(_ deadline: MonotonicTime?) -> ConsoleEvent {
    guard let step = script.first else { return .interrupted(.hungUp) }
    if let deadline, deadline.milliseconds < step.at {
      milliseconds = max(milliseconds, deadline.milliseconds)
      return .deadline
    }
    script.removeFirst()
    milliseconds = max(milliseconds, step.at)
    return step.event
  }

  /// The writes without the bells.
  var paints: [(at: Int64, text: String)] { writes.filter { $0.text != "\u{07}" } }
}
