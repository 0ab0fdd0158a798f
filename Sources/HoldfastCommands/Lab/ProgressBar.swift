/// How far a long run is, on one line of standard error that is wiped in the end. Nothing where that is no terminal.
///
/// It only ever writes over its own line: no mode of the terminal is changed, so that a run can be interrupted at any
/// moment.
final class ProgressBar {
  private let write: ((String) -> Void)?
  private let room: Int
  private var shown: Int?

  init(_ world: World) {
    write = world.terminal.errorIsTerminal ? world.streams.error : nil
    // Brackets, a space and the percentage beside it; the last column is left free.
    room = min(40, max(5, world.columns - 9))
  }

  /// Shows so many of a whole; only where the percentage is a new one.
  func show(done: Int, of whole: Int) {
    guard let write, whole > 0 else { return }
    let percent = done * 100 / whole
    guard percent != shown else { return }
    shown = percent
    let filled = percent * room / 100
    let digits = String(percent)
    let space = String(repeating: " ", count: max(0, 4 - digits.count))
    write(
      "\r[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: room - filled))]\(space)\(digits)%")
  }

  /// Wipes the line.
  func erase() {
    guard let write, shown != nil else { return }
    shown = nil
    write("\r" + String(repeating: " ", count: room + 7) + "\r")
  }
}
