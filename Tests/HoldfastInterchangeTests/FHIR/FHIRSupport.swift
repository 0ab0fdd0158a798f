import HoldfastInterchange
import HoldfastModel
import HoldfastProgression

/// The bundle of some records as of 22 November 2026, for a log that knows the own exercises of the tests.
func bundle(_ records: [LogRecord], subject: FHIRSubject? = nil) throws -> String {
  var text = ""
  var writer = FHIRBundleWriter(catalogue: catalogue, subject: subject) { text += $0 }
  for record in records { try writer.append(record) }
  let engine = ProgressionEngine(TrainingLog(records), rules: .standard)
  try writer.finish(engine.assess(asOf: day("2026-11-22")), of: records.first?.id, remark: "Fixed rules.")
  return text
}

/// The entries of a bundle but the last, which is the answer of the rules.
func entries(_ records: [LogRecord], subject: FHIRSubject? = nil) throws -> [String] {
  try bundle(records, subject: subject).split(separator: "\n").dropFirst().dropLast(2)
    .map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
}

/// A record of the tests with a short id.
func stamped<Content>(_ number: Int, _ content: Content, isDeleted: Bool = false) -> Record<Content> {
  let stamp = instant("2026-11-20T19:00:00.000Z")
  return Record(id: recordID(number), created: stamp, updated: stamp, isDeleted: isDeleted, content: content)
}
