import HoldfastInterchange
import HoldfastModel
import HoldfastProgression

/// Any bytes are refused with problems, or are a protocol that is written and read again as the same one.
enum ProtocolCheck {
  static func check(_ bytes: [UInt8]) throws {
    let reader = ProtocolFileReader(fileName: "rules.yaml")
    do {
      let rules = try reader.read(bytes)
      try demand(rules.conflicts.isEmpty, "conflicts were not told")
      let again = try reader.read(Array(ProtocolFileWriter.text(of: rules).utf8))
      try demand(again == rules && again.name.utf8.elementsEqual(rules.name.utf8), "read again it is not the same")
    } catch let problems as Problems {
      for problem in problems.all { try problem.check([.data], lines: lines(of: bytes)) }
    }
  }
}
