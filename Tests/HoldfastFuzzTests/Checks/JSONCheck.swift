import HoldfastModel

@testable import HoldfastInterchange

/// Any bytes are refused at places within them, or are JSON that is written and read again as the same; and a log is
/// written as the same bytes when it is read and written once more.
enum JSONCheck {
  static func check(_ bytes: [UInt8]) throws {
    try checkText(bytes)
    try checkLog(bytes)
  }

  private static func checkText(_ bytes: [UInt8]) throws {
    do {
      let node = try JSONParser.parse(bytes)
      try demand(node.isWithin(0..<bytes.count), "a value stands outside the text")
      guard let value = node.written else { return }
      for text in [value.compactText, value.prettyText] {
        let again = try? JSONParser.parse(Array(text.utf8))
        try demand(again?.written == value, "written as \(text) it is not the same")
      }
    } catch let error as JSONSyntaxError {
      try demand((0...bytes.count).contains(error.offset) && !error.what.isEmpty, "an error outside the text: \(error)")
    }
  }

  private static func checkLog(_ bytes: [UInt8]) throws {
    let reader = LogFileReader(fileName: "log.json", knownExercises: nil)
    do {
      let records = try reader.read(bytes)
      let text = try text(of: records)
      let again = try reader.read(Array(text.utf8))
      try demand(again == records, "written and read again it is not the same")
      try demand(try self.text(of: again).utf8.elementsEqual(text.utf8), "written twice it is not the same")
    } catch let problems as Problems {
      for problem in problems.all { try problem.check([.data], lines: lines(of: bytes)) }
      try demand(problems.all.count <= 101, "more problems than are told")
    }
  }

  private static func text(of records: [LogRecord]) throws -> String {
    var text = ""
    var writer = LogFileWriter { text += $0 }
    for record in records { try writer.append(record) }
    try writer.finish()
    return text
  }
}

extension JSONNode {
  /// Whether it, and all that it holds, begins within these bytes.
  fileprivate func isWithin(_ range: Range<Int>) -> Bool {
    guard range.contains(offset) else { return false }
    switch value {
    case .array(let elements): return elements.allSatisfy { $0.isWithin(offset + 1..<range.upperBound) }
    case .object(let members):
      return members.allSatisfy {
        range.contains($0.keyOffset) && $0.node.isWithin($0.keyOffset + 1..<range.upperBound)
      }
    case .null, .bool, .number, .string: return true
    }
  }

  /// The value to be written; nil where a key stands twice, which is never written.
  fileprivate var written: JSONValue? {
    switch value {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .number(let digits): return .decimal(digits)
    case .string(let text): return .string(text)
    case .array(let elements):
      let values = elements.compactMap(\.written)
      return values.count == elements.count ? .array(values) : nil
    case .object(let members):
      var values: [String: JSONValue] = [:]
      for member in members {
        guard let value = member.node.written, values.updateValue(value, forKey: member.key) == nil else { return nil }
      }
      return .object(values)
    }
  }
}
