/// A JSON value (RFC 8259) to be written. Objects are written with their keys sorted, so that the same value always
/// gives the same bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number already in JSON's decimal notation, as `7.5`.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// An object whose keys are given in ascending order and are plain words: quicker, for what there is much of.
  case fields([Field])

  /// A key with its value.
  public struct Field: Hashable, Sendable {
    let key: String
    let value: JSONValue

    /// A member of an object.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A whole number, or null.
  public static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }

  /// A truth value, or null.
  public static func optional(_ flag: Bool?) -> JSONValue { flag.map(JSONValue.bool) ?? .null }

  /// The value on one line without spaces.
  public var compactText: String { text(indent: nil) }

  /// The value over several lines, two spaces a level.
  public var prettyText: String { text(indent: 0) }

  private func text(indent: Int?) -> String {
    var writer = JSONTextWriter()
    writer.write(self, indent: indent)
    return writer.text
  }
}
