import ArgumentParser
import HoldfastInterchange
import HoldfastModel

/// The flags of a session, for `log` and `edit`.
struct SessionOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Pain before, 0-10.", valueName: "n"))
  var before: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Pain during, 0-10.", valueName: "n"))
  var during: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Pain right after, 0-10.", valueName: "n"))
  var after: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Form of all sets: clean, shaky or broken.", valueName: "form"),
    completion: .list(Form.allCases.map(\.rawValue)))
  var form: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Perceived exertion, 0-10 in halves.", valueName: "n"))
  var rpe: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How long it took, in minutes.", valueName: "n"))
  var minutes: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("A remark in your words.", valueName: "text"))
  var note: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "When: yesterday, monday, 2026-11-20, 18:30, \"2026-11-20 18:30\", \"2h ago\".", valueName: "when"))
  var at: String?

  /// `--at` as it was typed when it names a day without a time.
  var atDay: String? {
    guard let at, !at.contains(":"), !at.lowercased().hasSuffix("ago") else { return nil }
    return at
  }

  /// The values as read, before they are put into a session.
  struct Values {
    var before: Change<Score>
    var during: Change<Score>
    var after: Change<Score>
    var form: Change<Form>
    var exertion: Change<Exertion>
    var minutes: Change<SessionMinutes>
    var note: Change<String>
  }

  /// Reads the values; `none` takes a value away where `canClear`. Throws every problem at once.
  func values(canClear: Bool) throws -> Values {
    var problems: [Problem] = []
    func read<Value>(_ text: String?, _ body: (String) throws -> Value) throws -> Change<Value> {
      guard let text else { return .keep }
      if canClear, text.lowercased() == "none" { return .clear }
      do { return try .set(body(text)) } catch let problem as Problem {
        problems.append(problem)
        return .keep
      }
    }
    let values = try Values(
      before: read(before) { try OptionReader.score($0, named: "--before") },
      during: read(during) { try OptionReader.score($0, named: "--during") },
      after: read(after) { try OptionReader.score($0, named: "--after") },
      form: read(form) { try OptionReader.form($0) }, exertion: read(rpe) { try OptionReader.exertion($0) },
      minutes: read(minutes) { try OptionReader.minutes($0) },
      note: read(note) { try OptionReader.text($0, named: "--note") })
    if let problems = Problems(problems) { throw problems }
    return values
  }
}

/// What a flag does to a value: nothing, take it away, or set it.
enum Change<Value> {
  case keep
  case clear
  case set(Value)

  func apply(to value: inout Value?) {
    switch self {
    case .keep: break
    case .clear: value = nil
    case .set(let new): value = new
    }
  }
}

extension SessionOptions.Values {
  func apply(to session: inout Session) {
    before.apply(to: &session.before)
    during.apply(to: &session.during)
    after.apply(to: &session.after)
    form.apply(to: &session.form)
    exertion.apply(to: &session.exertion)
    minutes.apply(to: &session.minutes)
    note.apply(to: &session.note)
  }
}
