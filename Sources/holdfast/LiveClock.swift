import HoldfastModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine's clock and time zone, straight from the C library: it reads the same tz database and costs no start-up.
enum LiveClock {
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  static var zone: Zone {
    tzset()
    return Zone { utcSeconds in
      var seconds = time_t(utcSeconds)
      var local = tm()
      guard localtime_r(&seconds, &local) != nil else { return 0 }
      return local.tm_gmtoff
    }
  }
}
