import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTraining

/// What the rules say while a guided session goes on.
struct GuidedRules {
  /// A world whose clock goes on.
  let world: World
  let shared: SharedOptions

  /// How long another program that keeps the log is waited for before a set begins, in seconds: no longer than nobody
  /// notices, for the set begins meanwhile.
  private static let patience = 0.2

  /// That training is stopped by now, as by red flags that were marked in another terminal; nil where it is not, or where
  /// the log can't be read at the moment.
  func forbidden() -> TrainingEvent? {
    let view = try? shared.read(in: world, patience: Self.patience) { try LogView($0) }
    guard let stop = view.flatMap(stop) else { return nil }
    return .forbidden(advice: stop.advice, reasons: stop.fewReasons)
  }

  /// What they say now that an exercise was ended.
  /// - Parameter day: the day of the session; the night may have brought another.
  func advice(on day: Day) -> TrainingEvent {
    guard let view = try? shared.read(in: world, { try LogView($0) }) else {
      return .advised(["The log can't be read at the moment; what was done is kept."], .nothing)
    }
    if let stop = stop(view) {
      return .advised([stop.advice, StopAdvice.clearance] + stop.fewReasons, .nothing)
    }
    let dose = view.engine.dose(on: day)
    let sentences: [String]
    if case .redToday = dose {
      sentences = [dose.words(beside: day), view.engine.assess(asOf: day).verdictLine]
    } else {
      sentences = [
        "That exercise is over for today. If it hurt, say so: pain decides what the rules ask for next.",
        "The next session: holdfast today",
      ]
    }
    switch dose {
    case .planks, .done: return .advised(sentences, .everything)
    case .stopped, .redToday, .supportOnly, .restDay, .unstableLimit: return .advised(sentences, .supportOnly)
    }
  }

  /// A stop goes on from day to day, so that today's covers that of the session's day.
  private func stop(_ view: LogView) -> StopAdvice? {
    let today = world.today
    guard view.engine.state(on: today).isStopped else { return nil }
    return StopAdvice(view.engine.assess(asOf: today).stopCauses, beside: today)
  }
}
