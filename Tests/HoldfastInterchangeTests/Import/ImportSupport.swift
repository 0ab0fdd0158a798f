import Foundation
import HoldfastInterchange
import HoldfastModel

/// The files of Samples.
enum Sample {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")

  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }.sorted()
  }
}

/// What the tests read with: Berlin, at the end of 2026.
func options(
  map: [String] = [], columns: String? = nil, unit: WeightUnit? = nil, zone: Zone = .berlin, own: [Exercise] = [],
  now: String = "2026-12-31T12:00:00.000Z"
) throws -> ImportOptions {
  let catalogue = Catalogue(own: own)
  return ImportOptions(
    zone: zone, now: instant(now), map: try NameMap(options: map, catalogue: catalogue),
    columns: try columns.map { try GenericColumns($0) }, weightUnit: unit, catalogue: catalogue)
}

func read(_ sample: String, _ options: ImportOptions) throws -> ImportReading {
  try ForeignFile(fileName: sample, bytes: Sample.bytes(sample)).read(format: nil, options: options)
}

func read(text: String, _ options: ImportOptions, as format: ForeignFormatID? = nil) throws -> ImportReading {
  try ForeignFile(fileName: "log.csv", bytes: Array(text.utf8)).read(format: format, options: options)
}

extension ImportReading {
  /// The sessions in short, a line for each and for each of its sets.
  var shown: [String] {
    sessions.flatMap { imported in
      let session = imported.session
      let head = [
        session.startedAt?.iso ?? session.day.iso, session.minutes.map { "\($0.value) min" },
        session.note.map { "'\($0)'" },
      ]
      return [head.compactMap { $0 }.joined(separator: " ")] + session.sets.map { "  \($0.shown)" }
    }
  }

  /// The refused rows in short.
  var refusals: [String] { refused.map { "\($0.line): \($0.problem.what)" } }

  /// The names in short.
  var shownNames: [String] { names.map { "\($0.name) -> \($0.exercise.slug), \($0.how.rawValue), \($0.sets)" } }
}

extension ExerciseSet {
  var shown: String {
    let done: String
    switch work {
    case .hold(let hold): done = "\(hold.value)s"
    case .reps(let reps): done = "\(reps.value)"
    case .repsWithHold(let reps, let hold): done = "\(reps.value)x\(hold.value)s"
    }
    let parts: [String?] = [
      "\(number.value)", exercise.slug, side == .none ? nil : side.rawValue, done, weight.map { "\($0.kilograms)kg" },
      device?.rawValue, pain.map { "pain \($0.value)" }, form?.rawValue, note.map { "'\($0)'" },
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

extension ImportedSession {
  /// The log's session with what is new; nil when nothing is.
  func merged(into existing: Session) -> Session? { merge(into: existing).session }
}
