import HoldfastModel

/// Whose log it is, as the user chose to say it.
public enum FHIRSubject: Hashable, Sendable {
  /// A patient known to the receiver, as `Patient/123`.
  case reference(String)
  /// Words: a name, a number, a pseudonym.
  case display(String)

  /// Reads the words of `--subject`.
  /// - Throws: `Problem` for words that are empty or hold a control character.
  public init(_ text: String) throws {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Problem(
        .usage, "--subject is empty",
        remedy: "Write --subject \"A. B.\" or --subject Patient/123; without it the file names nobody.")
    }
    if let control = text.unicodeScalars.first(where: NoteText.isControl) {
      throw Problem(
        .usage, "--subject holds a control character, \(NoteText.name(of: control))",
        remedy: "Leave that character out.")
    }
    self = FHIRSubject.isReference(text) ? .reference(text) : .display(text)
  }

  /// FHIR R4, 2.24.0.1: an id has 1 to 64 letters of A-Z and a-z, digits, hyphens and points.
  private static func isReference(_ text: String) -> Bool {
    let prefix = "Patient/"
    guard text.hasPrefix(prefix) else { return false }
    let id = text.utf8.dropFirst(prefix.utf8.count)
    return (1...64).contains(id.count)
      && id.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
      }
  }

  var json: JSONValue {
    switch self {
    case .reference(let reference): .object(["reference": .string(reference)])
    case .display(let words): .object(["display": .string(words)])
    }
  }
}
