import HoldfastModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands a file to the program that the desktop opens such files with, and does not wait for it.
func openInBrowser(_ path: String) throws {
  #if os(macOS)
    let opener = "open"
  #else
    let opener = "xdg-open"
  #endif
  let failure = LiveProcess.start(opener, [path])
  guard failure == 0 else {
    throw Problem(
      .inputOutput, "can't start \(opener): \(String(cString: strerror(failure)).lowercased())",
      why: "The page is written; only the browser was not opened.", remedy: "Open it yourself: \(path)")
  }
}
