import HoldfastTerminal
import Testing

struct ConsoleSizeTests {
  @Test("a size knows its columns from its rows")
  func parts() {
    #expect(ConsoleSize(columns: 80, rows: 24) != ConsoleSize(columns: 24, rows: 80))
  }
}
