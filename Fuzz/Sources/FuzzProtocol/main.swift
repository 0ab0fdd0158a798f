import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import LibFuzzer

/// Any bytes are refused with problems, or are a protocol that is written and read again as the same one.
func tryProtocol(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let reader = ProtocolFileReader(fileName: "rules.yaml")
  do {
    let rules = try reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
    precondition(rules.conflicts.isEmpty, "conflicts were not told")
    let again = try reader.read(Array(ProtocolFileWriter.text(of: rules).utf8))
    precondition(again == rules && again.name.utf8.elementsEqual(rules.name.utf8), "read again it is not the same")
  } catch let problems as Problems {
    precondition(problems.all.allSatisfy { $0.kind == .data }, "a problem is not one of data")
  } catch {
    preconditionFailure("\(error) is no list of problems")
  }
  return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments, tryProtocol)
