import Foundation
import Testing

@testable import HoldfastTerminal

struct OutboxTests {
  @Test("a terminal that takes nothing holds nobody up, and gets the rest when it takes something again")
  func stalled() throws {
    let pipe = try #require(privatePipe())
    _ = fcntl(pipe.write, F_SETFL, O_NONBLOCK)
    var outbox = Outbox()
    var text = ""
    while outbox.isEmpty {
      let piece = String(repeating: "0123456789", count: 409)
      text += piece
      outbox.add(piece)
      let isThere = outbox.flush(to: pipe.write)
      #expect(isThere)
    }
    var received = read(from: pipe.read)
    while !outbox.isEmpty {
      let isThere = outbox.flush(to: pipe.write)
      #expect(isThere)
      received += read(from: pipe.read)
    }
    #expect(received == text)
    closeDescriptor(pipe.read)
    closeDescriptor(pipe.write)
  }

  @Test("what has piled up too long is thrown away, and that is told")
  func overfull() {
    var outbox = Outbox()
    outbox.add(String(repeating: "x", count: Outbox.limit))
    #expect(!outbox.wasDropped && !outbox.isEmpty)
    outbox.add("y")
    #expect(outbox.wasDropped && outbox.isEmpty)
  }

  @Test("a terminal that is gone is noticed")
  func gone() throws {
    let pipe = try #require(privatePipe())
    closeDescriptor(pipe.write)
    var outbox = Outbox()
    outbox.add("x")
    let isThere = outbox.flush(to: pipe.write)
    #expect(!isThere && outbox.isEmpty)
    closeDescriptor(pipe.read)
  }

  /// All that is in a pipe now.
  private func read(from descriptor: Int32) -> String {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while case let count = Foundation.read(descriptor, &bytes, bytes.count), count > 0 { all += bytes.prefix(count) }
    return String(decoding: all, as: UTF8.self)
  }
}
