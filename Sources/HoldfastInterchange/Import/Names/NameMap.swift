public import HoldfastModel

/// Which of our exercises the names of another app mean, by the user's word: `--map 'THEIR NAME=our-exercise[:60s]'`.
public struct NameMap: Sendable {
  /// What a name means.
  public struct Target: Hashable, Sendable {
    /// Our exercise.
    public let exercise: ExerciseID
    /// What an unstable plank was done on, where our name says it.
    public let device: Device?
    /// The hold of rows that have none; nil leaves them without.
    public let hold: HoldSeconds?
  }

  private var targets: [String: (name: String, target: Target)] = [:]

  /// No names.
  public init() {}

  /// The meaning of a name; letters' case, marks and spaces around do not matter.
  public subscript(name: String) -> Target? { targets.isEmpty ? nil : targets[NameMap.key(name)]?.target }

  /// The names, as they were given, in alphabetical order.
  public var names: [String] { targets.values.map(\.name).sorted() }

  /// The values of `--map`, each `THEIR NAME=our-exercise` or `THEIR NAME=our-exercise:60s`.
  /// - Throws: `Problems` of kind usage.
  public init(options: [String], catalogue: Catalogue) throws {
    var problems: [Problem] = []
    for option in options { add(option, catalogue, .usage, at: nil, "--map", &problems) }
    if let problems = Problems(problems) { throw problems }
  }

  /// Adds the lines of a file, one name a line; empty lines and those that begin with `#` say nothing. Names that are
  /// there already keep what they mean.
  /// - Throws: `Problems` of kind data.
  public mutating func add(file fileName: String, _ bytes: [UInt8], catalogue: Catalogue) throws {
    let text = try CSVText(fileName: fileName, bytes: bytes)
    var map = NameMap()
    var problems: [Problem] = []
    let lines = String(decoding: text.bytes[text.start...], as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0.isNewline
    }
    for (index, line) in lines.enumerated() {
      let line = trimmed(String(line))
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let place = Problem.Place.text(line: printable(line), number: index + 1, column: 1, length: max(1, line.count))
      map.add(line, catalogue, .data, at: place, fileName, &problems)
    }
    if let problems = Problems(problems) { throw problems }
    targets.merge(map.targets) { mine, _ in mine }
  }

  private mutating func add(
    _ text: String, _ catalogue: Catalogue, _ kind: Problem.Kind, at place: Problem.Place?, _ source: String,
    _ problems: inout [Problem]
  ) {
    do throws(NameMapEntry.Fault) {
      let (name, target) = try NameMapEntry(text, catalogue).read()
      let known = targets.updateValue((name, target), forKey: NameMap.key(name))
      if let known, known.target != target {
        throw NameMapEntry.Fault(what: "\(NameMapEntry.shown(name)) is given two meanings", remedy: "Give one of them.")
      }
    } catch {
      problems.append(
        Problem(kind, "\(source): \(error.what)", why: error.why, remedy: error.remedy, place: place))
    }
  }

  /// The option that gives a name a meaning, as a shell reads it: `--map 'Plank=knee-plank'`.
  public static func option(_ name: String, _ meaning: String) -> String {
    let word = ShellWord.quoted("\(printable(name))=\(meaning)")
    return "--map " + (word.hasPrefix("'") ? word : "'\(word)'")
  }

  /// Whether two names are the same here.
  static func mean(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  private static func key(_ name: String) -> String {
    LatinText.folded(name).split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// A text without white space around it.
func trimmed(_ text: String) -> String {
  guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
  let start = text.drop { $0.isWhitespace }
  let end = start.lastIndex { !$0.isWhitespace }
  return end.map { String(start[...$0]) } ?? ""
}
