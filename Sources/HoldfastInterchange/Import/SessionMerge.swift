public import HoldfastModel

extension ImportedSession {
  /// The log's session with what the file has and the log did not get yet; nil when nothing is new. What is there keeps
  /// its numbers and all edits; new sets come behind.
  public func merged(into existing: Session) -> Session? {
    let format = ImportOrigin(session.origin).format
    return format == ForeignFormatID.holdfastCSV.rawValue || keys.isEmpty
      ? filled(existing) : appended(to: existing)
  }

  private func appended(to existing: Session) -> Session? {
    var origin = ImportOrigin(existing.origin)
    if origin.counts.isEmpty {
      // The log has it from elsewhere: what it holds of each exercise is taken as the first of the file's.
      origin = ImportOrigin(session.origin)
      origin.counts = [:]
      for (key, set) in zip(keys, session.sets) {
        origin.counts[key.name] = existing.sets.filter { $0.exercise == set.exercise }.count
      }
    }
    var merged = existing
    var numbers: [SetNumber: SetNumber] = [:]
    var latest = existing.sets.map(\.number.value).max() ?? 0
    var counts = origin.counts
    for (key, set) in zip(keys, session.sets) where key.ordinal > origin.counts[key.name, default: 0] {
      if numbers[set.number] == nil {
        numbers[set.number] = SetNumber(latest + 1)
        latest += 1
      }
      guard let number = numbers[set.number] else { continue }
      var new = set
      new.number = number
      merged.sets.append(new)
      counts[key.name] = max(counts[key.name, default: 0], key.ordinal)
    }
    guard merged.sets.count > existing.sets.count else { return nil }
    merged.origin = ImportOrigin(format: origin.format, counts: counts).text
    return merged
  }

  /// Of our own tables one has the sets and another the origin; each fills in what came without it.
  private func filled(_ existing: Session) -> Session? {
    var filled = existing
    if existing.sets.isEmpty { filled.sets = session.sets }
    if existing.origin == ForeignFormatID.holdfastCSV.rawValue { filled.origin = session.origin }
    return filled == existing ? nil : filled
  }
}
