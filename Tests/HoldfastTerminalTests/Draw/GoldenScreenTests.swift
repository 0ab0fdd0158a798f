import HoldfastTestSupport
import Testing

@testable import HoldfastTerminal

struct GoldenScreenTests {
  @Test(
    "each kind of screen looks as it did when somebody last looked at it",
    arguments: SampleScreens.all.map(\.name), ["40x12", "80x24", "200x60", "20x5"])
  func look(_ name: String, _ dimensions: String) throws {
    let screen = try #require(SampleScreens.all.first { $0.name == name }).screen
    let numbers = dimensions.split(separator: "x").compactMap { Int($0) }
    let size = ConsoleSize(columns: numbers[0], rows: numbers[1])
    let text = [true, false].map { isUnicode in
      "\(isUnicode ? "Unicode" : "ASCII")\n" + Layout(screen, size: size, isUnicode: isUnicode).grid.text + "\n"
    }
    #expect(try Golden().difference(of: text.joined(separator: "----\n"), from: "\(name)-\(dimensions).txt") == nil)
  }
}
