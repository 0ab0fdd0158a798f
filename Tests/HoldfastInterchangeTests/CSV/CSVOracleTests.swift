import HoldfastInterchange
import Testing

@Suite("the CSV reader against Python's")
struct CSVOracleTests {
  @Test("Python's csv module in strict mode makes the same of every text of up to seven characters")
  func python() throws {
    // Printed by Tests/Oracle/csv_digest.py.
    let digests: [UInt64] = [
      0x5e9253243962b82e,
      0x28c636abe4274d08,
      0x834e706ce1aefb19,
      0x08c76d4c7a242691,
      0x1b59ca7198ebc1ce,
      0xa82004dec8e4b414,
      0x96f7c112f0c42f17,
    ]
    let alphabet: [UInt8] = [UInt8(ascii: "a"), UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13]
    var texts: [[UInt8]] = [[]]
    var found: [UInt64] = []
    for _ in digests {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325
      for text in texts {
        for byte in try shown(text) { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
      found.append(digest)
    }
    #expect(found == digests)
  }

  private func shown(_ bytes: [UInt8]) throws -> [UInt8] {
    let text = try CSVText(fileName: "a.csv", bytes: bytes)
    var reader = CSVReader(text, delimiter: .comma)
    var row = CSVRow()
    var rows: [[UInt8]] = []
    while reader.read(into: &row) {
      if row.fault != nil { return Array("!\0".utf8) }
      let cells = row.isBlank ? [] : row.cells.map { Array(text.text($0).utf8) }
      rows.append(Array(cells.joined(separator: [0x1F])) + [0x1D])
    }
    return Array(rows.joined(separator: [0x1E])) + [0]
  }
}
