import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("our own tables come back")
struct OwnTablesTests {
  private static let facts = SessionFacts(nextMorning: Score(1), permitted: .plank(.toe), caution: { _ in nil })

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
      let reading = try read(text: sets, options())
      #expect(reading.refusals == [], "seed \(seed)")
      let again = reading.sessions.map { stamped($0.id, $0.session) }
      #expect(table(.sets, again.flatMap { SetsTable.rows(of: $0, Self.facts) }, ending) == sets, "seed \(seed)")

      let heads = table(.sessions, records.map { SessionsTable.row(of: $0, Self.facts) }, ending)
      let headReading = try read(text: heads, options())
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
    let reading = try read(text: pain, options())
    let contents = checkIns.map { ImportedEntry.Content.checkIn($0.content) } + flags.map { .redFlags($0.content) }
    #expect(reading.entries.map(\.id) == ids.prefix(40).map { $0 }, "seed \(seed)")
    #expect(reading.entries.map(\.content) == contents, "seed \(seed)")
    let orders = try read(text: table(.directives, directives.map(DirectivesTable.row), .lf), options())
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
      [:], ["side": "right"], ["side": "right"], ["set": "2", "hold_s": ""], ["set": "3", "exercise": "toe-plank"],
      ["set": "4", "exercise": "clam"], ["set": "5", "session_note": "other"], ["set": "6", "pain_0_10": "11"],
      ["set": "7", "form": "cleen"], ["day": ""],
    ]
    let reading = try read(text: header.joined(separator: ",") + "\n" + rows.map(row).joined(), options())
    #expect(reading.shown == ["2026-11-20", "  1 side-plank left 30s", "  1 side-plank right 30s"])
    #expect(
      reading.newExercises == [
        OwnExercise(id: id("side-plank"), name: "side plank", measure: .seconds, isPerSide: true)
      ])
    #expect(
      reading.refusals == [
        "4: log.csv: set 1 is there twice", "5: log.csv: a set needs hold_s, reps or both",
        "6: log.csv: a plank has no left or right", "7: log.csv: clam is a name and not the id of an exercise",
        "8: log.csv: the row says something else about its session than the rows before it",
        "9: log.csv: pain_0_10 is a whole number from 0 to 10, not '11'",
        "10: log.csv: 'cleen' is none of clean, shaky, broken", "11: log.csv: day is missing",
      ])
    #expect(reading.sessions.first?.id == ImportIdentity.session("holdfast-csv abc"))
  }
}
