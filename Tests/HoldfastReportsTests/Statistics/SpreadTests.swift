import HoldfastReports
import Testing

struct SpreadTests {
  /// Count, least, lower quartile, median, upper quartile, greatest.
  private func figures(_ values: [Int]) throws -> [String] {
    let spread = try #require(Spread(values))
    return [
      String(spread.count), String(spread.least), spread.lowerQuartile.text, spread.median.text,
      spread.upperQuartile.text, String(spread.greatest),
    ]
  }

  @Test("medians and quartiles are exact to the half")
  func exact() throws {
    #expect(try figures([3]) == ["1", "3", "3.0", "3.0", "3.0", "3"])
    #expect(try figures([4, 1]) == ["2", "1", "1.0", "2.5", "4.0", "4"])
    #expect(try figures([2, 9, 4]) == ["3", "2", "3.0", "4.0", "6.5", "9"])
    #expect(try figures([7, 1, 3, 5]) == ["4", "1", "2.0", "4.0", "6.0", "7"])
    // Tukey 1977, Exploratory Data Analysis: with an odd count the median belongs to both halves.
    #expect(try figures([1, 2, 3, 4, 5, 6, 7, 8, 9]) == ["9", "1", "3.0", "5.0", "7.0", "9"])
  }

  @Test("no number has no median")
  func none() { #expect(Spread([]) == nil) }

  @Test("halves are written with one decimal, below 0 as well")
  func text() {
    #expect([-5, -2, -1, 0, 1, 2, 3].map { Halves($0).text } == ["-2.5", "-1.0", "-0.5", "0.0", "0.5", "1.0", "1.5"])
  }
}
