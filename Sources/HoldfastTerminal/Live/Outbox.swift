#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is still to be written to a terminal that doesn't take it all at once.
struct Outbox {
  /// More than this is never kept: on so slow a line an old picture is worth nothing.
  static let limit = 65_536

  private var bytes: [UInt8] = []

  /// Whether something was thrown away, so that the screen has to be drawn anew.
  var wasDropped = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func add(_ text: String) {
    bytes += text.utf8
    guard bytes.count > Self.limit else { return }
    removeAll()
    wasDropped = true
  }

  mutating func removeAll() { bytes = [] }

  /// Writes what can be written now.
  /// - Returns: false when the terminal is gone.
  mutating func flush(to descriptor: Int32) -> Bool {
    while !bytes.isEmpty {
      let count = write(descriptor, bytes, bytes.count)
      if count > 0 {
        bytes.removeFirst(count)
      } else if count == 0 || errno == EAGAIN {
        return true
      } else if errno != EINTR {
        bytes = []
        return false
      }
    }
    return true
  }
}
