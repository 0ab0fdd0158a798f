import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastStore

/// What the engine says beside each session of an export.
struct SessionContext {
  private let view: LogView
  private let catalogue: Catalogue
  private var inForce: [Day: PermittedLevel] = [:]

  init(_ reader: LogReader) throws {
    view = try LogView(reader)
    catalogue = try reader.catalogue()
    if let last = view.engine.days.days.last {
      view.engine.forEachDay(to: last) { day, state, _ in
        inForce[day] = state.inForce
      }
    }
  }

  /// The next morning, the level in force and the cautions of a session.
  func facts(of session: Session) -> SessionFacts {
    let permitted = inForce[session.day] ?? view.engine.levelInForce(on: session.day)
    let hasAdvice = view.hasHamstringAdvice(on: session.day)
    let catalogue = catalogue
    return SessionFacts(
      nextMorning: view.engine.days[session.day + 1].morning.flatMap(Score.init), permitted: permitted,
      caution: { set in
        catalogue[set.exercise].flatMap { Caution.of($0, permitted: permitted, hasHamstringAdvice: hasAdvice) }
      })
  }
}
