import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("our own tables come back")
struct OwnTablesTests {
  private static let facts = SessionFacts(nextMorning: Score(1), permitted: .plank(.toe), caution: { _ in nil })

  /// Days of random records lie anywhere.
  private static let endOfTime = "9999-12-31T23:59:59.999Z"

  private func table(_ table: CSVTable, _ rows: [[CSVCell]], _ ending: CSVWriter.LineEnding) -> String {
    let writer = CSVWriter(lineEnding: ending)
    return writer.header(table.header) + rows.map(writer.line).joined()
  }

  private func stamped<Content>(_ id: RecordID, _ content: Content) -> Record<Content> {
    let now = instant("2026-11-20T12:00:00.000Z")
    return Record(id: id, created: now, updated: now, content: content)
  }

  @Test("sets and sessions of any log, with nasty notes: exported, read and exported again they are the same")
  func sessions() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for round in 0..<40 {
      let records = (0..<8).map { _ in
        let record = random.stamped(random.session())
        return stamped(record.id, record.content)
      }
      let ending = round % 2 == 0 ? CSVWriter.LineEnding.lf : .crlf
      let sets = table(.sets, records.flatMap { SetsTable.rows(of: $0, Self.facts) }, ending)
      let reading = try read(text: sets, options(now: Self.endOfTime))
      #expect(reading.refusals == [], "seed \(seed)")
      let again = reading.sessions.map { stamped($0.id, $0.session) }
      #expect(table(.sets, again.flatMap { SetsTable.rows(of: $0, Self.facts) }, ending) == sets, "seed \(seed)")

      let heads = table(.sessions, records.map { SessionsTable.row(of: $0, Self.facts) }, ending)
      let headReading = try read(text: heads, options(now: Self.endOfTime))
      let whole = zip(headReading.sessions, reading.sessions).map { head, sets in
        stamped(head.id, sets.merged(into: head.session) ?? head.session)
      }
      #expect(table(.sessions, whole.map { SessionsTable.row(of: $0, Self.facts) }, ending) == heads, "seed \(seed)")
      for (head, sets) in zip(headReading.sessions, reading.sessions) {
        let one = try #require(sets.merged(into: head.session))
        #expect(one == head.merged(into: sets.session) ?? sets.session, "seed \(seed)")
        #expect(sets.merged(into: one) == nil && head.merged(into: one) == nil, "seed \(seed)")
      }
    }
  }

  @Test("pain entries, red flags and directives of any log come back the same")
  func entries() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let ids = (0..<60).map { _ in random.stamped(0).id }
    let checkIns = ids.prefix(20).map { stamped($0, random.checkIn()) }
    let flags = ids.dropFirst(20).prefix(20).map { stamped($0, random.redFlags()) }
    let directives = ids.suffix(20).map { stamped($0, random.directive()) }
    let pain = table(.checkins, checkIns.map(CheckInsTable.row) + flags.map(CheckInsTable.row), .lf)
    let reading = try read(text: pain, options(now: Self.endOfTime))
    let contents = checkIns.map { ImportedEntry.Content.checkIn($0.content) } + flags.map { .redFlags($0.content) }
    #expect(reading.entries.map(\.id) == ids.prefix(40).map { $0 }, "seed \(seed)")
    #expect(reading.entries.map(\.content) == contents, "seed \(seed)")
    let orders = try read(
      text: table(.directives, directives.map(DirectivesTable.row), .lf), options(now: Self.endOfTime))
    #expect(orders.entries.map(\.content) == directives.map { .directive($0.content) }, "seed \(seed)")
    #expect(orders.dialect == "the table directives")
  }

  @Test("exactly one apostrophe is taken away, of words of the user only")
  func guards() throws {
    let header = CheckInsTable.header.joined(separator: ",")
    let ids = (1...4).map { "00000000-0000-7000-8000-00000000000\($0)" }
    let notes = ["'=SUM(A1)", "''s", "'plain", "plain"]
    let rows = zip(ids, notes).map { "\($0),2026-11-20,,morning,3,no,no,back,,\($1),\n" }.joined()
    let reading = try read(text: header + "\n" + rows, options())
    let found = reading.entries.map { entry -> String? in
      if case .checkIn(let checkIn) = entry.content { checkIn.note } else { nil }
    }
    #expect(found == ["=SUM(A1)", "'s", "plain", "plain"])
  }

  @Test("an exercise that only the table knows becomes an own one, and a wrong row is refused by line")
  func refusals() throws {
    let header = SetsTable.header
    func row(_ values: [String: String]) -> String {
      let base = [
        "session_id": "abc", "day": "2026-11-20", "set": "1", "exercise": "side-plank", "hold_s": "30", "side": "left",
      ]
      let all = base.merging(values) { $1 }
      return header.map { all[$0] ?? "" }.joined(separator: ",") + "\n"
    }
    let rows = [
      ["side": "right"], ["set": "2", "hold_s": ""], ["set": "3", "exercise": "toe-plank"],
      ["set": "4", "exercise": "clam"], ["set": "5", "session_note": "other"], ["set": "6", "pain_0_10": "11"],
      ["set": "7", "form": "cleen"], ["day": ""], ["set": "8", "exercise": "plank-45s"],
      ["set": "9", "set_note": "a\u{1B}b"],
      ["set": "10", "day": "2027-01-01"], ["set": "11", "form": "clean", "stopped": "form"],
      ["set": "12", "stopped": "pain"],
    ]
    for values in rows {
      let text = header.joined(separator: ",") + "\n" + row([:]) + row(["side": "right"]) + row(values)
      let reading = try read(text: text + row(["session_id": "other"]), options())
      #expect(reading.shown == ["2026-11-20", "  1 side-plank left 30s"], "\(values)")
      #expect(reading.refused.map(\.line) == [2, 3, 4])
    }
    let reading = try read(text: header.joined(separator: ",") + "\n" + row([:]) + row(["side": "right"]), options())
    #expect(reading.shown == ["2026-11-20", "  1 side-plank left 30s", "  1 side-plank right 30s"])
    #expect(
      reading.newExercises == [
        OwnExercise(id: id("side-plank"), name: "side plank", measure: .seconds, isPerSide: true)
      ])
    let all = try read(
      text: header.joined(separator: ",") + "\n" + row([:]) + rows.map(row).joined(), options())
    #expect(
      all.refusals.dropFirst(2) == [
        "4: log.csv: a set needs hold_s, reps or both",
        "5: log.csv: a plank has no left or right", "6: log.csv: clam is a name and not the id of an exercise",
        "7: log.csv: the row says something else about its session than the rows before it",
        "8: log.csv: pain_0_10 is a whole number from 0 to 10, not '11'",
        "9: log.csv: 'cleen' is none of clean, shaky, broken", "10: log.csv: day is missing",
        "11: log.csv: the name plank-45s can't be told from a hold: a word of it begins with a digit",
        "12: log.csv: set_note holds the control character U+001B", "13: log.csv: 2027-01-01 is in the future",
        "14: log.csv: a set stopped for its form was not clean",
        "15: log.csv: a set stopped for pain needs its pain score",
      ])
    let shaky = try read(
      text: header.joined(separator: ",") + "\n" + row(["session_form": "clean", "stopped": "form"]), options())
    #expect(shaky.sessions.flatMap(\.session.sets).map(\.form) == [.shaky])
    #expect(reading.sessions.first?.id == ImportIdentity.session("holdfast-csv abc"))
  }

  private func checkIns(_ rows: [String]) throws -> ImportReading {
    let text = ([CheckInsTable.header.joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
    return try read(text: text, options())
  }

  private func checkIn(_ id: String, _ day: String, _ kind: String, _ pain: String, flare: String = "no") -> String {
    "\(id),2026-11-\(day),,\(kind),\(pain),no,\(flare),back,,,"
  }

  @Test("a refused row takes the mornings of its day and of the next with it; one that stops stays")
  func mornings() throws {
    let reading = try checkIns([
      checkIn("a", "20", "morning", "1"), checkIn("b", "20", "morning", "8.5"), checkIn("c", "20", "morning", "8"),
      checkIn("d", "20", "other", "0"), checkIn("e", "21", "morning", "3"), checkIn("f", "22", "morning", "0"),
    ])
    #expect(reading.entries.map(\.line) == [4, 5, 7])
    let held = "log.csv: a row that can't be taken may go with this morning score"
    #expect(
      reading.refusals == [
        "2: \(held)", "3: log.csv: pain_0_10 is a whole number from 0 to 10, not '8.5'", "6: \(held)",
      ])
  }

  @Test(
    "a morning beside a row that may be a worse one, or the day of the session before, stays out",
    arguments: [
      ("29", "mornin", "8", "no"), ("2g", "morning", "8", "no"), ("29", "morning", "8x", "no"),
      ("28", "other", "3", "yess"), ("28", "", "3", "no"), ("29", "morning", "8,", "no"), ("29", "morning", "", "no"),
    ])
  func doubtfulMorning(_ day: String, _ kind: String, _ pain: String, _ flare: String) throws {
    let reading = try checkIns([checkIn("a", "29", "morning", "3"), checkIn("b", day, kind, pain, flare: flare)])
    #expect(reading.entries == [])
    #expect(reading.refused.map(\.line) == [2, 3])
  }

  @Test(
    "a row without the id of its session leaves the form of all open, for it may be of any",
    arguments: [
      "2026-11-20,2,knee-plank,none,10,,8,broken", "a,b,2026-11-20,2,knee-plank,none,10,,8,broken",
      "abd,2026-11-20,2,knee-plank,none,10,,x,broken",
    ])
  func lostRow(_ bad: String) throws {
    let header = "session_id,day,set,exercise,side,hold_s,reps,pain_0_10,form"
    let text = "\(header)\nabc,2026-11-20,1,knee-plank,none,30,,0,clean\n\(bad)\n"
    let reading = try read(text: text, options())
    #expect(reading.refused.map(\.line) == [3])
    #expect(reading.sessions.flatMap(\.session.sets).map(\.form) == [nil])
    let moved = try read(
      text: "day,set,exercise,side,hold_s,reps,pain_0_10,form,session_id\n"
        + "2026-11-20,1,knee-plank,none,30,,0,clean,abc\n2026-11-20,2,knee-plank,none,10,,8,broken,,abc\n", options())
    #expect(moved.sessions.flatMap(\.session.sets).map(\.form) == [nil])
  }

  @Test("words of others that say nothing, and control characters, are refused by row as in the JSON")
  func words() throws {
    let header = DirectivesTable.header
    func row(_ id: String, _ values: [String: String]) -> String {
      let all = ["directive_id": id, "day": "2026-11-20"].merging(values) { $1 }
      return header.map { all[$0].map { "\"\($0)\"" } ?? "" }.joined(separator: ",") + "\n"
    }
    let rows = [
      row("a", ["directive": "clear", "by": "  "]),
      row("b", ["directive": "override", "level": "toe", "by": "T", "why": "\u{A0}"]),
      row("c", ["directive": "unlock", "by": "T\u{1B}[2J"]),
      row("d", ["directive": "unlock", "by": "T", "day": "2027-01-01"]),
    ]
    #expect(
      try read(text: header.joined(separator: ",") + "\n" + rows.joined(), options()).refusals == [
        "2: log.csv: by is missing", "3: log.csv: why is missing", "4: log.csv: by holds the control character U+001B",
        "5: log.csv: 2027-01-01 is in the future",
      ])
    let sessions = "session_id,day,before_0_10,during_0_10,after_0_10,origin\na,2026-11-20,,,,\"  \"\n"
    #expect(try read(text: sessions, options()).sessions.first?.session.origin == "holdfast-csv")
  }
}
