import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

extension ReportSource {
  /// What a report is made from, read from a log.
  init(_ reader: LogReader, for kind: ReportKind, period: ReportPeriod, exercise: String?, in world: World) throws {
    let catalogue = try reader.catalogue()
    let inForce = try reader.rulesInForce()
    let log = try reader.trainingLog()
    self.init(
      engine: ProgressionEngine(log, rules: inForce.rules), log: log, catalogue: catalogue, adoption: inForce.adoption,
      lateEntries: kind.tellsLateEntries ? try reader.lateEntries() : [:], today: world.today,
      period: try period.days(of: log, in: world),
      exercise: try exercise.map { try catalogue.named($0).id })
  }
}
