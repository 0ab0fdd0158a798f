import HoldfastCommands
import HoldfastModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Files {
  /// The file system of this run.
  static var live: Files {
    Files(
      read: { try readAll($0) }, exists: { access($0, F_OK) == 0 },
      writeAtomically: { path, body in
        try replace(path) { descriptor in
          try body { text in
            var text = text
            try text.withUTF8 { try writeAll($0, to: descriptor, path: path) }
          }
        }
      },
      writeBytes: { path, bytes in
        try replace(path) { descriptor in
          try bytes.withUnsafeBufferPointer { try writeAll($0, to: descriptor, path: path) }
        }
      })
  }
}

/// The largest file that is read: far beyond a lifetime of sessions.
private let largestFile = 512 * 1024 * 1024

private func readAll(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw Problem(
      errno == ENOENT ? .usage : .inputOutput, "can't read \(path): \(reason())", remedy: "Check the name of the file.")
  }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var status = stat()
  // Room for all of it at once: an array that grows takes up to twice its size.
  if fstat(descriptor, &status) == 0, (1...largestFile).contains(Int(status.st_size)) {
    bytes.reserveCapacity(Int(status.st_size) + 1)
  }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count == 0 { return bytes }
    guard count > 0 else {
      if errno == EINTR { continue }
      throw Problem(.inputOutput, "can't read \(path): \(reason())", why: "Nothing was written.")
    }
    bytes += buffer[..<count]
    guard bytes.count <= largestFile else {
      throw Problem(.data, "\(path) is larger than 512 MiB", why: "No log is that large. Nothing was written.")
    }
  }
}

/// Writes beside the file first and then moves the new one over the old one, so that a half file is never seen.
private func replace(_ path: String, by body: (_ descriptor: Int32) throws -> Void) throws {
  // The name that `doctor` and `purge` know what a killed command left by; mkstemp makes the file with mode 0600.
  var template = Array((path + ".holdfast-part-XXXXXX").utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else {
    throw Problem(
      .cannotCreate, "can't create \(path): \(reason())", remedy: "Name a file in a folder that you can write to.")
  }
  let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  do {
    try body(descriptor)
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(path) }
  } catch {
    close(descriptor)
    unlink(temporary)
    throw error
  }
  guard close(descriptor) == 0 else {
    let problem = failure(path)
    unlink(temporary)
    throw problem
  }
  guard rename(temporary, path) == 0 else {
    let problem = Problem(
      .cannotCreate, "can't create \(path): \(reason())", remedy: "Name a file in a folder that you can write to.")
    unlink(temporary)
    throw problem
  }
}

private func writeAll(_ buffer: UnsafeBufferPointer<UInt8>, to descriptor: Int32, path: String) throws {
  var written = 0
  while written < buffer.count {
    let count = write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
    if count > 0 {
      written += count
    } else if errno != EINTR {
      throw failure(path)
    }
  }
}

private func failure(_ path: String) -> Problem {
  Problem(
    .inputOutput, "can't write \(path): \(reason())", why: "The old file, if there was one, is as it was.",
    remedy: "Make room, or name a file elsewhere.")
}

private func reason() -> String { String(cString: strerror(errno)).lowercased() }
