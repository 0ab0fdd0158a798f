import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTestSupport
import Testing

/// The whole text of the screens, word for word.
struct TodayTextTests {
  private static let monday = Day(number: 20_759)

  /// Knee sessions on every second day from Monday 2 November 2026, every morning 0.
  private func log(sessions: Int) -> TrainingLog {
    var log = TrainingLog()
    for number in 0..<sessions {
      let sets = (1...3).map { ExerciseSet(number: sure($0), exercise: .kneePlank, work: .hold(sure(30))) }
      let support = ExerciseSet(number: sure(4), exercise: .birdDog, work: .repsWithHold(sure(10), each: sure(8)))
      log.sessions.append(
        Session(day: Self.monday + 2 * number, during: sure(0), form: .clean, sets: sets + [support]))
    }
    log.checkIns = (0...2 * sessions).map { CheckIn(day: Self.monday + $0, moment: .morning, pain: sure(0)) }
    return log
  }

  private func today(
    _ log: TrainingLog, on day: Day, today: Day? = nil, columns: Int = 80, hasAdvice: Bool = true
  ) -> String {
    let engine = ProgressionEngine(log)
    var page = Page(width: columns, ink: .none)
    TodayReport(
      engine.assess(asOf: day), plan: engine.plan(for: day), hasHamstringAdvice: hasAdvice, today: today ?? day
    ).write(on: &page)
    return page.text
  }

  @Test("today after the advance")
  func advance() {
    let text = today(log(sessions: 5), on: Self.monday + 10)
    #expect(
      text == """
        Thursday 12 November 2026
        Permitted: toe plank. Advance: the rules for the toe plank are met.

        Planks
          toe plank: 3 sets of 20 s (the target is 45 s), 60 s rest between sets.
            Rest on forearms and toes, elbows under the shoulders.
            Keep one straight line from the shoulders to the heels.
            Don't let the hips sag.
            Keep the pelvis neutral and breathe.

        Warm-up, first
          Warm-up                       one light set of each support exercise, then
                                        easy movement in all directions

        Support work
          Toe tap to single leg         2 sets of 10 per side
          Mega clam                     2 sets of 15-20 per side, slowly
          Bird dog                      10-15 reps of 5-10 s

        Stretches, gentle
          Psoas stretch                 gentle, on both sides
          Tensor fasciae latae stretch  gentle, on both sides
          Hamstring stretch             gentle, on both sides
          Calf stretch                  gentle, on both sides

        Avoid while you recover: ballistic or plyometric work, bending or twisting the
          spine under effort, abdominal work with added weight, work on an unstable
          surface and folding forward under load.

        After training:
          holdfast log toe plank 3x20s + bird dog 2x10x8s --during N --form clean

        Rules: Holdfast default, version 1.

        """)
  }

  @Test("today while stopped says nothing but the stop")
  func stopped() throws {
    var log = log(sessions: 3)
    log.redFlags = try [
      #require(RedFlagReport(day: Self.monday + 5, symptoms: [.nightRestPain, .bothLegsWeak]))
    ]
    #expect(
      today(log, on: Self.monday + 6) == """
        Sunday 8 November 2026
        Stop. Go to an emergency department now.
        Reason: stop on 7 November: weakness or numbness in both legs, or one that is
        getting worse.
        Reason: stop on 7 November: constant pain at night or at rest that no position
        eases.
        Nothing to train today.
        Training stays stopped until a clinician clears you. Record it then:
        holdfast clear --by WHO. A clearance counts from the day after the stop.

        """)
  }

  @Test("a rest day, a red day and a day with pain each say what is left to do")
  func otherDays() {
    var log = log(sessions: 3)
    func planks() -> String {
      let lines = today(log, on: Self.monday + 5, columns: 200).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.drop { $0 != "Planks" }.dropFirst().first.map(String.init) ?? ""
    }
    #expect(planks() == "  Rest day: there were planks yesterday. Support work is welcome.")
    log.checkIns.append(CheckIn(day: Self.monday + 5, moment: .other, pain: sure(4)))
    #expect(planks() == "  No planks today: pain 4 of 10 in the daytime. Support work only.")
    log.checkIns.append(CheckIn(day: Self.monday + 5, moment: .other, pain: sure(6), isFlare: true))
    #expect(
      planks()
        == "  No plank work today (a flare-up was marked and pain 6 of 10 in the daytime or before a session). "
        + "Support work only if it does not hurt.")
  }

  @Test("ready --explain, word for word")
  func explain() {
    var page = Page(width: 80, ink: .none)
    ReadyText.full(ProgressionEngine(log(sessions: 4)).assess(asOf: Self.monday + 7), on: &page)
    #expect(
      page.text == """
        Monday 9 November 2026. Permitted: knee plank.
        Not yet: 7 of 10 days since the last restart. Earliest 12 November for the toe
        plank.

        The rules for the toe plank
          met      the latest plank session qualifies (8 November)
                   on 8 November
          met      qualifying sessions: 4 of 4
                   on 2 November, 4 November, 6 November and 8 November
          not yet  days since the last restart: 7 of 10 days
                   on 2 November
                   Reached on 12 November if nothing restarts the clock.
          met      pain during or after the latest session: 0, at most 2 of 10
                   on 8 November
          met      pain on the morning after it: 0, at most 2 of 10
                   on 9 November
          met      days with support work: 4 days, at least 2
                   on 2 November, 4 November, 6 November and 8 November

        For information, days in the last 14
          Psoas stretch                 0 days
          Tensor fasciae latae stretch  0 days
          Hamstring stretch             0 days
          Calf stretch                  0 days
          Warm-up                       0 days

        The count and the clock last restarted on 2 November.
        Rules: Holdfast default, version 1. Holdfast is a training log. It applies fixed
        rules and shows them. No clinician has reviewed the default rules. It does not
        diagnose or treat.

        """)
  }

  @Test("the hamstring caution stands with the stretches until there is advice")
  func hamstrings() {
    let caution = "Caution: stretch the hamstrings hard only after medical advice"
    #expect(today(log(sessions: 1), on: Self.monday + 2, columns: 200, hasAdvice: false).contains(caution))
    #expect(!today(log(sessions: 1), on: Self.monday + 2, columns: 200, hasAdvice: true).contains(caution))
  }

  @Test("of planks that are begun what is left is asked for; of another day with its day, and of none that is to come")
  func logExample() {
    var log = log(sessions: 3)
    log.sessions[2].sets.removeLast(3)
    func example(on day: Day, today: Day) -> String? {
      self.today(log, on: day, today: today, columns: 200).split(separator: "\n").first { $0.hasPrefix("After") }
        .map(String.init)
    }
    let day = Self.monday + 4
    log.sessions[2].sets = [ExerciseSet(number: sure(1), exercise: .kneePlank, work: .hold(sure(30)))]
    #expect(
      example(on: day, today: day)
        == "After training: holdfast log knee plank 2x30s + bird dog 2x10x8s --during N --form clean")
    #expect(example(on: day, today: day + 1)?.hasSuffix("--during N --form clean --at 2026-11-06") == true)
    #expect(example(on: day + 2, today: day) == nil)
  }

  @Test("a morning is asked for on its day, with its day afterwards, and not before it has come")
  func owedMorning() {
    var log = log(sessions: 1)
    log.checkIns = []
    func line(today: Day) -> Bool {
      self.today(log, on: Self.monday + 1, today: today, columns: 200)
        .contains(
          today == Self.monday + 1
            ? "This morning's pain is not logged yet: holdfast morning N\n"
            : "The pain of that morning is not logged yet: holdfast morning N --at 2026-11-03\n")
    }
    #expect(line(today: Self.monday + 1) && line(today: Self.monday + 3) && !line(today: Self.monday))
  }
}
