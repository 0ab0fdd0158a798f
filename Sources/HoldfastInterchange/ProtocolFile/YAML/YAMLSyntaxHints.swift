/// What the lines around the first place that is not YAML tell beyond what Yams says.
struct YAMLSyntaxHints {
  private let lines: YAMLLines
  private let problems: ProtocolFileProblems

  init(_ text: String, _ problems: ProtocolFileProblems) {
    lines = YAMLLines(text)
    self.problems = problems
  }

  /// Tells what is probably behind an error, or the error itself.
  func tell(_ error: YAMLSyntaxError) {
    guard let place = error.place, let line = lines[place.line] else { return tell(error.words, at: error.place) }
    if tellTabs(line) || tellOpenQuote(upTo: line) || tellSign(before: line) { return }
    guard error.isColon else { return tell(error.words, at: place) }
    let above = lines.code(before: line.number).first { _ in true }
    if let above, !above.hasColon, !above.isMarker {
      tell(.noColon, at: above.place(of: above.content))
    } else if place.column > line.place(of: line.value).column {
      tell(.secondColon, at: place)
    } else if let above, line.indentation.count > above.indentation.count {
      tell(.tooDeep, at: line.place(of: line.content))
    } else {
      tell(error.words, at: place)
    }
  }

  private func tell(_ words: YAMLSyntaxWords, at place: YAMLNode.Place?) {
    problems.add(at: place, words.what, why: words.why, remedy: words.remedy)
  }

  private func tellTabs(_ line: YAMLLines.Line) -> Bool {
    guard let tab = line.indentation.firstIndex(of: "\t") else { return false }
    let others = lines.tabbed.count - 1
    let more = others == 1 ? ", as is 1 more" : others > 1 ? ", as are \(others) more" : ""
    problems.add(
      at: YAMLNode.Place(line: line.number, column: line.indentation[..<tab].count + 1),
      "the line is indented with a tab\(more)", why: "YAML indents with spaces only.",
      remedy: "Write two spaces for each level.")
    return true
  }

  /// A quote that is not closed on its line takes in the lines below it, up to the next quote.
  private func tellOpenQuote(upTo line: YAMLLines.Line) -> Bool {
    let open = lines.code(before: line.number + 1).first { line in
      guard let quote = line.value.first, quote == "\"" || quote == "'" else { return false }
      return !line.value.dropFirst().contains(quote)
    }
    if let open { tell(.quote, at: open.place(of: open.value)) }
    return open != nil
  }

  /// An anchor or a tag before the keys of a section: masked, it looks like a text that goes on on the next line.
  private func tellSign(before line: YAMLLines.Line) -> Bool {
    guard let above = lines.code(before: line.number).first(where: { _ in true }) else { return false }
    let content = YAMLNode.Content.scalar(String(above.value), isPlain: true)
    return problems.addSign(of: YAMLNode(place: above.place(of: above.value), content: content))
  }
}
