public import HoldfastModel

/// The origin of a session that an import brought: the format, and what came under each name, as
/// `hevy bird-dog:2*10x plank:60s,45s,?0a1b2c3d`. By that a later import knows what is new, even where sets were edited,
/// moved to another exercise or deleted since.
public struct ImportOrigin: Hashable, Sendable {
  /// The format's id, or the whole text of an origin of another kind.
  public var format: String
  /// What came under each of the file's names in stable form.
  public var brought: [ExerciseID: BroughtSets]
  /// That the form of its sets was left open for a row that was refused and may be of its day: `:!` behind the format.
  public var openForm: OpenForm?
  /// The names of refused rows of which it is not known where they belong, as far as they are kept: `:?0a1b2c3d,1b2c3d4e`.
  public var lost: [String] = []

  /// No more refused rows without a place are kept than this.
  static let mostLost = 16

  /// More rows than a session holds, and fewer than could fill the memory.
  private static let mostRows = 10_000

  /// An origin from its parts.
  public init(
    format: String, brought: [ExerciseID: BroughtSets], openForm: OpenForm? = nil, lost: [String] = []
  ) {
    self.format = format
    self.brought = brought
    self.openForm = openForm
    self.lost = lost
  }

  /// Reads the origin of a session. What is not of this form brought nothing.
  public init(_ text: String) {
    self.init(format: text, brought: [:])
    var parts = text.split(separator: " ", maxSplits: ImportOrigin.mostRows)[...]
    guard let format = parts.popFirst() else { return }
    var brought: [ExerciseID: BroughtSets] = [:]
    var openForm: OpenForm?
    if let mark = parts.first, mark.hasPrefix(":!") {
      guard let form = OpenForm(mark.dropFirst(2)) else { return }
      openForm = form
      parts.removeFirst()
    }
    var lost: [String] = []
    if let mark = parts.first, mark.hasPrefix(":?") {
      lost = mark.dropFirst(2).split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      guard lost.count <= ImportOrigin.mostLost, lost.allSatisfy({ RowName.isDigest($0) }) else { return }
      parts.removeFirst()
    }
    var left = ImportOrigin.mostRows
    for part in parts {
      let halves = part.split(separator: ":")
      guard halves.count == 2, let name = ExerciseID(slug: halves[0]), let sets = BroughtSets(halves[1], most: left)
      else { return }
      left -= max(1, sets.rows.count)
      brought[name] = sets
    }
    self.init(format: String(format), brought: brought, openForm: openForm, lost: lost)
  }

  /// The text of `Session.origin`.
  public var text: String {
    let words =
      [format] + (openForm.map { [":!" + $0.text] } ?? []) + (lost.isEmpty ? [] : [":?" + lost.joined(separator: ",")])
      + brought.sorted { $0.key < $1.key }.map { "\($0.key.slug):\($0.value.text)" }
    // A joined text keeps room to grow; a large file has tens of thousands of these.
    return String(decoding: words.joined(separator: " ").utf8, as: UTF8.self)
  }

  /// Whether a row that was refused has not come in, or may be of its day.
  public var hasOpenRows: Bool { openForm != nil || brought.values.contains { $0.rows.contains(where: \.isOpen) } }

  /// Whether it remembers sets whose form was left open.
  public var hasOpenedSets: Bool { brought.values.contains { $0.rows.contains { $0.opened != nil } } }
}
