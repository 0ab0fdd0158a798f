internal import HoldfastModel

/// One `THEIR NAME=our-exercise[:60s]`.
struct NameMapEntry {
  struct Fault: Error {
    let what: String
    var why: String?
    let remedy: String
  }

  private let text: String
  private let catalogue: Catalogue

  init(_ text: String, _ catalogue: Catalogue) {
    self.text = text
    self.catalogue = catalogue
  }

  func read() throws(Fault) -> (name: String, target: NameMap.Target) {
    // Our names have no equals sign; theirs may.
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex
    else {
      throw Fault(
        what: "\(NameMapEntry.shown(text)) is not THEIR NAME=our-exercise",
        remedy: "Write it as in: --map 'Plank 1:00=toe-plank:60s'")
    }
    let name = trimmed(String(text[..<equals]))
    let parts = text[text.index(after: equals)...].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let hold: HoldSeconds? = parts.count > 1 ? try hold(trimmed(String(parts[1]))) : nil
    let (exercise, device) = try exercise(trimmed(String(parts.first ?? "")))
    guard !name.isEmpty else {
      throw Fault(
        what: "\(NameMapEntry.shown(text)) has no name in front of =", remedy: "Write it as in: --map 'Plank=toe-plank'"
      )
    }
    return (name, NameMap.Target(exercise: exercise, device: device, hold: hold))
  }

  private func hold(_ text: String) throws(Fault) -> HoldSeconds {
    guard let seconds = DurationText.seconds(text), let hold = HoldSeconds(seconds) else {
      throw Fault(
        what: "\(NameMapEntry.shown(text)) is not a hold of 1 s to 3600 s", remedy: "Write it as in 60s or 1:15.")
    }
    return hold
  }

  private func exercise(_ text: String) throws(Fault) -> (ExerciseID, Device?) {
    let slug = ExerciseSlug.words(of: text).words.joined(separator: "-")
    if let id = ExerciseID(slug: slug) {
      if let exercise = catalogue[id] { return (exercise.id, nil) }
      if let device = Catalogue.deviceNames[id] { return (.unstablePlank, device) }
      if id == Catalogue.ladderName {
        throw Fault(
          what: "plank can be one of three here", why: "It depends on the level, and the file does not know it.",
          remedy: "Write knee-plank, toe-plank or unstable-plank.")
      }
    }
    let near = slug.utf8.count <= 80 ? NearMiss.of(slug, among: catalogue.names.map(\.slug)) : nil
    throw Fault(
      what: "\(NameMapEntry.shown(text)) is not a known exercise",
      remedy: near.map { "Did you mean \($0)?" } ?? "See them with: holdfast exercises")
  }

  /// Words of the user in quotes, cut where they are long.
  static func shown(_ text: String) -> String {
    let safe = printable(text)
    return safe.count > 60 ? "'\(safe.prefix(60))…'" : "'\(safe)'"
  }
}
