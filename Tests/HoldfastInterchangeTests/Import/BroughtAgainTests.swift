import HoldfastInterchange
import HoldfastModel
import HoldfastTestSupport
import Testing

/// Refused, mended, longer and reversed files in any order. A failure names the seed.
@Suite("no set is lost in silence, and none comes twice")
struct BroughtAgainTests {
  private static let header = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time"

  private func row(_ seconds: Int, isBad: Bool = false) -> String {
    "2026-03-02,Plank,,,,,,\(isBad ? "later" : "\(seconds)s")\n"
  }

  /// What a file brings into a log that has `present`, with the file of refused rows.
  private func bring(_ text: String, into present: Session?) throws -> (Session?, SessionMerge?, ImportReading) {
    let reading = try read(text: text, options())
    guard let imported = reading.sessions.first else { return (present, nil, reading) }
    guard let present else { return (imported.session, nil, reading) }
    let merge = imported.merge(into: present)
    return (merge.session ?? present, merge, reading)
  }

  private func counts(_ session: Session?) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for set in session?.sets ?? [] {
      if case .hold(let hold) = set.work { counts[hold.value, default: 0] += 1 }
    }
    return counts
  }

  @Test("whatever comes in whatever order, the log has what the files say or it is told", arguments: 1...300)
  func anyOrder(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows = (0..<random.int(1...4)).map { _ in (seconds: random.one(of: 30, 45, 60), isBad: random.chance(40)) }
    var log: Session?
    var hasDoubt = false
    for _ in 0..<5 {
      if random.chance(30) { rows.insert((random.one(of: 30, 45, 60), false), at: random.chance(50) ? 0 : rows.count) }
      let isWhole = random.chance(50)
      let isComplete = random.chance(60)
      var expected = rows
      var text = Self.header + "\n" + rows.map { row($0.seconds, isBad: $0.isBad) }.joined()
      if !isWhole {
        // The refused rows, mended, and now and then one left out of the file.
        // Now and then that file itself is never taken, or was taken back.
        let (after, merge, reading) = try bring(text, into: log)
        if random.chance(60) {
          log = after
          hasDoubt = hasDoubt || merge?.doubts.isEmpty == false
        } else {
          hasDoubt = true
        }
        let lines = String(decoding: reading.rejects, as: UTF8.self).split(separator: "\n")
        let mended = zip(lines.dropFirst(), rows.filter(\.isBad)).filter { _ in isComplete || random.chance(80) }
        let good = mended.map { String($0.0).replacing("later", with: "\($0.1.seconds)s") }
        text = ([String(lines[0])] + good).joined(separator: "\n")
        expected = rows.filter { !$0.isBad } + mended.map(\.1)
      } else if random.chance(50) {
        for index in rows.indices { rows[index].isBad = false }
        text = Self.header + "\n" + rows.map { row($0.seconds) }.joined()
      }
      for _ in 0..<2 {
        let (after, merge, _) = try bring(text, into: log)
        log = after
        hasDoubt = hasDoubt || merge?.doubts.isEmpty == false
      }
      if isWhole { expected = rows.filter { !$0.isBad } }
      let truth = Dictionary(expected.map { ($0.seconds, 1) }, uniquingKeysWith: +)
      let all = Dictionary(rows.map { ($0.seconds, 1) }, uniquingKeysWith: +)
      for (seconds, count) in counts(log) {
        #expect(
          count <= all[seconds, default: 0],
          "seed \(seed): \(seconds) s came twice: \(log?.origin ?? "") beside \(text)")
      }
      for (seconds, count) in truth where !hasDoubt {
        #expect(
          counts(log)[seconds, default: 0] >= count,
          "seed \(seed): \(seconds) s is lost in silence: \(log?.origin ?? "") beside \(text)")
      }
    }
  }

  @Test("a log from before refused rows were remembered gets what is new, or it is told")
  func oldOrigin() throws {
    let text = Self.header + "\n" + row(60) + row(30)
    var old = try #require(try bring(text, into: nil).0)
    old.origin = "fitnotes plank:2"
    #expect(try bring(text, into: old).1?.shown == ["nothing new"])
    let longer = try #require(try bring(Self.header + "\n" + row(45) + row(60) + row(30), into: old).1)
    #expect(longer.session?.sets.map(\.shown) == ["1 toe-plank 60s", "2 toe-plank 30s", "3 toe-plank 45s"])
    #expect(longer.session?.origin == "fitnotes plank:45s',60s,30s")
    let rejects = try #require(try bring("holdfast_row," + Self.header + "\nr0a1b2c3d," + row(60), into: old).1)
    #expect(rejects.shown == ["nothing new", "plank mended"])
    var edited = old
    edited.sets[0].work = .hold(try #require(HoldSeconds(50)))
    #expect(try bring(text, into: edited).1?.shown == ["nothing new"])
    let unclear = try #require(try bring(Self.header + "\n" + row(60) + row(30) + row(45), into: edited).1)
    #expect(unclear.shown == ["nothing new", "plank edited"])
  }

  @Test(
    "a file of refused rows names each in a column in front, in every form, and a second one is like the first",
    arguments: [
      ("Date,Exercise,Category,Reps,Time\n", "2026-03-02,Plank,,,x\n", ","),
      ("Date;Exercise;Category;Reps;Time\r\n", "2026-03-02;Plank;;;x", ";"),
      ("\u{FEFF}\"Date\",Exercise,Category,Reps,\"Time\"\n", "2026-03-02,Plank,,,x\n", ","),
      ("\n\nDate,Exercise,Category,Reps,Time\n", "2026-03-02,Plank,,,\"x\n", ","),
    ])
  func names(_ header: String, _ row: String, _ mark: String) throws {
    let rejects = String(decoding: try read(text: header + row, options()).rejects, as: UTF8.self)
    let name = String(rejects.split { $0.isNewline }[1].prefix(9))
    #expect(name.first == "r" && name.dropFirst().allSatisfy(\.isHexDigit))
    let bare = header.replacing("\u{FEFF}", with: "").drop { $0 == "\n" }
    let bom = header.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : ""
    #expect(Array(rejects.utf8) == Array("\(bom)holdfast_row\(mark)\(bare)\(name)\(mark)\(row)".utf8))
    #expect(Array(try read(text: rejects, options()).rejects) == Array(rejects.utf8))
    let mended = rejects.replacing(mark + "\"x", with: mark + "60").replacing(mark + "x", with: mark + "60")
    let session = try #require(try read(text: mended, options()).sessions.first?.session)
    #expect(session.origin == "fitnotes plank:60s+\(name.dropFirst())")
  }

  @Test("a spreadsheet may move the column of names, and write them large")
  func moved() throws {
    let text = "Date,Exercise,Category,Reps,Time,Holdfast_Row\n2026-03-02,Plank,,,60,R0A1B2C3D\n"
    #expect(try read(text: text, options()).sessions.first?.session.origin == "fitnotes plank:60s+0a1b2c3d")
  }

  /// A file of FitNotes with these times of one plank, and its refused rows mended.
  private func file(_ times: [String]) -> String {
    Self.header + "\n" + times.map { "2026-03-02,Plank,,,,,,\($0)\n" }.joined()
  }

  private func mended(_ times: [String], _ wrong: String, _ right: String) throws -> String {
    String(decoding: try read(text: file(times), options()).rejects, as: UTF8.self).replacing(wrong, with: right)
  }

  private func holds(_ session: Session?) -> [Int] { session?.sets.compactMap(\.work.holdSeconds) ?? [] }

  @Test("a row that came in mended with the whole file does not come again from an old file of refused rows")
  func oldRejects() throws {
    let rejects = try mended(["60", "45x"], "45x", "45")
    var log = try bring(file(["60", "45x"]), into: nil).0
    log = try bring(file(["60", "45"]), into: log).0
    log = try bring(file(["60", "45", "30x"]), into: log).0
    let again = try bring(rejects, into: log)
    #expect(holds(again.0) == [60, 45])
    #expect(again.1?.shown == ["nothing new"])
    log = try bring(try mended(["60", "45", "30x"], "30x", "30"), into: again.0).0
    #expect(holds(log) == [60, 45, 30])
  }

  @Test(
    "a row whose day was refused comes in beside one like it, once, and is told where a whole file may have brought it")
  func lostDay() throws {
    let text = file(["60"]) + "2. marzu 2026,Plank,,,,,,60\n"
    let rejects = String(decoding: try read(text: text, options()).rejects, as: UTF8.self).replacing(
      "2. marzu 2026", with: "2026-03-02")
    let first = try bring(text, into: nil).0
    let second = try bring(rejects, into: first)
    #expect(holds(second.0) == [60, 60])
    #expect(second.1?.doubts == [])
    #expect(try bring(rejects, into: second.0).1?.shown == ["nothing new"])
    #expect(try bring(file(["60", "60"]), into: second.0).1?.shown == ["nothing new"])
    let whole = try bring(file(["60", "60"]), into: first).0
    #expect(try bring(rejects, into: whole).1?.shown == ["nothing new", "plank mended"])
  }

  @Test("refused rows come once where the log never took the file that refused them")
  func neverTaken() throws {
    let whole = try bring(file(["60", "60"]), into: nil).0
    let again = try bring(try mended(["60", "45x"], "45x", "60"), into: whole)
    #expect(holds(again.0) == [60, 60])
    #expect(again.1?.shown == ["nothing new", "plank mended"])
  }

  @Test("a row that came mended is known where the whole file still has it refused")
  func stillRefused() throws {
    let first = try bring(file(["60", "45x"]), into: nil).0
    let second = try bring(try mended(["60", "45x"], "45x", "45"), into: first).0
    let longer = try bring(file(["60", "45x", "45"]), into: second)
    #expect(holds(longer.0) == [60, 45, 45])
    #expect(longer.1?.doubts == [])
  }

  @Test("a file in UTF-16 gets its refused rows in UTF-16")
  func utf16() throws {
    let text = "Date,Exercise,Category,Reps,Time\n2026-03-02,Plank,,,x\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
    let rejects = try ForeignFile(fileName: "log.csv", bytes: bytes).read(format: nil, options: options()).rejects
    let again = try CSVText(fileName: "bad.csv", bytes: rejects)
    let rows = String(decoding: again.bytes, as: UTF8.self).split(separator: "\n")
    #expect(again.encoding == .utf16LittleEndian)
    #expect(rows.first == "holdfast_row,Date,Exercise,Category,Reps,Time")
    #expect(rows.last?.hasSuffix(",2026-03-02,Plank,,,x") == true)
  }

  @Test("no more refused rows of a session are remembered than it could have sets")
  func manyRefused() throws {
    let text = file(["60"] + Array(repeating: "later", count: 3000))
    let reading = try read(text: text, options())
    let session = try #require(reading.sessions.first)
    #expect(reading.refused.count == 3000)
    #expect(ImportOrigin(session.session.origin).brought[id("plank")]?.rows.count == 1001)
    #expect(session.merge(into: session.session).session == nil)
  }

  @Test("a session without room for all that is new stays as it is")
  func full() throws {
    let first = try #require(
      try bring(Self.header + "\n" + String(repeating: row(60), count: 999), into: nil).0)
    let merge = try #require(
      try bring(Self.header + "\n" + String(repeating: row(60), count: 999) + row(30) + row(45), into: first).1)
    #expect(merge.session?.sets.count == 1000)
    let rejects = try #require(
      try bring("holdfast_row," + Self.header + "\nr0a1b2c3d," + row(30) + "r1b2c3d4e," + row(45), into: first).1)
    #expect(rejects.shown == ["nothing new", "session full"])
  }

  @Test("a session of our own table comes in as a whole, from the file of refused rows too; a deleted set is told")
  func ownTable() throws {
    let header = "session_id,day,set,exercise,side,hold_s,reps"
    let session = "01a20480-52fd-7698-b15c-287ab77a0f4f,2026-03-02"
    func row(_ number: Int, _ hold: Int) -> String { "\(session),\(number),knee-plank,none,\(hold),\n" }
    let (before, _, reading) = try bring("\(header)\n" + row(1, 60) + row(2, 4000) + row(3, 30), into: nil)
    #expect(before == nil)
    #expect(
      reading.refusals == [
        "2: log.csv: another row of its session can't be taken",
        "3: log.csv: hold_s is a whole number from 1 to 3600, not '4000'",
        "4: log.csv: another row of its session can't be taken",
      ])
    let rejects = String(decoding: reading.rejects, as: UTF8.self).replacing("4000", with: "45")
    let mended = try bring(rejects, into: nil).0
    #expect(mended?.sets.map(\.shown) == ["1 knee-plank 60s", "2 knee-plank 45s", "3 knee-plank 30s"])
    #expect(try bring(rejects, into: mended).1?.shown == ["nothing new"])
    let other = try bring("\(header)\n" + row(1, 60) + row(2, 50) + row(3, 30), into: mended).1
    #expect(other?.differences.map(\.words) == ["set 2 is another one in the file"])
    var deleted = try #require(mended)
    deleted.sets.remove(at: 1)
    let whole = try bring("\(header)\n" + row(1, 60) + row(2, 45) + row(3, 30), into: deleted).1
    #expect(whole?.shown == ["nothing new", "session deleted"])
  }
}

extension SessionMerge {
  fileprivate var shown: [String] {
    [session == nil ? "nothing new" : "new"] + doubts.map { "\($0.name?.slug ?? "session") \($0.reason.rawValue)" }
  }
}
