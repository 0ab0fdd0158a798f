import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// Names that --map gives a meaning, of which the log has sets already: these stay the exercise as which they came in.
final class MapsTooLate {
  private let targets: [ExerciseID: (name: String, exercise: ExerciseID)]
  private var sessions: [ExerciseID: Set<RecordID>] = [:]
  /// The imports that brought those sets, by their names in the list.
  private(set) var imports: [String] = []

  init(_ reading: ImportReading) {
    targets = Dictionary(
      reading.names.filter { $0.how == .mapped }.map { ($0.key, ($0.name, $0.exercise)) },
      uniquingKeysWith: { one, _ in one })
  }

  /// Notes a session that the log has already.
  func note(_ id: RecordID, _ present: Session) {
    guard !targets.isEmpty else { return }
    let brought = ImportOrigin(present.origin).brought
    for (key, target) in targets where brought[key].map({ !$0.rows.allSatisfy(\.isOpen) }) ?? false {
      if !present.sets.contains(where: { $0.exercise == target.exercise }) { sessions[key, default: []].insert(id) }
    }
  }

  /// Finds the imports that would have to be taken back.
  func find(in reader: LogReader) throws {
    let ids = Set(sessions.values.flatMap(\.self).sorted().prefix(Self.mostLookedAt))
    imports = try Set(ids.compactMap { try reader.latestImport(of: $0) }).sorted().map(reader.shortName(ofImport:))
  }

  private static let mostLookedAt = 100

  /// What there is to know, a sentence for each name and one about what to do.
  var words: [String] {
    guard !sessions.isEmpty else { return [] }
    let names = sessions.keys.sorted().compactMap { key in
      targets[key].map { target in
        "\(count(sessions[key]?.count ?? 0, "session")) had \(printable(target.name)) already: "
          + "--map changes nothing of what is here."
      }
    }
    let undo =
      imports.isEmpty
      ? "holdfast import --list" : imports.map { "holdfast import --undo \($0)" }.joined(separator: ", ")
    return names + ["To map it, take the import back first, then import the file again: \(undo)"]
  }
}
