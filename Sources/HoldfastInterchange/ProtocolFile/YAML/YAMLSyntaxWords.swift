/// The messages of libyaml in plain words, for people who write a few numbers.
struct YAMLSyntaxWords {
  let what: String
  var why: String?
  var remedy: String?
  /// Whether the place is where the thing began, not where the reader gave up.
  var isAtBeginning = false

  /// - Parameters:
  ///   - problem: libyaml's sentence, as `did not find expected key`.
  ///   - context: what it was doing, as `while parsing a block mapping`.
  static func of(_ problem: String, context: String) -> YAMLSyntaxWords {
    if let words = exact[problem] { return words }
    if problem.contains("escape") || problem.contains("hexdecimal") { return escape }
    if context.contains("directive") || problem.contains("directive") || problem.contains("incompatible") {
      return directive
    }
    if problem.contains("','") { return bracket }
    if context.contains("quoted scalar") { return quote }
    return YAMLSyntaxWords(what: "this is not YAML: \(problem)", remedy: form)
  }

  static let unexpectedColon = YAMLSyntaxWords(what: "a colon is not expected here", remedy: form)
  static let noColon = YAMLSyntaxWords(
    what: "a colon and a space are missing here", remedy: form, isAtBeginning: true)
  static let secondColon = YAMLSyntaxWords(
    what: "a second colon stands in this line", why: "A line holds one key and one value.",
    remedy: "Put a text with a colon in quotes.")
  static let tooDeep = YAMLSyntaxWords(
    what: "this line is indented deeper than the one above, which has a value already", remedy: indentation)
  static let quote = YAMLSyntaxWords(
    what: "the closing quote is missing", remedy: "Close the quote on the same line.", isAtBeginning: true)

  private static let form = "Write one key on each line: the key, a colon, a space and the value."
  private static let indentation = "Indent the keys of a section alike, two spaces deeper than its name."
  private static let misfit = YAMLSyntaxWords(
    what: "this does not fit to the lines above", remedy: "\(indentation)\n\(form)")

  private static let exact: [String: YAMLSyntaxWords] = [
    "mapping values are not allowed in this context": unexpectedColon,
    "could not find expected ':'": noColon,
    "did not find expected key": misfit,
    "did not find expected '-' indicator": misfit,
    "did not find expected <document start>": misfit,
    "found character that cannot start any token": YAMLSyntaxWords(
      what: "a value can't begin with this character", remedy: "Put a text that begins with it in quotes."),
    "block sequence entries are not allowed in this context": YAMLSyntaxWords(
      what: "a list is not expected here", why: "A protocol file has no lists.", remedy: form),
  ]

  private static let escape = YAMLSyntaxWords(
    what: "this escape is not known", why: "In double quotes a backslash begins an escape.",
    remedy: "Write a backslash itself as \\\\, or put the text in single quotes.")

  private static let directive = YAMLSyntaxWords(
    what: "this directive is not understood", why: "A line that begins with % is meant for the reader of YAML.",
    remedy: "Take the line out: a protocol file needs none.")

  private static let bracket = YAMLSyntaxWords(
    what: "a comma or the closing bracket is missing behind this bracket", remedy: form, isAtBeginning: true)
}
