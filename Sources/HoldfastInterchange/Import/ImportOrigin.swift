public import HoldfastModel

/// The origin of a session that an import brought: the format, and how many sets of each name were brought, as
/// `hevy plank:3 bird-dog:2`. By that a longer export later adds only what is new, even where sets were edited, moved to
/// another exercise or deleted since.
public struct ImportOrigin: Hashable, Sendable {
  /// The format's id, or the whole text of an origin of another kind.
  public var format: String
  /// How many sets were brought under each of the file's names in stable form.
  public var counts: [ExerciseID: Int]

  /// An origin from its parts.
  public init(format: String, counts: [ExerciseID: Int]) {
    self.format = format
    self.counts = counts
  }

  /// Reads the origin of a session. What is not of this form has no counts.
  public init(_ text: String) {
    let parts = text.split(separator: " ")
    var counts: [ExerciseID: Int] = [:]
    for part in parts.dropFirst() {
      let halves = part.split(separator: ":")
      guard halves.count == 2, let name = ExerciseID(slug: halves[0]), let count = Int(halves[1]), count > 0 else {
        self.init(format: text, counts: [:])
        return
      }
      counts[name] = count
    }
    self.init(format: parts.first.map(String.init) ?? text, counts: counts)
  }

  /// The text of `Session.origin`.
  public var text: String {
    ([format] + counts.sorted { $0.key < $1.key }.map { "\($0.key.slug):\($0.value)" }).joined(separator: " ")
  }
}
