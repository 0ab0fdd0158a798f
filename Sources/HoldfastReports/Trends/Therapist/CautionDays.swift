import HoldfastModel
import HoldfastProgression

extension TherapistReport.CautionDay {
  /// The days of a period with such sets. The caution about hamstrings is left out: it is about how, not about what.
  static func all(in log: PeriodLog) -> [TherapistReport.CautionDay] {
    var found: [TherapistReport.CautionDay] = []
    for session in log.sessions {
      let lived = log.lived[session.day]
      for set in session.sets {
        guard let exercise = log.source.catalogue[set.exercise],
          let caution = Caution.of(exercise, permitted: lived?.inForce ?? .plank(.knee), hasHamstringAdvice: true)
        else { continue }
        if found.last?.day != session.day {
          found.append(
            TherapistReport.CautionDay(
              day: session.day, exercises: [], cautions: [], morning: lived?.facts.morning,
              worst: [lived?.facts.daytime, lived?.facts.peak].compactMap(\.self).max(),
              nextMorning: log.source.engine.days[session.day + 1].morning))
        }
        let index = found.count - 1
        if !found[index].exercises.contains(set.exercise) { found[index].exercises.append(set.exercise) }
        if !found[index].cautions.contains(caution) { found[index].cautions.append(caution) }
      }
    }
    return found
  }
}

extension Caution {
  /// What makes a day stand in the list, a phrase.
  var phrase: String {
    switch self {
    case .avoid(let category): category.words
    case .aheadOfLevel: "above the level in force"
    case .hamstrings: "hamstring stretch"
    }
  }
}

extension TherapistReport.Note {
  /// The notes of a period, day by day; those of one day in the order sessions, pain entries, red-flag reports.
  static func all(in log: PeriodLog) -> [TherapistReport.Note] {
    var notes: [TherapistReport.Note] = []
    func add(_ day: Day, _ text: String?) {
      if let text, !text.isEmpty, log.source.period.contains(day) {
        notes.append(TherapistReport.Note(day: day, text: text))
      }
    }
    for session in log.sessions {
      add(session.day, session.note)
      for set in session.sets { add(session.day, set.note) }
    }
    for checkIn in log.source.log.checkIns { add(checkIn.day, checkIn.note) }
    for report in log.source.log.redFlags { add(report.day, report.note) }
    return notes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
