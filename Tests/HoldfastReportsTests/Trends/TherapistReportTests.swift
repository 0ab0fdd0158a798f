import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

struct TherapistReportTests {
  private let day = LogBuilder.day

  private func id(_ slug: String) throws -> ExerciseID { try #require(ExerciseID(slug: slug)) }

  private func reps(_ number: Int, _ exercise: ExerciseID) -> ExerciseSet {
    ExerciseSet(number: sure(number), exercise: exercise, work: .reps(sure(5)))
  }

  /// A log with something for every part of the page.
  private func log() throws -> LogBuilder {
    var log = LogBuilder()
    log.give(0, .start(level: .toe, usual: sure(1), clinicianConsulted: true), by: nil)
    log.mornings(1, 1, 5, 1, 1, 9, 1)
    log.planks(1, .toe, [45, 45, 45], during: 2, note: "felt <b>fine</b>")
    log.session(
      3, [reps(1, try id("deadlift")), reps(2, try id("crunch")), reps(3, try id("deadlift"))], during: 3, before: 2)
    log.planks(4, .unstable, [20], during: nil)
    log.checkIn(5, .other, 9, note: "bad night")
    log.log.redFlags += [RedFlagReport(day: day(5), symptoms: [.feverIll], note: nil)].compactMap(\.self)
    log.give(6, .clear, by: "Dr <Who>", why: "all \"clear\"")
    log.lateEntries = [day(1): 2, day(5): 1, day(40): 7]
    log.adoption = ProtocolAdoption(day: day(0), by: "Dr <Who>", why: "slower", text: "name: x")
    return log
  }

  @Test("the page of a week has everything in its order")
  func words() throws {
    var lines = TherapistReport(try log().source(0, 6)).document.lines
    // The charts and their tables are those of their own reports.
    lines.removeAll {
      $0.hasPrefix("[")
        || $0.first?.isNumber == true && $0.contains(" | ") && !$0.hasPrefix("2 Nov |")
        || $0.hasPrefix("day | ")
    }
    #expect(
      lines.prefix(15) == [
        "For the therapist", "2 to 8 November 2026, 7 days", "Made on 8 November 2026.",
        "on 8 November: Permitted: knee plank. Not yet: 0 of 4 qualifying sessions. Earliest 18 November for the toe plank.",
        "rules: Holdfast default, version 1; adopted on 2 November by Dr <Who>: slower",
        "begun: 2 November: start at the toe plank, usual morning pain 1 of 10, a clinician was consulted",
        "mornings logged: 7 of 7 days; median 1.0 of 10, from 1 to 9",
        "trend of the mornings: no clear direction, 0.00 points a week (95 % 0.00 to +14.00; p = 0.714; n = 7)",
        "pain of the day: during or after sessions worst 3 of 10, median 2.5, on 2 days; before sessions or in the daytime "
          + "worst 9 of 10, median 5.5, on 2 days", "days with a trigger: stop 1, red 2",
        "plank days: 2, of which 0 count; 2 min 35 s under tension",
        "entered later: 3 entries were made more than 36 hours after the day", "# The rules for the toe plank",
        "- not yet: the latest plank session (6 November) does not qualify", "- not yet: qualifying sessions: 0 of 4",
      ])
    let rest = Array(lines.drop { $0 != "# Week by week" })
    #expect(
      rest == [
        "# Week by week", "week | logged | median | worst | peak | daytime | planks | tension, s | red",
        "2 Nov | 7 | 1.0 | 9 | 3 | 9 | 2 | 155 | 2", "# Holds", "# Level changes and stops",
        "- 2 November: knee plank to toe plank: a new start",
        "- 4 November: toe plank to knee plank: red, pain 5 of 10 in the morning",
        "- 7 November: knee plank to nothing (stop): stop, fever or feeling ill together with the pain; pain 9 of 10 in the "
          + "...", "- 8 November: nothing (stop) to knee plank: cleared after a stop", "# To avoid, or above the level",
        "- 5 November: pain 1 that morning, 3 that day, 1 next morning; deadlift, crunch (folding forward under load, "
          + "bendin...",
        "- 6 November: pain 1 that morning, not logged that day, 9 next morning; unstable-plank (above the level in force)",
        "# Directives",
        "- 2 November: start at the toe plank, usual morning pain 1 of 10, a clinician was consulted",
        "- 8 November: clearance after a stop, by Dr <Who>: all \"clear\"", "# Notes", "- 3 November: felt <b>fine</b>",
        "- 7 November: bad night", firstContactWords, trendCaveat,
      ])
  }

  @Test("a stop while training is stopped already is told as well")
  func stopAgain() throws {
    var log = LogBuilder()
    log.mornings(9, 8, 1)
    let lines = TherapistReport(log.source(0, 2)).document.lines
    #expect(
      Array(lines.drop { $0 != "# Level changes and stops" }).dropFirst().prefix(2) == [
        "- 2 November: knee plank to nothing (stop): stop, pain 9 of 10 in the morning",
        "- 3 November: stop again, pain 8 of 10 in the morning",
      ])
  }

  @Test("words of the user stay apart from ours, so that a renderer can show them as text")
  func userWords() throws {
    let document = TherapistReport(try log().source(0, 6)).document
    var words: [String] = []
    for block in document.blocks {
      let proses: [Prose]
      switch block {
      case .items(let items): proses = items
      case .facts(let facts): proses = facts.map(\.value)
      default: proses = []
      }
      for case .user(let text) in proses.flatMap(\.pieces) { words.append(text) }
    }
    #expect(
      words == [
        "Holdfast default", "Dr <Who>", "slower", "Dr <Who>", "all \"clear\"", "felt <b>fine</b>", "bad night",
      ])
    for block in document.blocks {
      guard case .items(let items) = block else { continue }
      for case .own(let text) in items.flatMap(\.pieces) { #expect(!text.contains("<")) }
    }
  }

  @Test("while stopped the page says why, and no rules of a gate")
  func stopped() throws {
    let report = TherapistReport(try log().source(0, 5))
    let lines = report.document.lines
    #expect(lines[3] == "on 7 November: Permitted: nothing (stop). Stop: See a clinician before training again.")
    #expect(lines.contains("- stop on 7 November: pain 9 of 10 in the morning."))
    #expect(!lines.contains { $0.hasPrefix("# The rules for") })
    #expect(report.stops.count == 3)
  }

  @Test("who adopted the protocol is said, also of a return to the default", arguments: [true, false])
  func adoption(_ isReset: Bool) throws {
    var log = try log()
    log.adoption = isReset ? ProtocolAdoption(day: day(3), by: nil, why: nil, text: nil) : nil
    let lines = TherapistReport(log.source(0, 6)).document.lines
    #expect(
      lines.contains(
        isReset
          ? "rules: Holdfast default, version 1; the default, gone back to on 5 November"
          : "rules: Holdfast default, version 1; nobody has adopted another protocol"))
  }

  @Test("of many weeks the latest twelve stand in the table, and one row sums the others")
  func weeks() throws {
    var log = LogBuilder()
    for number in stride(from: 0, to: 20 * 7, by: 2) { log.planks(number, .knee, [30]) }
    log.mornings([Int](repeating: 1, count: 139) + [3])
    let report = TherapistReport(log.source(0, 20 * 7 - 1))
    #expect(report.shortTable(12).rows.count == 13)
    #expect(
      report.shortTable(12).rows.first == [
        .own("earlier"), .number(56), .decimal(10, decimals: 1), .number(1), .number(0), .unknown, .number(28),
        .number(840), .number(0),
      ])
    #expect(report.shortTable(12).rows[1].first == .own("28 Dec"))
    #expect(
      report.shortTable(12).caption
        == "Scores 0-10; planks and red in days; tension is time under tension; the first row sums 8 earlier weeks")
    #expect(report.table.rows.count == 20)
    #expect(report.table.rows.suffix(12).map { $0[8] } == report.shortTable(12).rows.suffix(12).map { $0[7] })
  }

  @Test("notes and directives of any length and number leave the page its size")
  func budget() throws {
    var log = LogBuilder()
    for number in 0..<60 {
      log.checkIn(number, .morning, number % 20 == 5 ? 9 : 1, note: String(repeating: "<&腰 ", count: 500))
      log.give(number, .clear, by: String(repeating: "B", count: 400), why: String(repeating: "y", count: 400))
      log.session(number, [reps(1, try id("burpee"))], note: "note \(number)")
    }
    let report = TherapistReport(log.source(0, 59))
    for block in report.document.blocks {
      guard case .items(let items) = block else { continue }
      for item in items { #expect(item.plain.unicodeScalars.count <= 116) }
    }
    #expect(report.document.lines.contains { $0.hasSuffix(" earlier, not shown here.") })
    let isWhole = OnePage(report.document, today: day(59)).document == report.document
    #expect(isWhole)
    #expect(report.notes.count == 120)
    #expect(report.directives.count == 60)
  }

  @Test("the page of any log fits one sheet as it is", arguments: UInt64(1)...6)
  func oneSheet(_ seed: UInt64) {
    for days in [30, 180, 1200] {
      let book = RandomLogbook(seed: seed, days: days, from: day(0))
      let report = TherapistReport(
        ReportSource(
          engine: ProgressionEngine(book.log), log: book.log, catalogue: Catalogue(), adoption: nil, lateEntries: [:],
          today: book.lastDay, period: day(0)...book.lastDay, exercise: nil))
      let isWhole = OnePage(report.document, today: book.lastDay).document == report.document
      #expect(isWhole, "seed \(seed), \(days) days")
    }
  }

  @Test("the room is shared so that the list with the most lines gives way")
  func shares() {
    func list(_ count: Int, _ length: Int) -> [Int] { [Int](repeating: length, count: count) }
    #expect(PageBudget([list(3, 50), [], list(6, 50)], lines: 30).shown == [3, 0, 6])
    #expect(PageBudget([list(10, 50), list(6, 50), list(8, 50)], lines: 12).shown == [4, 4, 4])
    #expect(PageBudget([list(10, 110), list(6, 50), list(8, 110)], lines: 18).shown == [3, 6, 3])
    #expect(PageBudget([], lines: 5).shown == [])
  }

  @Test("the page fills the sheet, and a terminal has everything that is not very long")
  func room() {
    var log = LogBuilder()
    for number in 0..<30 { log.checkIn(number, .morning, 1, note: "note \(number)") }
    let report = TherapistReport(log.source(0, 29))
    #expect(report.document.lines.count { $0.hasPrefix("- ") && $0.contains("note ") } == 30)
    log.checkIn(30, .morning, 1, note: String(repeating: "long ", count: 60))
    for number in 31..<90 { log.checkIn(number, .morning, 1, note: "note \(number)") }
    let long = TherapistReport(log.source(0, 89))
    #expect(long.document.lines.contains { $0.hasSuffix(" earlier, not shown here.") })
    let lines = long.terminalDocument.lines
    #expect(lines.count { $0.hasPrefix("- ") && $0.contains("note ") } == 89)
    #expect(lines.contains("- 2 December 2026: " + String(repeating: "long ", count: 60)))
    #expect(!lines.contains { $0.hasSuffix(" earlier, not shown here.") })
  }

  @Test("a week that the period cuts off is marked")
  func cutOff() {
    var log = LogBuilder()
    log.mornings([Int](repeating: 1, count: 12))
    let table = TherapistReport(log.source(2, 11)).shortTable(12)
    #expect(table.rows.map { $0[0] } == [.own("2 Nov*"), .own("9 Nov*")])
    #expect(table.caption.hasSuffix("; * is a part of a week"))
  }

  @Test("pain of the daytime is told at the top and week by week, and what is left out is counted")
  func daytime() {
    var log = LogBuilder()
    for number in 0..<7 {
      log.checkIn(number, .morning, 1)
      log.checkIn(number, .other, 5)
    }
    log.checkIn(6, .other, 9, site: .other)
    let lines = TherapistReport(log.source(0, 6)).document.lines
    #expect(lines.contains("pain of the day: before sessions or in the daytime worst 5 of 10, median 5.0, on 7 days"))
    #expect(lines.contains("left out: 1 with pain elsewhere (--site other), which the rules don't read"))
    #expect(lines.contains("2 Nov | 7 | 1.0 | 1 |  | 5 | 0 | 0 | 0"))
  }

  @Test("words are cut between two scalars, with a mark, and never grow")
  func cut() {
    let prose = Prose([.own("2 November: "), .user("abc"), .own(" end")])
    #expect(prose.clipped(to: 19) == prose)
    #expect(prose.clipped(to: 18).pieces == [.own("2 November: "), .user("abc"), .own("...")])
    #expect(prose.clipped(to: 17).pieces == [.own("2 November: "), .user("ab...")])
    #expect(prose.clipped(to: 14).pieces == [.own("2 November:...")])
    #expect(Prose([.user(String(repeating: "e\u{301}", count: 1000))]).clipped(to: 10).plain.unicodeScalars.count == 10)
  }
}
