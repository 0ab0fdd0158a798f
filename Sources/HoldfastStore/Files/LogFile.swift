internal import HoldfastModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The file of a log, before any database looks into it.
struct LogFile {
  /// The path as it was given.
  let path: String

  /// Whether there is nothing to read: no file, or one without a byte. SQLite takes one with a single byte for empty too:
  /// some file systems need that byte (unixFileSize in os_unix.c).
  var isMissingOrEmpty: Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return errno == ENOENT && Disk.facts(path) == nil }
    return facts.st_mode & S_IFMT == S_IFREG && facts.st_size <= 1
  }

  /// Throws a problem when something else than a file stands in its place: a directory, a link that leads to no file, or a
  /// pipe or a device, which can keep whoever opens it waiting for ever.
  func refuseUnlessFile() throws {
    var facts = stat()
    // A name that ends so is that of a directory, also where none is there yet.
    let namesDirectory = path.hasSuffix("/")
    if !namesDirectory {
      guard stat(path, &facts) == 0 else { return try refuseDanglingLink(errno) }
      guard facts.st_mode & S_IFMT != S_IFREG else { return }
    }
    let what = namesDirectory || facts.st_mode & S_IFMT == S_IFDIR ? "a directory" : "no regular file"
    throw Problem(
      .inputOutput, "the log is \(what): \(path)", why: "A log is one file. Nothing was written.",
      remedy: "Name a file with --db PATH or HOLDFAST_DB.")
  }

  /// Makes the file and the directories above it where they are missing: the log holds health data, so that nobody
  /// but its owner gets in (directories 0700, the file 0600).
  func createIfMissing() throws {
    // SQLite could not make its journal beside a log with a longer name, and an empty file would stay behind.
    guard Disk.name(of: path).utf8.count + "-journal".utf8.count <= Int(NAME_MAX) else {
      throw cannotCreate("the log \(path)", ENAMETOOLONG)
    }
    try createDirectories()
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw cannotCreate("the log \(path)", errno)
    } else {
      try refuseUnlessFile()
    }
  }

  /// Reading it would seem to find an empty log; and SQLite would make the file that the link leads to, in a directory
  /// and with permissions that nobody looked at.
  private func refuseDanglingLink(_ code: Int32) throws {
    guard code == ENOENT || code == ELOOP, Disk.facts(path)?.isLink == true else { return }
    let cause = code == ELOOP ? "It leads back to itself." : "What it leads to is gone, or on a disk that is not there."
    throw Problem(
      .inputOutput, "the log is a link that leads nowhere: \(path)", why: "\(cause) Nothing was written.",
      remedy: "Bring back what it leads to, or remove the link to begin a new log.")
  }

  /// Makes the directories above the file where they are missing.
  func createDirectories() throws {
    var missing: [Substring] = []
    var directory = path[...]
    while let slash = directory.lastIndex(of: "/"), slash != directory.startIndex {
      directory = directory[..<slash]
      guard access(String(directory), F_OK) != 0 else { break }
      missing.append(directory)
    }
    for directory in missing.reversed() where mkdir(String(directory), 0o700) != 0 {
      // Another process may have been faster.
      guard errno == EEXIST else { throw cannotCreate("the directory \(directory)", errno) }
    }
  }

  private func cannotCreate(_ what: String, _ code: Int32) -> Problem {
    Problem(
      .cannotCreate, "can't create \(what): \(String(cString: strerror(code)))",
      why: "Nothing was written.", remedy: "Name another place with --db PATH or HOLDFAST_DB.")
  }
}
