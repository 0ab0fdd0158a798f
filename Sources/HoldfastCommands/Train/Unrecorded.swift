import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastTraining

/// What of a session never reached the log, at its end.
struct Unrecorded {
  var symptoms: [RedFlagSymptom] = []
  var sets: [TrainedSet] = []
  var before: Score?
  /// What kept it out.
  var cause: (any Error)?

  var isEmpty: Bool { symptoms.isEmpty && sets.isEmpty && before == nil }

  /// Whether an answer of the rules would be one without what they ask for first.
  var spoilsVerdict: Bool { !symptoms.isEmpty || before != nil }

  /// What is told about it: what is missing, and the commands that record it.
  var problem: Problem {
    let cause = cause as? Problem
    let reason = cause?.what ?? self.cause.map { "\($0)" } ?? "The log did not take it"
    let kind = cause?.kind ?? .inputOutput
    if !symptoms.isEmpty {
      return Problem(
        kind, "the red flags could not be saved", why: "\(reason). The sets of this session are in the log.",
        remedy: (["Report them: holdfast flag \(symptoms.map(\.rawValue).joined(separator: " "))"]
          + [before.map { "Record the pain before training too: holdfast pain \($0.value)" }].compactMap(\.self))
          .joined(separator: "\n"))
    }
    if !sets.isEmpty {
      return Problem(
        kind, "\(count(sets.count, "set")) could not be saved",
        why: before == nil
          ? "Everything else of the session is in the log."
          : "\(reason). The pain before training is not there either.",
        remedy: "Log what is missing: holdfast log \(shorthand)" + (before.map { " --before \($0.value)" } ?? ""))
    }
    return Problem(
      kind, "the pain before training could not be saved",
      why: "\(reason). Until it is in the log the rules do not know of it.",
      remedy: before.map { "Record it: holdfast pain \($0.value)" })
  }

  private var shorthand: String {
    let printer = Shorthand(catalogue: Catalogue(), plank: .knee, atDay: nil)
    return printer.print(sets.enumerated().compactMap { ExerciseSet($1, number: $0 + 1) })
  }
}

extension ExerciseSet {
  /// A set that is not in a session yet, to be shown.
  fileprivate init?(_ set: TrainedSet, number: Int) {
    guard let number = SetNumber(number) else { return nil }
    self.init(
      number: number, exercise: set.exercise, side: set.side, work: set.work, device: set.device, pain: set.pain,
      form: set.form, stopped: set.stopped)
  }
}
