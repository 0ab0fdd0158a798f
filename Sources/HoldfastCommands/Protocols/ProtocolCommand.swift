import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression

/// `holdfast protocol`: the rules as a file.
struct ProtocolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protocol", abstract: "The rules as a file: look at them, change them, compare them.",
    discussion: """
      Examples:
        holdfast protocol show --sources
        holdfast protocol init -o mine.yaml
        holdfast protocol check mine.yaml
        holdfast protocol use mine.yaml --by "my therapist"
      """,
    subcommands: [
      ProtocolShow.self, ProtocolInit.self, ProtocolCheck.self, ProtocolCompare.self, ProtocolUse.self,
      ProtocolReset.self,
    ])
}

/// A protocol file that the user named.
struct NamedProtocol {
  /// Its numbers.
  let rules: LadderProtocol
  /// The file as it is.
  let text: String
  /// The file as the user named it.
  let file: String

  /// Reads the file.
  /// - Throws: every problem of it at once.
  init(_ file: String, in world: World) throws {
    let bytes = try world.files.read(file == "-" ? "/dev/stdin" : file)
    rules = try ProtocolFileReader(fileName: file).read(bytes)
    text = String(decoding: bytes, as: UTF8.self)
    self.file = file
  }
}
