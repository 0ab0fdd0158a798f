import Foundation
import LibFuzzer

@testable import Checks

enum Fed {
  /// libFuzzer starts this program again for some of its work, with its own arguments only: the name of the target
  /// stands beside them.
  static let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["HOLDFAST_FUZZ"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("HOLDFAST_FUZZ must be one of \(FuzzTarget.allCases.map(\.rawValue)), not '\(name)'")
    }
    return target
  }()
}

/// Stops at what must not be, so that libFuzzer keeps the bytes.
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try Fed.target.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments, test)
