import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast show`: one record with all its fields.
struct Show: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one record with all that is known of it.",
    discussion: """
      Examples:
        holdfast show last
        holdfast show last-morning
        holdfast show 3f2a1 --json
      """)

  @Argument(help: ArgumentHelp("last, last-morning, last-pain, or the last digits of an id.", valueName: "id"))
  var id: String

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let name = RecordName(id)
    let number = try name.setNumber()
    let (record, shortID, view, catalogue) = try reading.shared.read(in: world) { reader in
      let record = try name.record(in: reader)
      return try (record, reader.shortID(of: record.id), LogView(reader), reader.catalogue())
    }
    if let number { try record.requireSet(number, name: id) }
    let details = RecordDetails(record: record, name: shortID, view: view, catalogue: catalogue, today: world.today)
    if reading.json {
      world.streams.out(details.json.prettyText + "\n")
    } else {
      reading.shared.print(in: world) { details.write(on: &$0, onlySet: number) }
    }
  }
}

extension LogRecord {
  /// Throws unless the record is a session that has a set of this number.
  func requireSet(_ number: SetNumber, name: String) throws {
    guard case .session(let session) = self, session.content.sets.contains(where: { $0.number == number }) else {
      throw Problem(
        .forbidden, "\(name) names no set", why: "The record has no set number \(number.value).",
        remedy: "The sets: holdfast show \(name.prefix { $0 != "." })")
    }
  }
}

/// One record with what the engine says of it.
private struct RecordDetails {
  let record: LogRecord
  let name: String
  let view: LogView
  let catalogue: Catalogue
  let today: Day

  var json: JSONValue {
    guard case .object(var members) = record.json else { return .null }
    members["name"] = .string(name)
    members["entered_later"] = .bool(isEnteredLater)
    if case .session(let session) = record {
      let state = view.engine.state(on: session.content.day)
      members["level_permitted"] = .string(state.inForce.id)
      members["tension_seconds"] = .int(session.content.tensionSeconds)
    }
    return .object(["version": .int(1), "record": .object(members)])
  }

  func write(on page: inout Page, onlySet: SetNumber?) {
    let day = record.day.map { ", \($0.weekdayName) \($0.words)" } ?? ""
    page.write("\(title) \(name)\(day)", .strong)
    if isEnteredLater { page.write("entered later: more than 36 hours after the day", .attention, indent: 2) }
    switch record {
    case .session(let record): write(record.content, on: &page, onlySet: onlySet)
    case .checkIn(let record):
      page.write(record.content.words, indent: 2)
      write(note: record.content.note, at: record.content.at, on: &page)
    case .redFlags(let record):
      page.write(record.content.words, indent: 2)
      write(note: record.content.note, at: record.content.at, on: &page)
    case .directive(let record):
      page.write(printable(record.content.words), indent: 2, isRecord: true)
      write(note: nil, at: record.content.at, on: &page)
    case .exercise(let record): page.write(printable(record.content.words), indent: 2, isRecord: true)
    case .protocolAdoption(let record): write(record.content, on: &page)
    }
    page.write("id \(record.id.text)", .faint, indent: 2)
  }

  private var title: String {
    switch record {
    case .session: "Session"
    case .checkIn(let record): record.content.moment == .morning ? "Morning" : "Pain"
    case .redFlags: "Red flag"
    case .directive: "Directive"
    case .exercise: "Exercise"
    case .protocolAdoption: "Protocol"
    }
  }

  private var isEnteredLater: Bool {
    guard let day = record.day else { return false }
    switch record {
    case .session(let record): return record.isEnteredLater(than: day)
    case .checkIn(let record): return record.isEnteredLater(than: day)
    case .redFlags(let record): return record.isEnteredLater(than: day)
    case .directive(let record): return record.isEnteredLater(than: day)
    case .exercise: return false
    case .protocolAdoption(let record): return record.isEnteredLater(than: day)
    }
  }

  private func write(_ session: Session, on page: inout Page, onlySet: SetNumber?) {
    let shorthand = Shorthand(catalogue: catalogue, plank: .knee, atDay: nil)
    let state = view.engine.state(on: session.day)
    let hasAdvice = view.hasHamstringAdvice(on: session.day)
    let shown = session.sets.filter { onlySet == nil || $0.number == onlySet }
    var told: Set<ExerciseID> = []
    for set in shown {
      page.write(
        label: "set \(set.number.value)", printable(shorthand.print([set])), column: 8, isRecord: true)
      guard let exercise = catalogue[set.exercise],
        let caution = Caution.of(exercise, permitted: state.inForce, hasHamstringAdvice: hasAdvice),
        told.insert(exercise.id).inserted
      else { continue }
      page.write(caution.words(permitted: state.inForce), .attention, indent: 10)
    }
    let seconds = shown.reduce(0) { $0 + ($1.work.tensionSeconds ?? 0) }
    if seconds > 0 { page.write("\(tension(seconds)) under tension", indent: 2) }
    for detail in session.detailWords { page.write(detail, indent: 2) }
    write(note: session.note, at: session.startedAt, on: &page)
    if let next = view.engine.days[session.day + 1].morning {
      page.write("next morning: \(pain(next))", indent: 2)
    }
    page.write("level in force: \(state.inForce.words)", indent: 2)
    if !session.plankSets.isEmpty { page.write(qualification(of: session), indent: 2) }
  }

  /// Whether the day's planks count, as far as it is known today.
  private func qualification(of session: Session) -> String {
    guard let judged = view.judgement(on: session.day, today: today) else {
      return "it does not qualify: a new start or an override took its place"
    }
    let usual = view.engine.state(on: session.day + 1).usual
    let reasons = judged.reasons(of: session, rules: view.engine.rules, usual: usual)
    if !reasons.isEmpty { return "it does not qualify: \(reasons.joined(separator: "; "))" }
    if judged.nextMorning == nil { return "it waits for the morning of \((session.day + 1).words)" }
    let reached = view.engine.state(on: session.day)
    let obstacle = view.engine.obstacle(toSessionOn: session.day, reached: reached, asOf: today)
    return obstacle.map { "it qualifies, but does not count now: \($0.words)" } ?? "it qualifies"
  }

  /// The text stands as it was adopted, line by line, so that it can be copied.
  private func write(_ adoption: ProtocolAdoption, on page: inout Page) {
    page.write(printable(adoption.words(title: adoption.title)), indent: 2, isRecord: true)
    write(note: nil, at: adoption.at, on: &page)
    guard let text = adoption.text else { return }
    page.write("the protocol:", indent: 2)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      page.write(verbatim: printable(String(line)), indent: 4)
    }
  }

  private func write(note: String?, at: ZonedInstant?, on page: inout Page) {
    if let at { page.write("at \(at.localClock)", indent: 2) }
    if let note { page.write("note: \(printable(note))", indent: 2, hanging: 8, isRecord: true) }
  }
}
