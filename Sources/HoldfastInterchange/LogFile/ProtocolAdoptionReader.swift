internal import HoldfastModel

extension RecordReader {
  /// The adoption of a protocol: with a text somebody adopted it, without one it is the return to the default protocol.
  func protocolAdoption(_ fields: inout JSONFields) -> ProtocolAdoption? {
    let day = fields.requiredDay("day")
    let at = fields.zonedInstant("at")
    let hasText = fields.node("text") != nil
    let by = hasText ? fields.requiredText("by") : fields.text("by")
    let why = fields.text("why")
    let text = protocolText(&fields)
    guard let day else { return nil }
    return ProtocolAdoption(day: day, at: at, by: by, why: why, text: text)
  }

  private func protocolText(_ fields: inout JSONFields) -> String? {
    guard let node = fields.node("text"), let text = fields.requiredText("text") else { return nil }
    guard text.utf8.count <= ProtocolAdoption.mostTextBytes else {
      fields.problem(
        node, "text", "text is too long for a protocol",
        why: "It has \(text.utf8.count) bytes; at most \(ProtocolAdoption.mostTextBytes) are kept.")
      return nil
    }
    for problem in protocolCheck(text) {
      fields.problem(
        node, "text", "in the protocol text\(problem.lineWords): \(problem.what)", why: problem.why,
        remedy: problem.remedy)
    }
    return text
  }
}

extension Problem {
  /// The line and the column within the text that was checked.
  fileprivate var lineWords: String {
    switch place {
    case .text(_, let line?, let column, _), .path(_, let line, let column): ", line \(line), column \(column)"
    case .text(_, nil, _, _), nil: ""
    }
  }
}
