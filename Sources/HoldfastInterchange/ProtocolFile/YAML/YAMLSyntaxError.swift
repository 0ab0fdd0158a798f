internal import Yams

/// The first place at which a text stops being YAML.
struct YAMLSyntaxError: Error {
  var words: YAMLSyntaxWords
  /// Where; nil when Yams does not say.
  var place: YAMLNode.Place?
  /// Whether it is a colon that no value can follow. What is wrong then often lies in the lines above.
  var isColon = false
}

extension YAMLSyntaxError {
  /// What Yams tells: of a mapping with a key twice, or what libyaml says.
  init(_ error: YamlError, _ mask: YAMLMask) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = YAMLSyntaxWords.of(problem, context: context?.text ?? "")
      self.init(
        words: words, place: YAMLNode.Place(words.isAtBeginning ? context?.mark ?? mark : mark),
        isColon: words.what == YAMLSyntaxWords.unexpectedColon.what)
    case .duplicatedKeysInMapping(let keys, let context):
      // Only of keys without a letter: the mask makes all others differ.
      let key = FieldText.shown(keys.first.map(mask.restored) ?? "")
      self.init(
        words: YAMLSyntaxWords(what: "the key \(key) stands twice", remedy: "Take one of them out."),
        place: YAMLNode.Place(context.mark))
    default:
      self.init(words: YAMLSyntaxWords(what: "this is not YAML"))
    }
  }
}

extension YAMLNode.Place {
  /// Yams counts lines and Unicode scalars from 1 too.
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}
