internal import HoldfastModel

extension GenericColumns {
  /// Columns of `--columns` in a header.
  struct Placed: Sendable {
    let indices: [Key: Int]
    let names: [Key: String]
    let dateOrder: WallTimeReader.Order?

    subscript(key: Key) -> Int? { indices[key] }

    /// What a number without a unit counts in the column of seconds: minutes where its name says so.
    var durationUnit: DurationText.Unit {
      let words = ExerciseSlug.words(of: names[.seconds] ?? "").words
      let saysMinutes = words.contains { ["min", "mins", "minute", "minutes"].contains($0) }
      let saysSeconds = words.contains { ["s", "sec", "secs", "second", "seconds"].contains($0) }
      return saysMinutes && !saysSeconds ? .minutes : .seconds
    }
  }

  /// The columns in a header.
  /// - Throws: `Problem` of kind usage with the header when one is not there.
  func placed(in header: CSVHeader, _ fileName: String) throws -> Placed {
    var indices: [Key: Int] = [:]
    for key in Key.allCases {
      guard let name = columns[key] else { continue }
      guard let index = header[name] else {
        let shown = header.names.prefix(30).map { printable($0) }.joined(separator: ", ")
        let near = name.utf8.count <= 80 ? NearMiss.of(name, among: header.names.map { $0.lowercased() }) : nil
        throw Problem(
          .usage, "\(fileName) has no column \(NameMapEntry.shown(name))", why: "Its columns are: \(shown)",
          remedy: near.flatMap { header[$0] }.map { "Did you mean \(key.rawValue)=\(printable(header.names[$0]))?" }
            ?? "Names have to be as they stand in the first line.")
      }
      indices[key] = index
    }
    return Placed(indices: indices, names: columns, dateOrder: dateOrder)
  }
}
