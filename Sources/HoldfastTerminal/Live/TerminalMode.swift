#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The mode for a session: each key at once, not shown.
func sessionMode(from mode: termios) -> termios {
  var ours = mode
  // ISIG and IXON: the keys for interrupt, suspend and flow control are ours to read. OPOST stays, for lines.
  ours.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
  ours.c_iflag &= ~tcflag_t(IXON | INLCR | IGNCR | ISTRIP)
  withUnsafeMutableBytes(of: &ours.c_cc) { characters in
    characters[Int(VMIN)] = 1
    characters[Int(VTIME)] = 0
  }
  return ours
}

/// Sets a terminal's mode at once. A terminal that is gone has none.
func setMode(_ mode: termios, of descriptor: Int32) {
  var mode = mode
  while tcsetattr(descriptor, TCSANOW, &mode) != 0, errno == EINTR {}
}
