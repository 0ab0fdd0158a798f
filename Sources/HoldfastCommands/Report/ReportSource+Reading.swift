import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

extension ReportSource {
  /// What reports are made from, read from a log.
  init(_ reader: LogReader, period: ReportPeriod, exercise: String?, in world: World) throws {
    let catalogue = try reader.catalogue()
    let inForce = try reader.rulesInForce()
    let sessions = try reader.sessions()
    let checkIns = try reader.checkIns()
    let redFlags = try reader.redFlagReports()
    let directives = try reader.directives()
    let log = TrainingLog(
      sessions: sessions.map(\.content), checkIns: checkIns.map(\.content), redFlags: redFlags.map(\.content),
      directives: directives.map(\.content))
    var late = LateEntries()
    late.add(sessions, \.day)
    late.add(checkIns, \.day)
    late.add(redFlags, \.day)
    late.add(directives, \.day)
    self.init(
      engine: ProgressionEngine(log, rules: inForce.rules), log: log, catalogue: catalogue, adoption: inForce.adoption,
      lateEntries: late.byDay, today: world.today, period: try period.days(of: log, in: world),
      exercise: try exercise.map { try catalogue.named($0).id })
  }
}

/// Counts, for each day, the entries that were made more than 36 hours after it.
private struct LateEntries {
  private(set) var byDay: [Day: Int] = [:]

  mutating func add<Content>(_ records: [Record<Content>], _ day: KeyPath<Content, Day>) {
    for record in records where record.isEnteredLater(than: record.content[keyPath: day]) {
      byDay[record.content[keyPath: day], default: 0] += 1
    }
  }
}
