internal import HoldfastModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Steps on files and directories, by path.
enum Disk {
  /// The path so that SQLite takes it for the name of a file: `:memory:` and `file:...` are something else to it.
  static func asFile(_ path: String) -> String {
    ["/", "./", "../"].contains(where: path.hasPrefix) ? path : "./" + path
  }

  /// The path without its last part; `.` where it has only one.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What is known of a file, a link not followed; nil when there is none.
  static func facts(_ path: String) -> FileFacts? {
    var facts = stat()
    return lstat(path, &facts) == 0 ? FileFacts(facts) : nil
  }

  /// What is known of a file, links followed; nil when there is none.
  static func target(_ path: String) -> FileFacts? {
    var facts = stat()
    return stat(path, &facts) == 0 ? FileFacts(facts) : nil
  }

  /// The names in a directory in order; empty when it can't be read.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// An empty file beside `path` that nobody else is writing, with mode 0600 (man 3 mkstemp), by the name of a
  /// `PartialFile`.
  static func temporary(beside path: String) throws -> String {
    var name = Array("\(path)\(PartialFile.infix)XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw cannotCreate("a file in \(directory(of: path))", errno) }
    close(descriptor)
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes an empty file of a name that nobody has yet, with mode 0600.
  /// - Returns: false when the name is taken.
  static func make(_ path: String) throws -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return true
    }
    guard errno == EEXIST else { throw cannotCreate(path, errno) }
    return false
  }

  /// Makes a file of so many zeros, of a name that nobody has yet, with mode 0600.
  static func makeZeros(_ path: String, count: Int) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotCreate(path, errno) }
    defer { close(descriptor) }
    guard ftruncate(descriptor, off_t(count)) == 0 else { throw cannotCreate(path, errno) }
  }

  /// Why a file can't be read; nil when it can, as far as can be told without reading it.
  static func refusesReading(_ path: String) -> Int32? { access(path, R_OK) == 0 ? nil : errno }

  /// Whether a file may not be written to, or nothing be made in a directory.
  static func refusesWriting(_ path: String) -> Bool {
    access(path, target(path)?.isDirectory == true ? W_OK | X_OK : W_OK) != 0
  }

  /// Brings what was written to a file, or to the list of names of a directory, to the disk.
  static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotCreate(path, errno) }
    defer { close(descriptor) }
    // Some file systems can't do this for a directory, and say EINVAL; then there is nothing more to be done.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw cannotCreate(path, errno) }
  }

  /// Gives a file its final name unless something has it already.
  /// - Returns: false when the name is taken.
  static func place(_ partial: String, at path: String) throws -> Bool {
    if link(partial, path) == 0 {
      unlink(partial)
      return true
    }
    if errno == EEXIST { return false }
    // FAT and some network file systems know no second name for a file.
    guard facts(path) == nil else { return false }
    guard rename(partial, path) == 0 else { throw cannotCreate(path, errno) }
    return true
  }

  /// Puts a file in the place of another; at every moment one of the two is there (man 2 rename).
  static func move(_ partial: String, over path: String) throws {
    guard rename(partial, path) == 0 else { throw cannotCreate(path, errno) }
  }

  /// Makes a directory for its owner alone, and those above it, where they are missing.
  static func makeDirectory(_ path: String) throws {
    do { try LogFile(path: path + "/.").createDirectories() } catch let problem as Problem {
      throw Problem(
        .cannotCreate, problem.what, why: "The log stays as it was.",
        remedy: "Make the directory above it writable for you, or name another one.")
    }
    guard let facts = target(path), facts.isDirectory else {
      throw cannotCreate("the directory \(path)", ENOTDIR)
    }
  }

  /// Copies the bytes of a file to one that must not exist yet, with mode 0600.
  static func copy(_ path: String, to copy: String) throws {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw cannotRead(path, errno) }
    defer { close(source) }
    let target = open(copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw cannotCreate(copy, errno) }
    defer { close(target) }
    do { try pour(source, path, into: target, copy) } catch {
      remove(copy)
      throw error
    }
  }

  private static func pour(_ source: Int32, _ path: String, into target: Int32, _ copy: String) throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard count >= 0 else { throw cannotRead(path, errno) }
      if count == 0 { break }
      var done = 0
      while done < count {
        let written = buffer.withUnsafeBytes { write(target, $0.baseAddress.map { $0 + done }, count - done) }
        guard written > 0 else { throw cannotCreate(copy, errno) }
        done += written
      }
    }
    guard fsync(target) == 0 else { throw cannotCreate(copy, errno) }
  }

  /// Writes over the first bytes of a file.
  /// - Returns: whether all were written.
  static func overwriteStart(of path: String, by bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
  }

  /// The first bytes of a file, at most `count`; empty when it can't be read.
  static func head(of path: String, count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      let found = read(descriptor, &buffer, min(buffer.count, count - bytes.count))
      guard found > 0 else { break }
      bytes += buffer.prefix(found)
    }
    return bytes
  }

  /// Whether a file begins as an SQLite database does (sqlite.org/fileformat2.html#the_database_header), or as a journal
  /// of one (sqlite.org/fileformat2.html#the_rollback_journal).
  static func isDatabase(_ path: String) -> Bool {
    let head = head(of: path, count: 16)
    return head == Array("SQLite format 3".utf8) + [0]
      || head.starts(with: [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
  }

  /// Removes a file; that it is gone already is as good.
  /// - Returns: whether it is gone.
  @discardableResult
  static func remove(_ path: String) -> Bool { unlink(path) == 0 || errno == ENOENT }

  static func cannotCreate(_ what: String, _ code: Int32) -> Problem {
    Problem(
      .cannotCreate, "can't create \(what): \(String(cString: strerror(code)))",
      why: "The log stays as it was.",
      remedy: [ENOSPC, EDQUOT, EFBIG].contains(code)
        ? "Make room there, or name another directory." : "Make the directory writable for you, or name another one.")
  }

  static func cannotRead(_ path: String, _ code: Int32) -> Problem {
    Problem(
      .inputOutput, "can't read \(path): \(String(cString: strerror(code)))", why: "Nothing was written.",
      remedy: "Check the name of the file, and that you may read it.")
  }
}

/// What the file system says of a file.
struct FileFacts: Equatable {
  let isDirectory: Bool
  let isRegular: Bool
  let isLink: Bool
  /// The permission bits with the sticky one, as `0o600`.
  let mode: Int
  let owner: UInt32
  let bytes: Int
  /// When it was last written, in seconds since 1970-01-01T00:00:00Z.
  let written: Int
  /// Two paths with the same pair are one file.
  let identity: [UInt64]

  fileprivate init(_ facts: stat) {
    let kind = facts.st_mode & S_IFMT
    isDirectory = kind == S_IFDIR
    isRegular = kind == S_IFREG
    isLink = kind == S_IFLNK
    mode = Int(facts.st_mode & 0o7777)
    owner = facts.st_uid
    bytes = Int(facts.st_size)
    #if canImport(Darwin)
      written = Int(facts.st_mtimespec.tv_sec)
    #else
      written = Int(facts.st_mtim.tv_sec)
    #endif
    identity = [UInt64(truncatingIfNeeded: facts.st_dev), UInt64(truncatingIfNeeded: facts.st_ino)]
  }
}
