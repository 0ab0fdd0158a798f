internal import HoldfastModel

/// The names that can begin an item, the longest first.
struct ShorthandNames {
  struct Meaning {
    let exercise: Exercise
    /// The device that the name implies.
    let device: Device?
  }

  private let entries: [(name: ExerciseID, meaning: Meaning)]

  init(_ catalogue: Catalogue, plank: PlankLevel) {
    var entries = catalogue.names.compactMap { name in
      catalogue[name].map { (name: name, meaning: Meaning(exercise: $0, device: nil)) }
    }
    if let exercise = catalogue[ExerciseID(plank)] {
      entries.append((Catalogue.ladderName, Meaning(exercise: exercise, device: nil)))
    }
    if let exercise = catalogue[.unstablePlank] {
      for (name, device) in Catalogue.deviceNames {
        entries.append((name, Meaning(exercise: exercise, device: device)))
      }
    }
    self.entries = entries.sorted {
      ($0.name.slug.utf8.count, $1.name.slug) > ($1.name.slug.utf8.count, $0.name.slug)
    }
  }

  /// The longest name at the scanner's place, with its end.
  func longest(in scanner: ShorthandScanner, at start: Int) -> (meaning: Meaning, end: Int)? {
    for entry in entries {
      if let end = scanner.end(of: entry.name, at: start) { return (entry.meaning, end) }
    }
    return nil
  }

  /// The name nearest to `words`, or to as many of the first of them as come near one, in words.
  func nearest(to words: [String]) -> String? {
    // No name is longer than this, and each further word costs a look at every name.
    for count in stride(from: min(words.count, 8), through: 1, by: -1) {
      let phrase = words.prefix(count).joined(separator: "-")
      guard phrase.utf8.count <= 80 else { continue }
      if let near = NearMiss.of(phrase, among: entries.map(\.name.slug)) { return spaced(near) }
    }
    return nil
  }
}

/// A name in stable form as words with spaces.
func spaced(_ slug: String) -> String {
  String(slug.map { $0 == "-" ? " " : $0 })
}
