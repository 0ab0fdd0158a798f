internal import HoldfastModel

extension LogStore {
  /// Throws a problem of kind `usage` when a file that a command is to write would take the place of something that can't
  /// be had again: the log, the journal that belongs to it, a file that the command reads, or any database.
  ///
  /// Files are told by device and inode, so that a link is no way round; where there is no file yet, by directory and
  /// name.
  /// - Parameters:
  ///   - output: the file to write.
  ///   - path: the log; nil where there is no place for one.
  ///   - inputs: the files that the command reads.
  public static func refuse(output: String, ofLogAt path: String?, inputs: [String]) throws {
    let end = FileEnd(output)
    let logs = path.map { [$0, FileSystem.resolved($0)] } ?? []
    if logs.contains(where: { FileEnd($0) == end }) {
      throw Problem(
        .usage, "the file to write is the log itself: \(output)",
        why: "Every record in it would be lost. Nothing was written.", remedy: "Name another file.")
    }
    if logs.contains(where: { log in ["-journal", "-wal", "-shm"].contains { FileEnd(log + $0) == end } }) {
      throw Problem(
        .usage, "the file to write is the journal of the log: \(output)",
        why: "The log can be damaged without its own one. Nothing was written.", remedy: "Name another file.")
    }
    if inputs.contains(where: { FileEnd($0) == end }) {
      throw Problem(
        .usage, "the file to write is the one that is read: \(output)",
        why: "What is in it would be lost. Nothing was written.", remedy: "Name another file.")
    }
    // That a directory can't be replaced is told by who tries it.
    guard let facts = Disk.target(output), !facts.isDirectory else { return }
    guard facts.isRegular else {
      throw Problem(
        .usage, "the file to write is no regular file: \(output)",
        why: "It is a device or a pipe, which a file would take the place of.",
        remedy: "Write - for standard output.")
    }
    guard !Disk.isDatabase(output) else {
      throw Problem(
        .usage, "the file to write is a database: \(output)",
        why: "It may be a log or a backup, and would be lost. Nothing was written.",
        remedy: "Name another file, or take that one away first.")
    }
  }
}

/// What a path leads to: a file that is there, else a name in a directory.
private struct FileEnd: Equatable {
  private let path: String
  private let file: [UInt64]?
  private let directory: [UInt64]?
  private let name: String

  init(_ path: String) {
    self.path = path
    file = Disk.target(path)?.identity
    directory = file == nil ? Disk.target(Disk.directory(of: path))?.identity : nil
    name = file == nil ? Disk.name(of: path) : ""
  }

  static func == (one: FileEnd, other: FileEnd) -> Bool {
    if one.path == other.path { return true }
    if let file = one.file { return file == other.file }
    return other.file == nil && one.name == other.name && one.directory != nil && one.directory == other.directory
  }
}
