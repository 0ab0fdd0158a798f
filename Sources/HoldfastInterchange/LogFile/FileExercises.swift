internal import HoldfastModel

/// The exercises that the sets of a file may name: the built-in ones, those that are known already, and those that the
/// file brings itself.
struct FileExercises {
  private let catalogue: Catalogue
  private var own: [(ids: [ExerciseID], offset: Int, path: JSONPath)] = []
  private var names: Set<ExerciseID>

  init(known: Catalogue?) {
    catalogue = known ?? Catalogue()
    names = Set(catalogue.exercises.map(\.id))
  }

  /// Takes note of an own exercise, deleted or not, before the sets that may name it are read.
  mutating func learn(from node: JSONNode, path: JSONPath) {
    guard case .object(let members) = node.value,
      members.contains(where: { $0.key == "kind" && $0.node.isText("exercise") }),
      let id = members.first(where: { $0.key == "exercise" }), case .string(let text) = id.node.value,
      let slug = ExerciseID(slug: text)
    else { return }
    names.insert(slug)
    let isDeleted = members.contains { $0.key == "deleted" && $0.node.isTrue }
    guard !isDeleted else { return }
    var ids = [slug]
    if let aliases = members.first(where: { $0.key == "aliases" }), case .array(let nodes) = aliases.node.value {
      ids += nodes.compactMap { node in
        if case .string(let alias) = node.value { ExerciseID(slug: alias) } else { nil }
      }
    }
    own.append((ids, id.node.offset, path))
  }

  /// Notes names of own exercises that are built in, that could not be told from a hold, or that one exercise has twice.
  /// Two exercises with the same name are none of the file's business: the logs of two machines may have made them.
  func refuseTakenNames(_ problems: FileProblems) {
    for entry in own {
      var seen: Set<ExerciseID> = []
      for id in entry.ids {
        if let fault = OwnName.fault(of: id) {
          problems.add(
            entry.offset, .key(entry.path, "exercise"), fault, remedy: "Give the exercise another name.")
        } else if !seen.insert(id).inserted {
          problems.add(
            entry.offset, .key(entry.path, "exercise"), "the exercise has the name \(id.slug) twice",
            remedy: "Take one of them out.")
        }
      }
    }
  }

  func isKnown(_ id: ExerciseID) -> Bool { names.contains(id) }

  /// The exercise that was probably meant by an unknown name.
  func nearest(to text: String) -> String? {
    if let id = ExerciseID(slug: text), let exercise = catalogue[id] { return exercise.id.slug }
    return text.utf8.count <= 80 ? NearMiss.of(text, among: names.map(\.slug)) : nil
  }
}

extension JSONNode {
  fileprivate func isText(_ text: String) -> Bool {
    if case .string(text) = value { true } else { false }
  }

  fileprivate var isTrue: Bool {
    if case .bool(true) = value { true } else { false }
  }
}
