import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("CSV files of others are read by bytes")
struct CSVReaderTests {
  @Test("every text of up to seven characters is read as by a table of states")
  func exhaustive() throws {
    let alphabet: [UInt8] = [UInt8(ascii: "a"), UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13]
    var texts: [[UInt8]] = [[]]
    for _ in 1...7 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts {
        let rows = try csvReaderRows(text)
        guard rows != ReferenceCSV.rows(text) else { continue }
        Issue.record(
          "\(String(decoding: text, as: UTF8.self).debugDescription): \(rows), not \(ReferenceCSV.rows(text))")
      }
    }
  }

  @Test("the delimiter is the one that the header has most often outside quotes")
  func delimiters() throws {
    let headers = ["a,b", "a;b,c;d", "a\tb", "\"a,b,c\";d", "a", "", "\"a;;;\",b", "\n\na;b", "a\"b;c"]
    let found = try headers.map { CSVDelimiter.sniffed(in: try CSVText(fileName: "a", bytes: Array($0.utf8))) }
    #expect(found == [.comma, .semicolon, .tab, .semicolon, .comma, .comma, .comma, .semicolon, .semicolon])
  }

  @Test("UTF-16 of both byte orders and UTF-8 with a mark are the same text, and go out as they came")
  func encodings() throws {
    let text = "Datum;Übung\r\n2026-03-02;Rücken 🏋️\r\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [little, big, marked] {
      let read = try CSVText(fileName: "a.csv", bytes: bytes)
      #expect(String(decoding: read.bytes[read.start...], as: UTF8.self) == text)
      #expect(read.byteOrderMark + read.original(read.start..<read.bytes.count) == bytes)
    }
  }

  @Test("what is no text in Unicode is refused with what to do")
  func binaries() {
    let files: [[UInt8]] = [
      [0x50, 0x4B, 3, 4, 0, 0], [0x1F, 0x8B, 8], Array("SQLite format 3\0".utf8),
      Array("Date\nÜ".utf8).dropLast() + [10],
      Array("Date\nR".utf8) + [0xFC], [0x44, 0, 0x61, 0], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0, 0xD8, 0x41, 0],
    ]
    let found = files.map { bytes in problem { try CSVText(fileName: "log.csv", bytes: bytes) }.what }
    #expect(
      found == [
        "log.csv is a zip file", "log.csv is a gzip file", "log.csv is a database, not a CSV",
        "log.csv is not in UTF-8: byte 6, in line 2, is 0xC3", "log.csv is not in UTF-8: byte 7, in line 2, is 0xFC",
        "log.csv is not a text file: byte 2, in line 1, is 0",
        "log.csv begins like UTF-16, but at byte 3 half a character stands at the end",
        "log.csv begins like UTF-16, but at byte 3 half a character stands there",
      ])
  }

  @Test("a quote that is never closed costs one row, not the rest of the file")
  func recovery() throws {
    let rows = try csvReaderRows(Array("a,b\n1,\"open\n2,x\n3,\"y\"\n4,\"z\n5,w".utf8))
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(rows.map(\.fault) == [nil, .unclosedQuote, nil, nil, .unclosedQuote, nil])
    #expect(rows.map(\.cells) == [["a", "b"], ["1"], ["2", "x"], ["3", "y"], ["4"], ["5", "w"]])
  }

  @Test("a file full of broken quotes is given up on, and no byte of it is lost", .timeLimit(.minutes(5)))
  func hostile() throws {
    let bytes = Array(String(repeating: "b\",\"\n", count: 60_000).utf8)
    let rows = try csvReaderRows(bytes)
    #expect(rows.last?.fault == .tooManyBrokenQuotes)
    #expect(rows.last?.range.upperBound == bytes.count)
  }

  @Test("whatever is done to a sample, every byte after the mark is in one row, and reading it never fails badly")
  func mutations() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let junk: [UInt8] = [
      0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x20, 0x30, 0x39, 0x2D, 0x3A, 0x41, 0xC3, 0xFF, 0x27, 0x23,
    ]
    for name in try Sample.names() {
      let sample = try Sample.bytes(name)
      for _ in 0..<25 {
        var bytes = sample
        for _ in 0..<random.int(1...6) {
          let index = random.int(0...bytes.count - 1)
          switch random.int(0...2) {
          case 0: bytes[index] = random.pick(junk)
          case 1: bytes.insert(random.pick(junk), at: index)
          default: bytes.removeSubrange(index..<min(bytes.count, index + random.int(1...9)))
          }
        }
        guard let text = try? CSVText(fileName: name, bytes: bytes) else { continue }
        let ranges = try csvReaderRows(bytes, CSVDelimiter.sniffed(in: text)).map(\.range)
        let isWhole = zip([text.start..<text.start] + ranges, ranges).allSatisfy { $0.upperBound == $1.lowerBound }
        #expect(isWhole && ranges.last?.upperBound ?? text.start == text.bytes.count, "\(name), seed \(seed)")
        let columns = name == "generic.csv" ? genericColumns : nil
        guard
          let reading = try? ForeignFile(fileName: name, bytes: bytes).read(
            format: nil, options: options(columns: columns))
        else { continue }
        #expect(reading.sessions.allSatisfy { !$0.session.sets.isEmpty }, "\(name), seed \(seed)")
      }
    }
  }
}
