import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastStore

/// Asks for a session at the terminal, for `log` without a shorthand.
struct SessionQuestions {
  let world: World
  let shared: SharedOptions
  let atDay: String?

  /// Asks for what the flags did not give.
  func complete(_ draft: Session) throws -> Session {
    let prompt = Prompt(world: world)
    let (catalogue, plank) = try shared.read(in: world) { reader in
      try (reader.catalogue(), LogView(reader).engine.levelForMorePlanks(on: draft.day).plank ?? .knee)
    }
    var session = draft
    let shorthand = Shorthand(catalogue: catalogue, plank: plank, atDay: atDay)
    let sets = try prompt.ask(
      "What did you do? (as in: plank 3x30s + bird dog 2x10x8s)", shorthand.parse)
    guard let sets else {
      throw Problem(.usage, "there is nothing to log", why: "A session needs at least one set. Nothing was written.")
    }
    session.sets = sets
    func score(_ moment: String, _ known: Score?) throws -> Score? {
      if let known { return known }
      return try prompt.ask("Pain \(moment), 0-10? (Enter: not recorded)") {
        try OptionReader.score($0, named: "pain \(moment)")
      }
    }
    session.before = try score("before", session.before)
    session.during = try score("during", session.during)
    session.after = try score("right after", session.after)
    if session.form == nil {
      session.form = try prompt.ask("Form: clean, shaky or broken? (Enter: not recorded)") { try OptionReader.form($0) }
    }
    return session
  }
}
