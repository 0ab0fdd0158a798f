import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// The flags of a pain entry, for `morning` and `pain`.
struct PainOptions: ParsableArguments {
  @Flag(help: "Painkillers were at work.")
  var medicated = false

  @Flag(help: "Mark a flare-up: clearly worse than usual for you.")
  var flare = false

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where: back, pelvis, leg or other.", valueName: "site"),
    completion: .list(Site.allCases.map(\.rawValue)))
  var site: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("When: yesterday, 2026-11-20, 7:30, \"2h ago\".", valueName: "when"))
  var at: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("A remark in your words.", valueName: "text"))
  var note: String?

  @OptionGroup var shared: SharedOptions
}

/// `holdfast morning`: the pain score of a morning.
struct Morning: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "morning", abstract: "Record the pain of a morning.",
    discussion: """
      Examples:
        holdfast morning 1
        holdfast morning 3 --at yesterday
        holdfast morning 5 --flare --medicated

      0 is no pain, 10 the worst you can imagine. A session counts only with the
      very next morning.
      """
  ).underHoldfast()

  @Argument(help: ArgumentHelp("Pain, 0-10.", valueName: "n"))
  var score: String?

  @OptionGroup var options: PainOptions

  func run(in world: World) throws { try PainEntry(moment: .morning, score: score, options: options).record(in: world) }
}

/// `holdfast pain`: any other pain entry, any number a day.
struct Pain: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "pain", abstract: "Record pain at any other time of the day.",
    discussion: """
      Examples:
        holdfast pain 4
        holdfast pain 6 --flare --note "after sitting all day"
        holdfast pain 2 --site leg --at 16:00
      """
  ).underHoldfast()

  @Argument(help: ArgumentHelp("Pain, 0-10.", valueName: "n"))
  var score: String?

  @OptionGroup var options: PainOptions

  func run(in world: World) throws { try PainEntry(moment: .other, score: score, options: options).record(in: world) }
}

/// Records a pain entry of either kind.
private struct PainEntry {
  let moment: CheckInMoment
  let score: String?
  let options: PainOptions

  func record(in world: World) throws {
    let entry = try checkIn(in: world)
    let today = world.today
    let (before, name, highest) = try options.shared.write(in: world) { writer in
      let before = try LogView(writer.reader)
      let earlier = try writer.reader.checkIns(from: entry.day, to: entry.day)
        .filter { $0.content.moment == .morning && $0.content.site.isOfTheBack }
        .max { $0.content.pain < $1.content.pain }
      let now = world.now()
      let stored = try writer.put(.checkIn(Record(id: world.newID(), created: now, updated: now, content: entry)))
      return try (
        before, writer.reader.shortID(of: stored.id),
        earlier.map { (pain: $0.content.pain, name: try writer.reader.shortID(of: $0.id)) }
      )
    }
    var log = before.log
    log.checkIns.append(entry)
    let after = before.over(log)
    options.shared.print(in: world) { page in
      page.write(
        "Recorded \(name), \(entry.day.weekdayName) \(entry.day.words): \(entry.words)", .strong, hanging: 2)
      if moment == .morning, let highest {
        page.write(
          "You already logged \(highest.pain.value) for that morning; the higher counts. If this one is wrong: holdfast "
            + "undo. If that one is: holdfast edit \(highest.name) N", .attention)
      }
      if entry.site == .other { page.write("Pain elsewhere is kept as history; the rules read back, pelvis and leg.") }
      for trigger in after.engine.assess(asOf: entry.day).fired {
        page.write("Fired: \(trigger.words(beside: today)).", .attention)
      }
      page.writeChange(from: before, to: after, today: today)
    }
  }

  private func checkIn(in world: World) throws -> CheckIn {
    let pain = try score.map { try OptionReader.score($0, named: "pain") } ?? asked(in: world)
    let site = try options.site.map { try OptionReader.site($0) } ?? .back
    if FlareRule.isBroken(options.flare, at: site) {
      throw Problem(
        .usage, FlareRule.what("--site other"), why: FlareRule.why,
        remedy: "Leave out --flare, or give another site.")
    }
    let when = try world.moment(at: options.at)
    return CheckIn(
      day: when.day, at: when.at, moment: moment, pain: pain, isMedicated: options.medicated, isFlare: options.flare,
      site: site, note: try options.note.map { try OptionReader.text($0, named: "--note") })
  }

  private func asked(in world: World) throws -> Score {
    let name = moment == .morning ? "morning" : "pain"
    let missing = Problem(
      .usage, "the score is missing", why: "Pain is a whole number from 0 to 10.",
      remedy: "For example: holdfast \(name) 2")
    guard world.terminal.isInteractive else { throw missing }
    let answer = try Prompt(world: world).ask("Pain, 0-10?") { try OptionReader.score($0, named: "pain") }
    guard let answer else { throw missing }
    return answer
  }
}
