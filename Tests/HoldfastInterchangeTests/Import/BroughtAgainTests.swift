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
        let (after, merge, reading) = try bring(text, into: log)
        log = after
        hasDoubt = hasDoubt || merge?.doubts.isEmpty == false
        let header = String(decoding: reading.rejects, as: UTF8.self).prefix { $0 != "\n" }
        let mended = rows.filter(\.isBad).filter { _ in isComplete || random.chance(80) }
        text = header + "\n" + mended.map { row($0.seconds) }.joined()
        expected = rows.filter { !$0.isBad } + mended
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
        #expect(count <= all[seconds, default: 0], "seed \(seed): \(seconds) s came twice")
      }
      for (seconds, count) in truth where !hasDoubt {
        #expect(counts(log)[seconds, default: 0] >= count, "seed \(seed): \(seconds) s is lost in silence")
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
    #expect(longer.session?.origin == "fitnotes plank:60s,30s,45s")
    let rejects = try #require(try bring(Self.header + ",holdfast_rejects_0a1b2c3d\n" + row(60), into: old).1)
    #expect(rejects.shown == ["nothing new", "plank mended"])
    var edited = old
    edited.sets[0].work = .hold(try #require(HoldSeconds(50)))
    #expect(try bring(text, into: edited).1?.shown == ["nothing new"])
    let unclear = try #require(try bring(Self.header + "\n" + row(60) + row(30) + row(45), into: edited).1)
    #expect(unclear.shown == ["nothing new", "plank edited"])
  }

  @Test(
    "a file of refused rows has its sign in every form, and is known when a spreadsheet wrote it",
    arguments: [
      ("Date,Exercise,Category,Reps,Time\n", "2026-03-02,Plank,,,x\n", "Date,Exercise,Category,Reps,Time,SIGN\n"),
      ("Date;Exercise;Category;Reps;Time\r\n", "2026-03-02;Plank;;;x", "Date;Exercise;Category;Reps;Time;SIGN\r\n"),
      (
        "\u{FEFF}\"Date\",Exercise,Category,Reps,\"Time\"\n", "2026-03-02,Plank,,,x\n",
        "\u{FEFF}\"Date\",Exercise,Category,Reps,\"Time\",SIGN\n"
      ),
      (
        "Date,Exercise,Category,Reps,Time,\"holdfast_rejects_0a1b2c3d\",,\n", "2026-03-02,Plank,,,x,,,\n",
        "Date,Exercise,Category,Reps,Time,SIGN\n"
      ),
    ])
  func sign(_ header: String, _ row: String, _ expected: String) throws {
    let rejects = try read(text: header + row, options()).rejects
    let digest = String(decoding: rejects, as: UTF8.self).split(separator: "_").last?.prefix(8) ?? ""
    let signed = expected.replacing("SIGN", with: "holdfast_rejects_\(digest)")
    #expect(Array(rejects) == Array((signed + row).utf8))
    #expect(digest.count == 8 && digest.allSatisfy(\.isHexDigit))
    let mended = String(decoding: rejects, as: UTF8.self).replacing(",x", with: ",60").replacing(";x", with: ";60")
    let session = try #require(try read(text: mended, options()).sessions.first?.session)
    #expect(session.origin == "fitnotes plank:60s+\(digest)")
  }

  @Test("a file in UTF-16 gets its refused rows in UTF-16")
  func utf16() throws {
    let text = "Date,Exercise,Category,Reps,Time\n2026-03-02,Plank,,,x\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
    let rejects = try ForeignFile(fileName: "log.csv", bytes: bytes).read(format: nil, options: options()).rejects
    let again = try CSVText(fileName: "bad.csv", bytes: rejects)
    let rows = String(decoding: again.bytes, as: UTF8.self).split(separator: "\n")
    #expect(again.encoding == .utf16LittleEndian)
    #expect(rows.first?.hasPrefix("Date,Exercise,Category,Reps,Time,holdfast_rejects_") == true)
    #expect(rows.last == "2026-03-02,Plank,,,x")
  }

  @Test("a session without room for all that is new stays as it is")
  func full() throws {
    let first = try #require(
      try bring(Self.header + "\n" + String(repeating: row(60), count: 999), into: nil).0)
    let merge = try #require(
      try bring(Self.header + "\n" + String(repeating: row(60), count: 999) + row(30) + row(45), into: first).1)
    #expect(merge.session?.sets.count == 1000)
    let rejects = try #require(
      try bring(Self.header + ",holdfast_rejects_0a1b2c3d\n" + row(30) + row(45), into: first).1)
    #expect(rejects.shown == ["nothing new", "session full"])
  }

  @Test("refused rows of our own table come in by their numbers, once; a set that was deleted here is told")
  func ownTable() throws {
    let header = "session_id,day,set,exercise,side,hold_s,reps"
    let session = "01a20480-52fd-7698-b15c-287ab77a0f4f,2026-03-02"
    func row(_ number: Int, _ hold: Int) -> String { "\(session),\(number),knee-plank,none,\(hold),\n" }
    let present = try bring("\(header)\n" + row(1, 60) + row(2, 4000) + row(3, 30), into: nil).0
    let rejects = "\(header),holdfast_rejects_0a1b2c3d\n" + row(2, 45)
    let mended = try bring(rejects, into: present)
    #expect(mended.0?.sets.map(\.shown) == ["1 knee-plank 60s", "2 knee-plank 45s", "3 knee-plank 30s"])
    #expect(try bring(rejects, into: mended.0).1?.shown == ["nothing new"])
    let other = try bring("\(header),holdfast_rejects_0a1b2c3d\n" + row(2, 50), into: mended.0).1
    #expect(other?.shown == ["nothing new", "session mended"])
    let whole = try bring("\(header)\n" + row(1, 60) + row(2, 45) + row(3, 30), into: present).1
    #expect(whole?.shown == ["nothing new", "session deleted"])
  }
}

extension SessionMerge {
  fileprivate var shown: [String] {
    [session == nil ? "nothing new" : "new"] + doubts.map { "\($0.name?.slug ?? "session") \($0.reason.rawValue)" }
  }
}
