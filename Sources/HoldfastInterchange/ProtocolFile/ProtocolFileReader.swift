internal import HoldfastModel
public import HoldfastProgression

/// Reads a protocol from a YAML file, or tells everything that is wrong with it at once.
public struct ProtocolFileReader {
  private let fileName: String

  /// A reader of one file.
  /// - Parameter fileName: how messages call the file.
  public init(fileName: String) {
    self.fileName = fileName
  }

  /// The protocol of the file: every key of `ProtocolKey.all`, a name of its own and a version, all numbers in their
  /// ranges and without conflicts.
  /// - Throws: `Problems` of kind `data` in the order of their places, what concerns the file as a whole first: one for
  ///   a text that is not YAML, else all that are found, up to 50 of them and how many more there are.
  public func read(_ bytes: [UInt8]) throws -> LadderProtocol {
    let problems = ProtocolFileProblems(fileName: fileName, bytes: bytes)
    let rules = try rules(in: bytes, problems)
    if let problems = problems.problems { throw problems }
    return rules
  }

  private func rules(in bytes: [UInt8], _ problems: ProtocolFileProblems) throws -> LadderProtocol {
    if let problem = ProtocolText.problem(in: bytes, fileName: fileName) { throw only(problem) }
    let text = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    guard let mask = YAMLMask(text) else {
      throw only(
        Problem(
          .data, "\(fileName): the file has escapes for private characters of both planes, \\U000F.... and \\U0010....",
          remedy: "Write the characters themselves."))
    }
    let document: YAMLComposer
    do {
      document = try YAMLComposer(mask)
    } catch {
      YAMLSyntaxHints(text, problems).tell(error)
      return .standard
    }
    guard let root = document.root, !root.isEmpty else {
      throw only(
        Problem(.data, "\(fileName) is empty", remedy: "holdfast protocol init writes a file to begin with."))
    }
    if let second = document.secondDocument { tell(second, YAMLLines(text), problems) }
    var reader = ProtocolSectionReader(problems)
    reader.read(root)
    return rules(of: reader, problems)
  }

  private func tell(_ secondDocument: YAMLNode.Place, _ lines: YAMLLines, _ problems: ProtocolFileProblems) {
    let marker = lines.code(before: secondDocument.line + 1).first { $0.isMarker }
    problems.add(
      at: marker.map { $0.place(of: $0.content) } ?? secondDocument, "a second document begins here",
      why: "One file is one protocol.", remedy: "Keep one of them, without this line.")
  }

  /// The protocol of what was read, with the defaults for what was not.
  private func rules(of reader: ProtocolSectionReader, _ problems: ProtocolFileProblems) -> LadderProtocol {
    var rules = LadderProtocol.standard
    // In the order of the keys, not of the file: a hold needs the repetitions that it belongs to.
    for key in ProtocolKey.all {
      if let read = reader.values[key.path] { rules = key.setting(read.value, in: rules) }
    }
    let names = ProtocolName(problems: problems)
    if let version = reader.others[ProtocolKeyTree.version].flatMap(names.version) { rules.version = version }
    if let entry = reader.others[ProtocolKeyTree.name], let name = names.name(entry) {
      rules.name = name
      ProtocolChecks.name(rules, entry.value, reader.values, problems)
    }
    ProtocolChecks.conflicts(rules, reader.values, problems)
    return rules
  }

  private func only(_ problem: Problem) -> any Error { Problems([problem]) ?? problem }
}
