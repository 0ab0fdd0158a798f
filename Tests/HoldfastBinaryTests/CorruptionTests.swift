import Foundation
import HoldfastTestSupport
import Testing

@Suite("a damaged file never makes the program trap")
struct CorruptionTests {
  /// `HOLDFAST_FAULTS=long` tries as many as the table in Documentation says.
  private static let rounds = FaultSummary.isLong ? 64 : 12

  @Test(
    "random bytes in pages and header: an answer or a clear problem, and a rescue that reads whole",
    .timeLimit(.minutes(5)))
  func corruption() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let home = try SampleLog.home()
    let whole = try home.bytes(of: "log.db")
    for round in 0..<Self.rounds {
      let bytes = Self.damaged(whole, &random)
      for command in [["ready"], ["history"], ["doctor"], ["doctor", "--json"], ["doctor", "--salvage", "new.db"]] {
        try home.write(bytes, to: "log.db")
        let outcome = try home.run(command)
        let shown = "seed \(seed), round \(round), \(command): \(outcome.end) \(outcome.error)"
        guard case .status(let status) = outcome.end else {
          Issue.record("\(shown)")
          continue
        }
        #expect([0, 65, 74].contains(status), "\(shown)")
        let isAnswered = command[0] == "doctor" && status == 65 && outcome.error.isEmpty
        #expect(status == 0 || isAnswered || outcome.error.hasPrefix("holdfast: "), "\(shown)")
        if command[0] == "doctor" { #expect(try home.bytes(of: "log.db") == bytes, "\(shown)") }
        if command.last == "new.db" {
          if outcome.out.hasPrefix("Rescued") {
            #expect(try Database.integrity(of: home.path("new.db")) == ["ok"], "\(shown)")
            #expect(try home.run("export", "json", "--db", "new.db").isDone, "\(shown)")
            try FileManager.default.removeItem(atPath: home.path("new.db"))
          }
          #expect(try home.files() == ["log.db"], "\(shown)")
        }
      }
    }
    try FaultSummary.note(
      "damaged pages and headers", where: "ready, history, doctor, salvage", tries: Self.rounds, "read, told or rescued"
    )
  }

  @Test("a file cut off at any place", .timeLimit(.minutes(2)))
  func truncation() throws {
    let home = try SampleLog.home()
    let whole = try home.bytes(of: "log.db")
    for length in [1, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, 8192, 40_960, whole.count - 4096, whole.count - 1] {
      for command in [["ready"], ["doctor"], ["doctor", "--salvage", "new.db"]] {
        try home.write(Array(whole.prefix(length)), to: "log.db")
        let outcome = try home.run(command)
        // A file of one byte is an empty one: there is nothing to rescue.
        let expected: [Int32] = length == 1 ? [0, 1] : [0, 65, 74]
        guard case .status(let status) = outcome.end, expected.contains(status) else {
          Issue.record("\(length) bytes, \(command): \(outcome.end) \(outcome.error)")
          continue
        }
        try? FileManager.default.removeItem(atPath: home.path("new.db"))
      }
    }
  }

  /// The file with one kind of damage: bytes anywhere, in the header, or a page overwritten, zeroed or swapped.
  private static func damaged(_ whole: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = whole
    let pages = bytes.count / 4096
    func page() -> Int { Int.random(in: 0..<pages, using: &random) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    case 1:
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<100, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    case 2:
      let start = page() * 4096
      for index in start..<start + 4096 { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    case 3:
      let start = page() * 4096
      for index in start..<start + 4096 { bytes[index] = 0 }
    default:
      let (one, other) = (page() * 4096, page() * 4096)
      bytes.replaceSubrange(one..<one + 4096, with: whole[other..<other + 4096])
    }
    return bytes
  }
}
