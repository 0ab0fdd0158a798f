public import HoldfastModel
public import HoldfastProgression
internal import Yams

/// Reads a protocol from a YAML file, or tells everything that is wrong with it at once.
public struct ProtocolFileReader {
  private let fileName: String

  /// A reader of one file.
  /// - Parameter fileName: how messages call the file.
  public init(fileName: String) {
    self.fileName = fileName
  }

  /// The protocol of the file.
  /// - Throws: `Problems` of kind `data`, in the order of their places: one for a text that is not YAML, else all that
  ///   are found, up to 50 of them and how many more there are.
  public func read(_ bytes: [UInt8]) throws -> LadderProtocol {
    let node = try? Parser(
      yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, constructor: Constructor([:], [:], [:]),
      encoding: .utf8
    ).singleRoot()
    guard let node else { throw Problem(.data, "\(fileName) is not YAML") }
    var rules = LadderProtocol.standard
    rules.name = node["name"]?.scalar?.string ?? ""
    rules.version = node["version"]?.scalar.flatMap { Int($0.string) } ?? 0
    for key in ProtocolKey.all {
      var value: Node? = node
      for name in key.path.split(separator: ".") { value = value?[String(name)] }
      guard let text = value?.scalar?.string else {
        throw Problems([Problem(.data, "\(fileName): \(key.path) is missing")]) ?? Problem(.data, "")
      }
      rules = key.setting(Int(text) ?? (text == "yes" ? 1 : text == "no" ? 0 : nil), in: rules)
    }
    return rules
  }
}
