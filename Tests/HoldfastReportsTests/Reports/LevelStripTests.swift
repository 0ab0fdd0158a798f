import HoldfastModel
import Testing

@testable import HoldfastReports

/// The levels in force above a chart of a picture.
struct LevelStripTests {
  private func strip(_ lengths: [Int]) -> (signs: [LevelStrip.Sign], text: String) {
    let levels: [(String, Int)] = [("knee plank", 0), ("toe plank", 1), ("unstable plank", 2), ("stop", -1)]
    let first = SampleCharts.first
    var bands: [DayChart.Band] = []
    var day = first
    for (index, length) in lengths.enumerated() {
      let (name, rank) = levels[index % levels.count]
      bands.append(.init(day...day + length - 1, name, rank: rank))
      day = day + length
    }
    var picture = Picture(on: .column(heights: 100))
    let axis = DayAxis(days: first...day - 1, left: 560, right: 3300)
    let signs = LevelStrip.draw(bands, axis: axis, on: &picture)
    return (signs, MarkupWriter.xml(picture.svg(title: "", summary: "", id: "x")))
  }

  @Test("bands that have their names need no legend")
  func named() {
    let (signs, _) = strip([100, 100])
    #expect(signs.isEmpty)
  }

  @Test("bands too narrow for a letter are told apart by how high they are filled, and a stop is crossed out")
  func narrow() {
    let (signs, text) = strip([1, 1, 1, 1, 400])
    #expect(signs.map(\.name) == ["knee plank", "toe plank", "unstable plank", "stop"])
    let heights = text.matches(of: /<rect [^>]*height="([\d.]+)"/).map { String($0.1) }
    #expect(heights.prefix(4) == ["4.9", "9.9", "14.9", "14.9"])
    #expect(text.matches(of: /<path d="M[\d. ]+l[\d. -]+M[\d. ]+l[\d. -]+"/).count == 1)
  }

  @Test("a name that stands for itself in one band, for a letter in another and for none in a third has one sign")
  func both() {
    let (signs, _) = strip([1, 300, 24, 100, 24])
    #expect(signs.map(\.name) == ["knee plank", "unstable plank"])
    #expect(signs.map(\.letter) == ["k", "u"])
    #expect(signs.map(\.isFilling) == [true, false])
  }
}
