import HoldfastModel
import HoldfastStore

/// A file that a command writes because its user named it. Every such file goes through here, so that none ever takes the
/// place of the log, of a backup, or of what the command reads.
struct OutputFile {
  /// The file as it was named.
  let name: String
  private let world: World

  /// Checks the name, before anything is opened.
  /// - Parameters:
  ///   - inputs: the files that the command reads.
  ///   - log: the log; nil where there is no place for one.
  /// - Throws: a problem of kind `usage` when the file must not be written over.
  init(_ name: String, inputs: [String] = [], ofLogAt log: String?, in world: World) throws {
    guard !name.isEmpty else {
      throw Problem(.usage, "the file to write has no name", remedy: "Name a file, or leave the option out.")
    }
    try LogStore.refuse(output: name, ofLogAt: log, inputs: inputs)
    self.name = name
    self.world = world
  }

  /// Writes text piece by piece; the old file stays whole until the new one is.
  func write(_ body: (@escaping (String) throws -> Void) throws -> Void) throws {
    try world.files.writeAtomically(name, body)
  }

  /// Writes bytes that need not be text.
  func write(bytes: [UInt8]) throws { try world.files.writeBytes(name, bytes) }
}
