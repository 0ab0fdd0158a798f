public import HoldfastModel
public import HoldfastProgression

/// The one screen after a session was recorded.
public struct LogSummary: Sendable {
  private let lines: [(text: String, emphasis: Emphasis)]

  /// A summary from its parts.
  /// - Parameters:
  ///   - verb: `Recorded`, or `Would record` for a dry run.
  ///   - shorthand: the session in the shorthand.
  ///   - day: all sessions of the day.
  ///   - cautions: each caution once, in words.
  ///   - assessment: the answer after the session.
  ///   - judgement: the judgement of the session's day.
  ///   - canCount: whether planks that nothing of their own keeps from it can count, with a good morning after.
  ///   - today: the day on which the command runs.
  public init(
    verb: String, name: String, session: Session, shorthand: String, day daySessions: [Session], cautions: [String],
    check: SessionCheck, judgement: Judgement?, canCount: Bool, assessment: Assessment, rules: LadderProtocol,
    usual: Int, today: Day
  ) {
    var lines: [(String, Emphasis)] = []
    let isToday = session.day == today
    lines.append(
      ("\(verb) \(name), \(session.day.weekdayName) \(session.day.words): \(printable(shorthand))", .strong))
    let details = session.detailWords.joined(separator: ", ")
    if !details.isEmpty { lines.append((details.beginningInUpperCase + ".", .plain)) }
    let seconds = daySessions.reduce(0) { $0 + $1.tensionSeconds }
    let sets = daySessions.reduce(0) { $0 + Set($1.sets.map(\.number)).count }
    let held = seconds > 0 ? ", \(tension(seconds)) under tension" : ""
    lines.append(("\(isToday ? "Today" : "That day"): \(count(sets, "set"))\(held).", .plain))
    lines += cautions.map { ($0, .attention) }
    lines += check.remarks.map { ($0, .attention) }
    if let judgement, !session.plankSets.isEmpty, judgement.nextMorning == nil {
      var line = LogSummary.nextMorning(after: session.day, today: today)
      var failures = judgement.failures
      failures = failures.subtracting([.morningNotLogged])
      if failures.isEmpty, canCount {
        let cap = rules.qualifying(at: judgement.level).morningCap(usual: usual)
        line += "; pain \(cap) of 10 or less lets this session count"
      }
      lines.append((line + ".", .plain))
    }
    lines.append((assessment.verdictLine, assessment.verdict == .stop ? .danger : .strong))
    self.lines = lines
  }

  /// How the morning after a session is logged.
  private static func nextMorning(after day: Day, today: Day) -> String {
    let morning = day + 1
    if day == today { return "Tomorrow: log the morning with holdfast morning N" }
    if morning == today { return "This morning is not logged yet: holdfast morning N" }
    return "The morning of \(morning.words(beside: today)) is not logged: holdfast morning N --at \(morning.iso)"
  }

  /// Writes the summary.
  public func write(on page: inout Page) {
    // The first line holds the session, with its notes.
    for (index, line) in lines.enumerated() {
      page.write(line.text, line.emphasis, hanging: 2, isRecord: index == 0)
    }
  }
}
