/// What came of a run of the program.
struct Outcome {
  /// How a process ended.
  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
    /// It was still running at its hard limit.
    case tooLate
  }

  let end: End
  let outBytes: [UInt8]
  let errorBytes: [UInt8]

  var out: String { String(decoding: outBytes, as: UTF8.self) }
  var error: String { String(decoding: errorBytes, as: UTF8.self) }

  /// Whether standard output has these words, wherever its lines are broken.
  func says(_ words: String) -> Bool { out.contains(words) || Outcome.unbroken(out).contains(words) }

  /// Whether standard error has these words, wherever its lines are broken.
  func complains(_ words: String) -> Bool { error.contains(words) || Outcome.unbroken(error).contains(words) }

  private static func unbroken(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  /// Whether it was done: nothing on standard error.
  var isDone: Bool { end == .status(0) && errorBytes.isEmpty }

  /// The id in `Recorded 1a2b3, ...`; nil when nothing was recorded.
  var recordedID: String? {
    guard out.hasPrefix("Recorded ") else { return nil }
    let id = out.dropFirst("Recorded ".count).prefix { $0.isHexDigit }
    return id.isEmpty ? nil : String(id)
  }
}
