import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast protocol use`: adopts a protocol file.
struct ProtocolUse: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Adopt a protocol file: from now on it judges the whole log.",
    discussion: """
      Examples:
        holdfast protocol use mine.yaml --by "my therapist"
        holdfast protocol use mine.yaml --by "Dr Lee" --why "slower on the toes"

      What changes is shown first. The file is kept in the log and its export; undo
      takes the adoption back. To look without adopting: holdfast protocol compare.
      """)

  @Argument(help: ArgumentHelp("The file; - reads standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Who decided it, as \"Dr Lee\" or \"my therapist\".", valueName: "who"))
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    guard let by else {
      throw Problem(
        .usage, "it is not said who decided it", why: "The log keeps who adopted each protocol.",
        remedy: "For example: holdfast protocol use \(ShellWord.quoted(file)) --by \"my therapist\"")
    }
    let named = try NamedProtocol(file, in: world)
    try ProtocolAdoptionEntry(
      rules: named.rules, text: named.text, by: OptionReader.text(by, named: "--by"),
      why: why.map { try OptionReader.text($0, named: "--why") }, place: named.file, shared: shared
    ).record(in: world)
  }
}

/// `holdfast protocol reset`: back to the default protocol.
struct ProtocolReset: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Go back to the default rules: from now on they judge the whole log.",
    discussion: """
      Examples:
        holdfast protocol reset
        holdfast protocol reset --by "my therapist" --why "the trial is over"
      """)

  @Option(parsing: .unconditional, help: ArgumentHelp("Who decided it.", valueName: "who"))
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    try ProtocolAdoptionEntry(
      rules: .standard, text: nil, by: by.map { try OptionReader.text($0, named: "--by") },
      why: why.map { try OptionReader.text($0, named: "--why") }, place: "built in", shared: shared
    ).record(in: world)
  }
}

/// Records that a protocol was adopted, or that the default one is back, and shows what that changes.
private struct ProtocolAdoptionEntry {
  let rules: LadderProtocol
  /// The file; nil for the default protocol.
  let text: String?
  let by: String?
  let why: String?
  let place: String
  let shared: SharedOptions

  func record(in world: World) throws {
    let moment = try world.moment(at: nil)
    let adoption = ProtocolAdoption(day: moment.day, at: moment.at, by: by, why: why, text: text)
    let (name, comparison) = try shared.write(in: world) { writer in
      let reader = writer.reader
      try check(reader)
      // A protocol that can't be read any more must not keep another one out.
      let present = try? reader.rulesInForce().rules
      let comparison = try present.map { try ProtocolComparison(reader.trainingLog(), $0, rules, asOf: world.today) }
      let stored = try writer.adopt(adoption, id: world.newID())
      return try (reader.shortID(of: stored.id), comparison)
    }
    shared.print(in: world) { page in
      if let comparison {
        ComparisonReport(comparison, from: ("in force until now", place)).writeSummary(on: &page)
        page.gap()
      }
      page.write(
        "Recorded \(name), \(adoption.day.weekdayName) \(adoption.day.words): \(printable(adoption.words(title: adoption.title))). "
          + "It judges the whole log from now on.", .strong)
      page.write("To take it back: holdfast undo")
    }
  }

  private func check(_ reader: LogReader) throws {
    let adoptions = try reader.protocolAdoptions().map(\.content)
    let inForce = try reader.protocolInForce()?.content
    if text == inForce?.text {
      throw Problem(
        .forbidden, text == nil ? "the default rules are in force already" : "this protocol is in force already",
        remedy: "See it with: holdfast protocol show")
    }
    guard text != nil else { return }
    let clash = adoptions.first { earlier in
      guard earlier.text != nil, let known = try? earlier.rules else { return false }
      return known.name == rules.name && known.version == rules.version && known != rules
    }
    if let clash {
      throw Problem(
        .forbidden, "\(printable(clash.title)) was adopted on \(clash.day.words) with other numbers",
        why: "Reports name the protocol of each verdict by its name and version: one name must not mean two things.",
        remedy: "Raise the version in the file, or give it a name of its own.")
    }
  }
}
