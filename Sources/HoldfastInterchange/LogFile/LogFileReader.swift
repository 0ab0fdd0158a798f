public import HoldfastModel

/// Reads the log from JSON, or tells everything that is wrong with it at once.
public struct LogFileReader {
  private let fileName: String
  private let knownExercises: Catalogue?
  private let limits: FutureLimits?
  private let protocolCheck: (String) -> [Problem]

  /// A reader of one file.
  /// - Parameters:
  ///   - fileName: how messages call the file.
  ///   - knownExercises: exercises that sets may name beside the built-in ones and those of the file itself.
  ///   - clock: the day and the moment of this machine, beyond which nothing is taken but for a day; nil takes all.
  ///   - protocolCheck: what is wrong with the text of a protocol, each problem with its place in that text. They are
  ///     told as problems of the record that holds it.
  public init(
    fileName: String, knownExercises: Catalogue?, clock: (today: Day, now: Instant)? = nil,
    protocolCheck: @escaping (String) -> [Problem] = { _ in [] }
  ) {
    self.fileName = fileName
    self.knownExercises = knownExercises
    limits = clock.map { FutureLimits(today: $0.today, now: $0.now) }
    self.protocolCheck = protocolCheck
  }

  /// The records of the file in its order; the sets of each session in the order of their numbers.
  /// - Throws: `Problems` of kind `data`: one for a text that is not JSON, else all that are found, up to 100 of them
  ///   and how many more there are.
  public func read(_ bytes: [UInt8]) throws -> [LogRecord] {
    let root: JSONNode
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      throw FileProblems.malformed(error, fileName: fileName, bytes: bytes) ?? unreadable
    }
    let problems = FileProblems(fileName: fileName, bytes: bytes)
    let records = readFile(root, problems)
    if let problems = problems.problems { throw problems }
    return records
  }

  private var unreadable: any Error { Problem(.data, "\(fileName) can't be read") }

  private func readFile(_ root: JSONNode, _ problems: FileProblems) -> [LogRecord] {
    guard var file = JSONFields(root, .root, problems) else { return [] }
    guard isOurs(&file) else { return [] }
    let nodes = file.requiredList("records") ?? []
    file.refuseUnknownKeys()
    return readRecords(nodes, problems)
  }

  /// Whether it is a log of a version that is understood. Nothing else is worth saying when it is not.
  private func isOurs(_ file: inout JSONFields) -> Bool {
    guard let format = file.required("format") else { return false }
    guard case .string(LogFileWriter.format) = format.value else {
      file.problem(
        format, "format", "this is not a Holdfast log", remedy: "Import a file made by holdfast export json.")
      return false
    }
    guard let version = file.required("version") else { return false }
    guard case .number(let digits) = version.value, let number = Int(digits), number >= 1 else {
      file.problem(version, "version", "version must be a whole number from 1", remedy: nil)
      return false
    }
    guard number <= LogFileWriter.version else {
      file.problem(
        version, "version", "this file was made by a newer Holdfast",
        why: "It has version \(number) of the format; this Holdfast reads version \(LogFileWriter.version).",
        remedy: "Update Holdfast, then try again.")
      return false
    }
    return true
  }

  private func readRecords(_ nodes: [JSONNode], _ problems: FileProblems) -> [LogRecord] {
    var exercises = FileExercises(known: knownExercises)
    for (index, node) in nodes.enumerated() {
      exercises.learn(from: node, path: .index(.key(.root, "records"), index))
    }
    exercises.refuseTakenNames(problems)
    var ids: Set<RecordID> = []
    var records: [LogRecord] = []
    for (index, node) in nodes.enumerated() {
      let path = JSONPath.index(.key(.root, "records"), index)
      guard var fields = JSONFields(node, path, problems) else { continue }
      let record = RecordReader(exercises: exercises, protocolCheck: protocolCheck, limits: limits).read(&fields)
      fields.refuseUnknownKeys()
      guard let record else { continue }
      if ids.insert(record.id).inserted {
        records.append(record)
      } else {
        problems.add(
          node.offset, .key(path, "id"), "the id \(record.id.text) stands twice in the file",
          remedy: "Take one of the records out.")
      }
    }
    return records
  }
}
