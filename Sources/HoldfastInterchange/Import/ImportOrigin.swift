public import HoldfastModel

/// The origin of a session that an import brought: the format, and what came under each name, as
/// `hevy bird-dog:2*10x plank:60s,45s,1?`. By that a later import knows what is new, even where sets were edited, moved to
/// another exercise or deleted since.
public struct ImportOrigin: Hashable, Sendable {
  /// The format's id, or the whole text of an origin of another kind.
  public var format: String
  /// What came under each of the file's names in stable form.
  public var brought: [ExerciseID: BroughtSets]

  /// An origin from its parts.
  public init(format: String, brought: [ExerciseID: BroughtSets]) {
    self.format = format
    self.brought = brought
  }

  /// Reads the origin of a session. What is not of this form brought nothing.
  public init(_ text: String) {
    let parts = text.split(separator: " ")
    var brought: [ExerciseID: BroughtSets] = [:]
    for part in parts.dropFirst() {
      let halves = part.split(separator: ":")
      guard halves.count == 2, let name = ExerciseID(slug: halves[0]), let sets = BroughtSets(halves[1]) else {
        self.init(format: text, brought: [:])
        return
      }
      brought[name] = sets
    }
    self.init(format: parts.first.map(String.init) ?? text, brought: brought)
  }

  /// The text of `Session.origin`.
  public var text: String {
    ([format] + brought.sorted { $0.key < $1.key }.map { "\($0.key.slug):\($0.value.text)" }).joined(separator: " ")
  }
}
