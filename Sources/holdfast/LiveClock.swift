import HoldfastModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine's clock and time zones, straight from the C library: it reads the same tz database and costs no start-up.
enum LiveClock {
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The zone of this machine.
  static var zone: Zone {
    tzset()
    let own = getenv("TZ").map { String(cString: $0) }
    return Zone { offset(at: $0, in: own) }
  }

  /// The zone of a name as `Europe/Berlin`; nil where the tz database has none of it. The C library itself takes an
  /// unknown name for UTC.
  static func zone(named name: String) -> Zone? {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "/_+-".unicodeScalars.contains($0))
    }
    guard isPlain, !name.hasPrefix("/"), !name.isEmpty else { return nil }
    var status = stat()
    guard stat("/usr/share/zoneinfo/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Zone { offset(at: $0, in: name) }
  }

  /// The C library knows one zone at a time, that of the variable TZ.
  private static func offset(at utcSeconds: Int, in zone: String?) -> Int {
    let current = getenv("TZ").map { String(cString: $0) }
    if current != zone {
      if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
      tzset()
    }
    var seconds = time_t(utcSeconds)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff
  }
}
