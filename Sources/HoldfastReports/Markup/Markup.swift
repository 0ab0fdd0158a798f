/// A piece of an HTML or XML file. Texts and values of attributes are values, never markup: the writers escape all of
/// them. Names can only be written in the program itself, and the one thing that is written as it stands is a
/// stylesheet, which can only be one of our own.
enum Markup: Sendable {
  /// An element with its attributes, of which those without a value are left out, and what stands in it.
  case element(name: StaticString, attributes: [Attribute], children: [Markup])
  /// Words.
  case text(String)
  /// A stylesheet of ours.
  case stylesheet(Stylesheet)

  /// A name with its value.
  struct Attribute: Sendable {
    let name: StaticString
    let value: String
  }
}

/// An element.
func tag(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
  @MarkupBuilder _ children: () -> [Markup] = { [] }
) -> Markup {
  let known = attributes.compactMap { name, value in value.map { Markup.Attribute(name: name, value: $0) } }
  return .element(name: name, attributes: known, children: children())
}

/// Pieces in a row.
func pieces(@MarkupBuilder _ pieces: () -> [Markup]) -> [Markup] { pieces() }

/// Collects pieces of markup, so that a page reads in the order in which it is written.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ piece: Markup) -> [Markup] { [piece] }
  static func buildExpression(_ pieces: [Markup]) -> [Markup] { pieces }
  static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  static func buildBlock(_ pieces: [Markup]...) -> [Markup] { pieces.flatMap { $0 } }
  static func buildOptional(_ pieces: [Markup]?) -> [Markup] { pieces ?? [] }
  static func buildEither(first pieces: [Markup]) -> [Markup] { pieces }
  static func buildEither(second pieces: [Markup]) -> [Markup] { pieces }
  static func buildArray(_ pieces: [[Markup]]) -> [Markup] { pieces.flatMap { $0 } }
}
