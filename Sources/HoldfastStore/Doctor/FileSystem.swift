#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What kind of place a file lies in.
enum FileSystem {
  /// The name of the network file system that a path lies on; nil when it lies on none that is known.
  /// - Parameter path: an absolute path, links followed.
  static func network(of path: String) -> String? {
    #if canImport(Darwin)
      var facts = statfs()
      guard statfs(path, &facts) == 0 else { return nil }
      let name = withUnsafePointer(to: &facts.f_fstypename) {
        $0.withMemoryRebound(to: CChar.self, capacity: 16) { String(cString: $0) }
      }
    #else
      let table = String(decoding: Disk.head(of: "/proc/self/mountinfo", count: 1 << 20), as: UTF8.self)
      guard let name = type(of: path, mounts: table) else { return nil }
    #endif
    return isNetwork(name) ? name : nil
  }

  /// The type of the file system that a path lies on, by the table of `/proc/self/mountinfo`: the fifth word of a line is
  /// the mount point, the first behind " - " the type (man 5 proc_pid_mountinfo). Of several the longest counts, of
  /// equally long ones the last.
  static func type(of path: String, mounts table: String) -> String? {
    var best: (length: Int, type: String)?
    for line in table.split(separator: "\n") {
      guard let dash = line.firstRange(of: " - ") else { continue }
      let words = line[..<dash.lowerBound].split(separator: " ")
      guard words.count > 4, let type = line[dash.upperBound...].split(separator: " ").first else { continue }
      // "\040" stands for a space.
      let point = words[4].replacing("\\040", with: " ")
      guard point == "/" || path == point || path.hasPrefix(point + "/") else { continue }
      if point.utf8.count >= best?.length ?? 0 { best = (point.utf8.count, String(type)) }
    }
    return best?.type
  }

  /// Whether a type of file system is one that a network lies behind.
  static func isNetwork(_ type: String) -> Bool {
    let known: Set = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "ncpfs", "gfs2", "ocfs2", "lustre", "vboxsf",
      "virtiofs", "afpfs", "webdav", "ftp", "macfuse", "osxfuse", "fuse.vmhgfs-fuse",
    ]
    let behindFUSE = ["sshfs", "rclone", "davfs", "gvfsd", "google-drive", "onedrive", "s3fs", "gcsfuse", "curlftpfs"]
    return known.contains(type) || type.hasPrefix("fuse.") && behindFUSE.contains { type.contains($0) }
  }

  /// Whether the file system can lock a part of a file for reading, as SQLite does; nil when the file can't be opened.
  ///
  /// Only while the database is not open: closing the file gives up every lock that the process has on it (man 2 fcntl).
  static func canLock(_ path: String) -> Bool? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var range = flock()
    range.l_type = Int16(F_RDLCK)
    range.l_whence = Int16(SEEK_SET)
    // Past the bytes that SQLite locks, 510 from 1 GiB on (sqlite.org/lockingv3.html).
    range.l_start = 0x4000_0000 + 4096
    range.l_len = 1
    if fcntl(descriptor, F_SETLK, &range) == 0 { return true }
    return errno == EACCES || errno == EAGAIN
  }

  /// The path with all links followed; the path itself when that can't be done.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The user that the program runs as.
  static var user: UInt32 { geteuid() }

  /// Sets the permission bits of a file.
  static func setMode(_ mode: Int, of path: String) -> Bool { chmod(path, mode_t(mode)) == 0 }
}
