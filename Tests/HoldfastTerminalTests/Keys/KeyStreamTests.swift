import HoldfastTraining
import Testing

@testable import HoldfastTerminal

struct KeyStreamTests {
  private func time(_ milliseconds: Int64) -> MonotonicTime { MonotonicTime(milliseconds: milliseconds) }

  private func keys(_ text: String, at milliseconds: Int64) -> ConsoleEvent {
    .keys(text.map { .character($0) }, at: time(milliseconds))
  }

  @Test("Escape counts from the moment it was pressed, though only a pause tells that nothing follows")
  func escape() {
    var stream = KeyStream(readsLines: false)
    #expect(stream.take([0x1B], at: time(1_000)) == [])
    #expect(stream.isInsideKey)
    #expect(stream.flushTime == time(1_030))
    #expect(stream.flush() == [.keys([.escape], at: time(1_000))])
    #expect(stream.flushTime == nil)
  }

  @Test("8 keys at once may be typed, 9 are pasted, and so is what follows within a tenth of a second")
  func burst() {
    var stream = KeyStream(readsLines: false)
    #expect(stream.take(Array("12345678".utf8), at: time(0)) == [keys("12345678", at: 0)])
    #expect(stream.take(Array("123456789".utf8), at: time(200)) == [.pasted])
    #expect(stream.take(Array("6".utf8), at: time(299)) == [.pasted])
    #expect(stream.take(Array("6".utf8), at: time(398)) == [.pasted])
    #expect(stream.take(Array("6".utf8), at: time(498)) == [keys("6", at: 498)])
  }

  @Test("text that is marked as pasted is no key, and the keyboard is heard again when its end never comes")
  func bracketed() {
    var stream = KeyStream(readsLines: false)
    #expect(stream.take(Array("a\u{1B}[200~6q".utf8), at: time(0)) == [keys("a", at: 0), .pasted])
    #expect(!stream.isInsideKey)
    #expect(stream.take(Array("x".utf8), at: time(499)) == [])
    #expect(stream.take(Array("x".utf8), at: time(1_000)) == [keys("x", at: 1_000)])
  }

  @Test("Ctrl-C is heard in a burst as well, Ctrl-Z between keys in its place")
  func control() {
    var stream = KeyStream(readsLines: false)
    #expect(stream.take(Array("a\u{1A}b".utf8), at: time(5)) == [keys("a", at: 5), .suspend, keys("b", at: 5)])
    #expect(stream.take(Array(repeating: 0x03, count: 20), at: time(9)) == [.interrupted(.interrupted)])
  }

  @Test("where lines are read an empty line is Enter, and the end of any other is no key")
  func lines() {
    var stream = KeyStream(readsLines: true)
    #expect(stream.take(Array("\n".utf8), at: time(1)) == [.keys([.enter], at: time(1))])
    #expect(stream.take(Array("10\n".utf8), at: time(2)) == [keys("10", at: 2)])
    #expect(stream.take(Array("p".utf8), at: time(3)) == [keys("p", at: 3)])
    #expect(stream.take(Array("\n".utf8), at: time(4)) == [])
    #expect(stream.take(Array("\n".utf8), at: time(5)) == [.keys([.enter], at: time(5))])
  }
}
