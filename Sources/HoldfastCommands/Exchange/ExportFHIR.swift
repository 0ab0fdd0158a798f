import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast export fhir`.
struct ExportFHIR: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "fhir", abstract: "Scores, sessions and the verdict as a FHIR R4 Bundle, for a clinic's system.",
    discussion: """
      Examples:
        holdfast export fhir -o log.fhir.json
        holdfast export fhir --from 2026-10-01 --subject Patient/123 -o log.fhir.json

      Your notes are in it, in your own words. Nobody is named unless --subject is
      given. Directives are left out, and who gave them. Level and verdict are those
      of today, by the whole log. It can't be imported again; holdfast export json
      can.
      """)

  @Option(parsing: .unconditional, help: ArgumentHelp("The first day.", valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The last day.", valueName: "day"))
  var to: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Whose log it is: words, or Patient/ID as the clinic has it.", valueName: "text"))
  var subject: String?

  @OptionGroup var target: ExportTarget

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let first = try world.day(from, allowFuture: true) ?? .earliest
    let last = try world.day(to, allowFuture: true) ?? .latest
    let subject = try subject.map { try FHIRSubject($0) }
    let destination = try target.destination(beside: shared, in: world)
    try shared.read(in: world) { reader in
      let assessment = try LogView(reader).engine.assess(asOf: world.today)
      let catalogue = try reader.catalogue()
      try destination.write { emit in
        var writer = FHIRBundleWriter(catalogue: catalogue, subject: subject, emit: emit)
        var oldest: RecordID?
        try reader.forEachRecord { record in
          oldest = oldest ?? record.id
          if let day = record.day, first <= day, day <= last { try writer.append(record) }
        }
        try writer.finish(assessment, of: oldest, remark: firstContactWords)
      }
    }
  }
}
