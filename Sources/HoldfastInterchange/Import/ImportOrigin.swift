public import HoldfastModel

/// The origin of a session that an import brought: the format, and what came under each name, as
/// `hevy bird-dog:2*10x plank:60s,45s,?0a1b2c3d`. By that a later import knows what is new, even where sets were edited,
/// moved to another exercise or deleted since.
public struct ImportOrigin: Hashable, Sendable {
  /// The format's id, or the whole text of an origin of another kind.
  public var format: String
  /// What came under each of the file's names in stable form.
  public var brought: [ExerciseID: BroughtSets]
  /// Whether the form of its sets was left open for a row that was refused and may be of its day: `:!` behind the format.
  public var isFormOpen = false

  /// More rows than a session holds, and fewer than could fill the memory.
  private static let mostRows = 10_000

  /// An origin from its parts.
  public init(format: String, brought: [ExerciseID: BroughtSets], isFormOpen: Bool = false) {
    self.format = format
    self.brought = brought
    self.isFormOpen = isFormOpen
  }

  /// Reads the origin of a session. What is not of this form brought nothing.
  public init(_ text: String) {
    self.init(format: text, brought: [:])
    let parts = text.split(separator: " ", maxSplits: ImportOrigin.mostRows)
    guard let format = parts.first else { return }
    var brought: [ExerciseID: BroughtSets] = [:]
    let isFormOpen = parts.dropFirst().first == ":!"
    var left = ImportOrigin.mostRows
    for part in parts.dropFirst(isFormOpen ? 2 : 1) {
      let halves = part.split(separator: ":")
      guard halves.count == 2, let name = ExerciseID(slug: halves[0]), let sets = BroughtSets(halves[1], most: left)
      else { return }
      left -= max(1, sets.rows.count)
      brought[name] = sets
    }
    self.init(format: String(format), brought: brought, isFormOpen: isFormOpen)
  }

  /// The text of `Session.origin`.
  public var text: String {
    ([format] + (isFormOpen ? [":!"] : [])
      + brought.sorted { $0.key < $1.key }.map { "\($0.key.slug):\($0.value.text)" }).joined(separator: " ")
  }

  /// Whether a row that was refused has not come in, or may be of its day.
  public var hasOpenRows: Bool { isFormOpen || brought.values.contains { $0.rows.contains(where: \.isOpen) } }
}
