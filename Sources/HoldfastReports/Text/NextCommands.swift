import HoldfastModel

/// Completes the commands that a text names, so that they do what is meant when they are typed: those of a log that was
/// named with `--db` need it again.
public struct NextCommands: Sendable {
  /// The names of the commands, each with those of the commands below it.
  private let names: [String: Set<String>]
  private let path: String

  /// Completes commands by `--db` and a path.
  /// - Parameters:
  ///   - path: the database file, as it was given.
  ///   - names: the commands that take the option, each with those below it.
  public init(database path: String, names: [String: Set<String>]) {
    self.path = path
    self.names = names
  }

  /// The text with the option behind each command `holdfast NAME` in it that does not have it.
  public func completed(_ text: String) -> String {
    var done = ""
    var rest = text[...]
    while let found = rest.firstRange(of: "holdfast ") {
      let before = rest[..<found.lowerBound].last ?? done.last
      done += rest[..<found.upperBound]
      rest = rest[found.upperBound...]
      guard before.map(NextCommands.isOfWord) != true, let name = name(in: rest) else { continue }
      done += name
      rest = rest.dropFirst(name.count)
      if !rest.hasPrefix(" --db") { done += option(before: rest.first) }
    }
    return done + rest
  }

  /// The option as it is put behind the name of a command. The mark that ends a sentence is no part of the path, and is
  /// told from it by quotes.
  private func option(before next: Character?) -> String {
    let word = ShellWord.quoted(path)
    let isBeforeMark = next.map { ".,:;".contains($0) } ?? false
    return " --db " + (isBeforeMark && word == path ? "'\(path)'" : word)
  }

  /// The name of a command that a text begins with, with the one below it.
  private func name(in text: Substring) -> String? {
    guard let first = word(in: text), let below = names[first] else { return nil }
    let rest = text.dropFirst(first.count)
    guard rest.first == " ", let second = word(in: rest.dropFirst()), below.contains(second) else { return first }
    return first + " " + second
  }

  /// The letters and hyphens that a text begins with, unless they are part of something longer, as the name of a file.
  private func word(in text: Substring) -> String? {
    let word = text.prefix { $0.isLowercase || $0 == "-" }
    let behind = text.dropFirst(word.count)
    let isSentenceEnd = behind.first == "." && behind.dropFirst().first.map(NextCommands.isOfWord) != true
    guard let next = behind.first, NextCommands.isOfWord(next), !isSentenceEnd else { return String(word) }
    return nil
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_/.".contains(character)
  }
}
