import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("The tables of the CSV")
struct CSVTablesTests {
  private func record<Content>(_ content: Content, created: String = "2026-11-20T19:00:00.000Z") -> Record<Content> {
    Record(id: recordID(7), created: instant(created), updated: instant(created), content: content)
  }

  private func text(_ table: CSVTable, _ rows: [[CSVCell]]) -> String {
    let writer = CSVWriter()
    return writer.header(table.header) + rows.map(writer.line).joined()
  }

  private let noFacts = SessionFacts(nextMorning: nil, permitted: nil) { _ in nil }

  @Test("sets: the header is the contract, a row for each side, unknown is empty")
  func sets() {
    let session = Session(
      day: day("2026-11-20"), startedAt: zoned("2026-11-20T18:30:00+01:00"), during: Score(2), isMedicated: true,
      form: .clean, exertion: Exertion(15), minutes: SessionMinutes(40), note: "=better, \"much\"",
      sets: [
        set(1, "unstable-plank", seconds(30), device: .bosu, pain: 0, form: .shaky, stopped: .form, note: "-wobbly")
      ]
        + bothSides(2, "mega-clam", reps(15), variation: "band") + [set(3, "bird-dog", reps(10, each: 8), grams: 2_500)]
    )
    let facts = SessionFacts(nextMorning: Score(0), permitted: .plank(.toe)) { set in
      set.exercise == .unstablePlank ? .aheadOfLevel : nil
    }
    let id = "00000000-0000-7000-8000-000000000007,2026-11-20,2026-11-20T18:30:00+01:00"
    let rest = ",2,,yes,clean,7.5,40,\"'=better, \"\"much\"\"\",0,toe"
    #expect(
      text(.sets, SetsTable.rows(of: record(session), facts)) == """
        session_id,day,started_at,set,exercise,side,hold_s,reps,tension_s,weight_kg,device,variation,pain_0_10,form,\
        stopped,caution,set_note,session_before_0_10,session_during_0_10,session_after_0_10,session_medicated,\
        session_form,session_rpe,session_minutes,session_note,next_morning_0_10,level_permitted
        \(id),1,unstable-plank,none,30,,30,,bosu,,0,shaky,form,ahead-of-level,'-wobbly,\(rest)
        \(id),2,mega-clam,left,,15,,,,band,,,,,,\(rest)
        \(id),2,mega-clam,right,,15,,,,band,,,,,,\(rest)
        \(id),3,bird-dog,none,8,10,80,2.5,,,,,,,,\(rest)

        """)
  }

  @Test("sessions: both sides are one set, and a late entry says so")
  func sessions() {
    let session = Session(day: day("2026-11-17"), sets: bothSides(1, "toe-tap", reps(10)))
    let rows = [
      SessionsTable.row(of: record(session), noFacts),
      SessionsTable.row(
        of: record(
          Session(
            day: day("2026-11-20"), before: Score(1), during: Score(2), after: Score(3), origin: "=import",
            sets: [set(1, "toe-plank", seconds(45)), set(2, "toe-plank", seconds(40))])),
        SessionFacts(nextMorning: Score(4), permitted: .stop) { _ in nil }),
    ]
    #expect(
      text(.sessions, rows) == """
        session_id,day,started_at,sets,tension_s,before_0_10,during_0_10,after_0_10,medicated,form,rpe,minutes,note,\
        next_morning_0_10,level_permitted,origin,entered_later
        00000000-0000-7000-8000-000000000007,2026-11-17,,1,,,,,no,,,,,,,log,yes
        00000000-0000-7000-8000-000000000007,2026-11-20,,2,85,1,2,3,no,,,,,4,stop,'=import,

        """)
  }

  @Test("checkins: red-flag reports stand among them with their symptoms")
  func checkIns() {
    let report = RedFlagReport(
      day: day("2026-11-20"), at: zoned("2026-11-20T07:00:00Z"), symptoms: [.feverIll, .saddleNumbness], note: "@night")
    let rows =
      [
        CheckInsTable.row(of: record(CheckIn(day: day("2026-11-20"), moment: .morning, pain: .none, isFlare: true))),
        CheckInsTable.row(
          of: record(
            CheckIn(
              day: day("2026-11-20"), moment: .other, pain: Score(6) ?? .none, isMedicated: true, site: .other,
              note: "knee"))),
      ] + (report.map { [CheckInsTable.row(of: record($0))] } ?? [])
    let id = "00000000-0000-7000-8000-000000000007,2026-11-20"
    #expect(
      text(.checkins, rows) == """
        checkin_id,day,at,kind,pain_0_10,medicated,flare,site,symptoms,note,entered_later
        \(id),,morning,0,no,yes,back,,,
        \(id),,other,6,yes,no,other,,knee,
        \(id),2026-11-20T07:00:00+00:00,red-flag,,,,,saddle-numbness fever-ill,'@night,

        """)
  }

  @Test("directives: each kind has its own columns")
  func directives() {
    let orders: [(Directive.Order, String?, String?)] = [
      (.start(level: .toe, usual: UsualPain(2) ?? .none, clinicianConsulted: false), nil, nil),
      (.clear, "the physio", nil), (.unlock, "the physio", "steady, at last"), (.override(.unstable), "me", "test"),
      (.advice(about: .hamstrings), "'d", nil),
    ]
    let rows = orders.map { order, by, why in
      DirectivesTable.row(of: record(Directive(day: day("2026-11-20"), order: order, by: by, why: why)))
    }
    let id = "00000000-0000-7000-8000-000000000007,2026-11-20,"
    #expect(
      text(.directives, rows) == """
        directive_id,day,at,directive,level,usual_pain_0_3,clinician,about,by,why,entered_later
        \(id),start,toe,2,no,,,,
        \(id),clear,,,,,the physio,,
        \(id),unlock,,,,,the physio,"steady, at last",
        \(id),override,unstable,,,,me,test,
        \(id),advice,,,,hamstrings,''d,,

        """)
  }

  @Test("every row has as many cells as the header, whatever the records hold")
  func widths() {
    var random = SeededRandom(seed: 17)
    for _ in 0..<300 {
      let session = random.stamped(random.session())
      let rows = SetsTable.rows(of: session, noFacts)
      let reread = csvRows(rows.map { CSVWriter().line($0) }.joined())
      #expect(reread.count == session.content.sets.count)
      #expect(reread.allSatisfy { $0.count == SetsTable.header.count })
      #expect(reread.map { Array(unguarded($0[16]).utf8) } == session.content.sets.map { Array(($0.note ?? "").utf8) })
      #expect(SessionsTable.row(of: session, noFacts).count == SessionsTable.header.count)
      #expect(CheckInsTable.row(of: random.stamped(random.checkIn())).count == CheckInsTable.header.count)
      #expect(CheckInsTable.row(of: random.stamped(random.redFlags())).count == CheckInsTable.header.count)
      #expect(DirectivesTable.row(of: random.stamped(random.directive())).count == DirectivesTable.header.count)
    }
  }
}
