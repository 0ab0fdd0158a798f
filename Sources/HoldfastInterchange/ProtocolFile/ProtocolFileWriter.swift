public import HoldfastProgression

/// Writes a protocol as a commented YAML file.
public enum ProtocolFileWriter {
  /// The file: a header that says what it is, then every key below a comment with its meaning, unit, range and source.
  /// It ends with a line end. `ProtocolFileReader` reads the same protocol from it, if its numbers keep the conditions
  /// of `LadderProtocol.conflicts` and its name is one that a file may have.
  public static func text(of rules: LadderProtocol) -> String {
    var page = CommentedYAML()
    page.comment(ProtocolFileWords.header)
    page.space()
    page.comment([ProtocolFileWords.name])
    page.line("name: \(YAMLText.written(rules.name))")
    page.space()
    page.comment([ProtocolFileWords.version])
    page.line("version: \(rules.version)")
    write(ProtocolKeyTree.whole, of: rules, to: &page)
    return page.text
  }

  private static func write(_ tree: ProtocolKeyTree, of rules: LadderProtocol, to page: inout CommentedYAML) {
    for (name, entry) in tree.entries {
      page.space()
      switch entry {
      case .section(let section):
        if let words = ProtocolFileWords.sections[section.path] { page.comment([words]) }
        page.line("\(name):")
        page.indent()
        write(section, of: rules, to: &page)
        page.outdent()
      case .key(let key):
        page.comment(ProtocolFileWords.comment(on: key))
        page.line("\(name): \(ProtocolFileWords.value(key.value(in: rules), of: key))")
      }
    }
  }
}
