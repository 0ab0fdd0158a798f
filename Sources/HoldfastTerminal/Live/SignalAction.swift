#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// A signal's handler stands in a union, which each C library names in its own way.

/// A handler that gets told where a signal came from.
typealias SignalHandler = @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void

#if canImport(Darwin)
  func setHandler(of action: inout sigaction, to handler: SignalHandler) {
    action.__sigaction_u.__sa_sigaction = handler
  }

  func setHandler(of action: inout sigaction, to handler: (@convention(c) (Int32) -> Void)?) {
    action.__sigaction_u.__sa_handler = handler
  }

  func isIgnoring(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
#elseif canImport(Musl)
  func setHandler(of action: inout sigaction, to handler: SignalHandler) {
    action.__sa_handler.sa_sigaction = handler
  }

  func setHandler(of action: inout sigaction, to handler: (@convention(c) (Int32) -> Void)?) {
    action.__sa_handler.sa_handler = handler
  }

  func isIgnoring(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
#else
  func setHandler(of action: inout sigaction, to handler: SignalHandler) {
    action.__sigaction_handler.sa_sigaction = handler
  }

  func setHandler(of action: inout sigaction, to handler: (@convention(c) (Int32) -> Void)?) {
    action.__sigaction_handler.sa_handler = handler
  }

  func isIgnoring(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
#endif
