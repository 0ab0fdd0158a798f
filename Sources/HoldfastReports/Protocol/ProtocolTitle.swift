import HoldfastModel
public import HoldfastProgression

/// How a protocol is named wherever an answer is given by it: a name and a version, for people and for machines.
struct ProtocolTitle {
  let name: String
  let version: Int

  /// As `Holdfast default, version 1`, safe to print.
  var words: String { "\(printable(name)), version \(version)" }

  /// The member `protocol` of machine output.
  var json: JSONValue { .object(["name": .string(name), "version": .int(version)]) }
}

extension LadderProtocol {
  var title: ProtocolTitle { ProtocolTitle(name: name, version: version) }

  /// The name and version, as `Holdfast default, version 1`, safe to print.
  public var titleWords: String { title.words }
}

extension Assessment {
  private var title: ProtocolTitle { ProtocolTitle(name: protocolName, version: protocolVersion) }

  /// The protocol that was applied, in machine output.
  var protocolJSON: JSONValue { title.json }

  /// The protocol that was applied, as `Holdfast default, version 1`.
  public var protocolWords: String { title.words }
}
