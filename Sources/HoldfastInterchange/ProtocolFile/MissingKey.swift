internal import HoldfastProgression

/// What to do about a key that is not there.
enum MissingKey {
  /// - Parameter entry: what the name stands for; nil for the name and the version of the file.
  static func remedy(_ name: String, _ entry: ProtocolKeyTree.Entry?) -> String {
    switch entry {
    case .key(let key): "The default is: \(name): \(ProtocolFileWords.value(key.value(in: .standard), of: key))"
    case .section: "Copy the section from a file that holdfast protocol init writes."
    case nil where name == ProtocolKeyTree.version: "Write: \(name): 1"
    case nil: "Give the rules a name, as \(name): My rules"
    }
  }
}
