import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast edit`: corrects a record.
struct Edit: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct a session, one set of it, or a pain entry.",
    discussion: """
      Examples:
        holdfast edit last --form clean --during 1
        holdfast edit last --sets "toe plank 3x45s + bird dog 2x10x8s"
        holdfast edit last.2 pain 3 shaky
        holdfast edit last-morning 2
        holdfast edit 3f2a1 --note none

      'none' takes a value away. What follows an id with a set number is in the
      words of the shorthand; what follows a pain entry is its new score.
      """)

  @Argument(help: ArgumentHelp("last, last-morning, last-pain, or the last digits of an id.", valueName: "id"))
  var id: String

  @Argument(help: "For one set: new words about it. For a pain entry: the new score.")
  var words: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("All sets anew, in the shorthand.", valueName: "shorthand"))
  var sets: String?

  @OptionGroup var options: SessionOptions

  @Flag(inversion: .prefixedNo, help: "Whether painkillers were at work.")
  var medicated: Bool?

  @Flag(inversion: .prefixedNo, help: "For a pain entry: whether it was a flare-up.")
  var flare: Bool?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("For a pain entry: where it hurt.", valueName: "site"),
    completion: .list(Site.allCases.map(\.rawValue)))
  var site: String?

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let name = RecordName(id)
    let number = try name.setNumber()
    let (before, after, old, new, shortID, summaries) = try shared.write(in: world) { writer in
      let before = try LogView(writer.reader)
      let catalogue = try writer.reader.catalogue()
      let old = try name.record(in: writer.reader)
      let moment = try moment(of: old, in: world)
      if let number { try old.requireSet(number, name: id) }
      let wanted = try edited(old, set: number, moment: moment, catalogue: catalogue, view: before)
      let new = try writer.put(wanted)
      return try (
        before, LogView(writer.reader), old, new, writer.reader.shortID(of: old.id),
        RecordSummary(catalogue: catalogue)
      )
    }
    shared.print(in: world) { page in
      guard old.updated != new.updated else {
        page.write("\(shortID) is as it was: nothing was written.")
        return
      }
      page.write(label: "before", line(old, summaries), column: 8, isRecord: true)
      page.write(label: "after", line(new, summaries), column: 8, isRecord: true)
      page.writeChange(from: before, to: after, today: world.today)
    }
  }

  /// When the record is to have happened; nil without `--at`. A time of day alone means that of its own day, and `none`
  /// that day without a time.
  private func moment(of record: LogRecord, in world: World) throws -> Moment? {
    guard let at = options.at else { return nil }
    if let day = record.day, at.lowercased() == "none" { return Moment(day: day) }
    guard let day = record.day, SplitWhen.isClock(at) else { return try world.moment(at: at) }
    return try world.moment(at: "\(day.iso) \(at)")
  }

  private func line(_ record: LogRecord, _ summaries: RecordSummary) -> String {
    let clock = record.at.map { " at \($0.localClock)" } ?? ""
    return printable((record.day.map { "\($0.words)\(clock): " } ?? "") + summaries.wholeLine(of: record))
  }

  private func edited(
    _ record: LogRecord, set number: SetNumber?, moment: Moment?, catalogue: Catalogue, view: LogView
  ) throws -> LogRecord {
    switch record {
    case .session(var record):
      try refuse(flare != nil, "--flare", of: "a session")
      try refuse(site != nil, "--site", of: "a session")
      if let number {
        try refuseOptionsOfSession()
        record.content.sets = try editedSets(of: record.content, number, catalogue: catalogue)
      } else {
        try editWhole(&record.content, moment: moment, catalogue: catalogue, view: view)
      }
      return .session(record)
    case .checkIn(var record):
      try edit(&record.content, moment: moment)
      return .checkIn(record)
    case .redFlags, .directive:
      throw Problem(
        .forbidden, "\(id) can't be edited", why: "Red flags and directives stand as they were given.",
        remedy: "Take it out with holdfast delete \(id) and record it anew.")
    case .exercise:
      throw Problem(
        .forbidden, "\(id) can't be edited", why: "Sets in the log are counted as the exercise says.",
        remedy: "Take it out with holdfast delete \(id) and add it anew: holdfast exercises add")
    case .protocolAdoption:
      throw Problem(
        .forbidden, "\(id) can't be edited", why: "A protocol stands as it was adopted; the one adopted last counts.",
        remedy: "Adopt another: holdfast protocol use FILE --by WHO")
    }
  }

  private func editedSets(of session: Session, _ number: SetNumber, catalogue: Catalogue) throws -> [ExerciseSet] {
    guard !words.isEmpty else {
      throw Problem(
        .usage, "there is nothing to change", remedy: "For example: holdfast edit \(id) pain 3 shaky")
    }
    let shorthand = Shorthand(catalogue: catalogue, plank: .knee, atDay: nil)
    return try session.sets.map { set in
      set.number == number ? try shorthand.parseWords(words.joined(separator: " "), for: set) : set
    }
  }

  /// Of one set only its words can change. An option that was read and then left out would be lost without a word.
  private func refuseOptionsOfSession() throws {
    let given: [(flag: String, value: String?)] = [
      ("--sets", sets), ("--before", options.before), ("--during", options.during), ("--after", options.after),
      ("--form", options.form), ("--rpe", options.rpe), ("--minutes", options.minutes), ("--note", options.note),
      ("--at", options.at), (medicated == false ? "--no-medicated" : "--medicated", medicated.map { _ in "" }),
    ]
    let session = id.prefix { $0 != "." }
    for (flag, value) in given {
      guard let value else { continue }
      let option = value.isEmpty ? flag : "\(flag) \(ShellWord.quoted(value))"
      throw Problem(
        .usage, "\(flag) belongs to the whole session, not to one set", why: "Nothing was written.",
        remedy: "For the session: holdfast edit \(session) \(option). For the set, in words: "
          + "holdfast edit \(id) pain 3 shaky")
    }
  }

  private func editWhole(
    _ session: inout Session, moment: Moment?, catalogue: Catalogue, view: LogView
  ) throws {
    if let day = options.atDay, words.count == 1, let clock = words.first, clock.contains(":") {
      throw SplitWhen.problem(day: day, rest: clock)
    }
    guard words.isEmpty else {
      throw Problem(
        .usage, "'\(words.joined(separator: " "))' does not say which set",
        remedy: "For one set: holdfast edit \(id).1 \(words.joined(separator: " ")). For all: --sets SHORTHAND")
    }
    try options.values(canClear: true).apply(to: &session)
    if let medicated { session.isMedicated = medicated }
    if let moment {
      session.day = moment.day
      session.startedAt = moment.at
    }
    if let sets {
      let plank = view.engine.levelInForce(on: session.day).plank ?? .knee
      session.sets = try Shorthand(catalogue: catalogue, plank: plank, atDay: nil).parse(sets)
    }
  }

  private func edit(_ checkIn: inout CheckIn, moment: Moment?) throws {
    let unknown: [(Bool, String)] = [
      (sets != nil, "--sets"), (options.before != nil, "--before"), (options.during != nil, "--during"),
      (options.after != nil, "--after"), (options.form != nil, "--form"), (options.rpe != nil, "--rpe"),
      (options.minutes != nil, "--minutes"),
    ]
    for (isGiven, flag) in unknown { try refuse(isGiven, flag, of: "a pain entry") }
    if !words.isEmpty { checkIn.pain = try OptionReader.score(words.joined(separator: " "), named: "pain") }
    if let medicated { checkIn.isMedicated = medicated }
    if let flare { checkIn.isFlare = flare }
    if let site { checkIn.site = try OptionReader.site(site) }
    if let moment {
      checkIn.day = moment.day
      checkIn.at = moment.at
    }
    try options.values(canClear: true).note.apply(to: &checkIn.note)
    if FlareRule.isBroken(checkIn.isFlare, at: checkIn.site) {
      throw Problem(
        .usage, FlareRule.what("site other"), why: FlareRule.why, remedy: "Add --no-flare, or give another site.")
    }
  }

  private func refuse(_ isGiven: Bool, _ flag: String, of kind: String) throws {
    guard isGiven else { return }
    throw Problem(.usage, "\(flag) is no field of \(kind)", remedy: "See what it has: holdfast show \(id)")
  }
}
