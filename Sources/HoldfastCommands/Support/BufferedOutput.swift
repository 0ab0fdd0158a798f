/// Gathers text and passes it on in large pieces, so that long output costs little time and little memory.
final class BufferedOutput {
  private let out: (String) -> Void
  private var pending = ""

  init(_ out: @escaping (String) -> Void) {
    self.out = out
  }

  func write(_ text: String) {
    pending += text
    if pending.utf8.count >= 65_536 { flush() }
  }

  func flush() {
    guard !pending.isEmpty else { return }
    out(pending)
    pending = ""
  }
}
