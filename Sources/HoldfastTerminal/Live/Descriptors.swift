#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pipe that no other program gets to see.
func privatePipe() -> (read: Int32, write: Int32)? {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0, let first = ends.first, let last = ends.last else { return nil }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (first, last)
}

/// The terminal of standard output under a descriptor of its own.
///
/// A terminal that stalls must not hold up the session, so it is written to without blocking. That flag belongs to the
/// open file, which standard output shares with the shell and everything that it starts; hence one of our own.
/// - Returns: nil when it can't be opened, as after a change of user.
func ownTerminalOutput() -> Int32? {
  var name = [CChar](repeating: 0, count: 1_024)
  guard ttyname_r(STDOUT_FILENO, &name, name.count) == 0 else { return nil }
  let descriptor = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  guard isatty(descriptor) == 1 else {
    close(descriptor)
    return nil
  }
  return descriptor
}

/// The monotonic clock. It stands still while the machine sleeps, so that a lid that is closed lengthens no hold.
func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  #if canImport(Darwin)
    clock_gettime(CLOCK_UPTIME_RAW, &time)
  #else
    clock_gettime(CLOCK_MONOTONIC, &time)
  #endif
  return Int64(time.tv_sec) &* 1_000 &+ Int64(time.tv_nsec) / 1_000_000
}

/// Closes a descriptor. By this name also where `close` is a method.
func closeDescriptor(_ descriptor: Int32) { close(descriptor) }
