import HoldfastModel
import HoldfastProgression

extension TherapistReport {
  /// The lists, each with its latest entries under a heading; what is left out is counted.
  func lists(_ layout: PageLayout) -> [ReportDocument.Block] {
    let lists = [
      ("Level changes and stops", levelEntries), ("To avoid, or above the level", cautionDays.map(words)),
      ("Directives", directives.map(words)), ("Notes", notes.map(words)),
    ]
    // Each entry takes a line at least.
    let latest = lists.map { $1.suffix(layout.lines).map { $0.clipped(to: layout.characters) } }
    let budget = PageBudget(latest.map { $0.map(\.plain.unicodeScalars.count) }, lines: layout.lines)
    return zip(zip(lists, latest), budget.shown).flatMap { list, shown -> [ReportDocument.Block] in
      let ((heading, entries), latest) = list
      guard !entries.isEmpty else { return [] }
      let left = entries.count - shown
      let head = left > 0 ? [Prose(earlierWords(left), .faint)] : []
      return [.heading(heading), .items(head + latest.suffix(shown))]
    }
  }

  /// Every change of the level with its reason, and every stop that found training stopped already.
  private var levelEntries: [Prose] {
    let stopDays = Set(moves.filter { $0.to == .stop }.map(\.day))
    let again = pain.events.filter { $0.kind == .stop && !stopDays.contains($0.day) }.map { event in
      (event.day, Prose("\(event.day.words(beside: period.today)): stop again, \(event.detail)", .danger))
    }
    let changes = moves.map { move in
      (
        move.day,
        Prose(
          "\(move.day.words(beside: period.today)): \(move.words(beside: period.today))",
          move.to == .stop ? .danger : .plain)
      )
    }
    return (changes + again).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  private func words(_ day: CautionDay) -> Prose {
    let scores = [(day.morning, "that morning"), (day.worst, "that day"), (day.nextMorning, "next morning")]
    let pain = scores.map { "\($0.0.map(String.init) ?? "not logged") \($0.1)" }.joined(separator: ", ")
    return Prose(
      "\(day.day.words(beside: period.today)): pain \(pain); \(few(day.exercises.map(\.slug))) "
        + "(\(few(day.cautions.map(\.phrase))))")
  }

  /// Words in a row, at most two of them.
  private func few(_ words: [String]) -> String {
    words.prefix(2).joined(separator: ", ") + (words.count > 2 ? " and \(words.count - 2) more" : "")
  }

  private func words(_ directive: Directive) -> Prose {
    var bare = directive
    bare.by = nil
    bare.why = nil
    var words = Prose("\(directive.day.words(beside: period.today)): \(bare.words)")
    if let by = directive.by { words.pieces += [.own(", by "), .user(by)] }
    if let why = directive.why { words.pieces += [.own(": "), .user(why)] }
    return words
  }

  private func words(_ note: Note) -> Prose {
    Prose([.own("\(note.day.words(beside: period.today)): "), .user(note.text)])
  }
}
