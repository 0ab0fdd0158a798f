import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

@Suite("Protocol files with random damage")
struct ProtocolMutationTests {
  private static let bytes: [UInt8] =
    [0x00, 0x09, 0x0A, 0x0D, 0x20, 0x7F, 0x80, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF]
    + Array("&*!?-:,[]{}#|>'\"%@`\\<~0123456789nNyYxU_".utf8)

  private static let lines = [
    "", "- a", "? a", ": b", "a: b", "&a", "*a", "!!map", "<<: *a", "---", "...", "%YAML 1.2", "\tx: 1", "name: x",
    "usual: 2",
    "  knee:", "    sets: 3", "    sets: 99", "{a: [b, {c: d}]}", "\"\\x00\": '", "# \u{2028}", "version: \"1",
  ]

  @Test(
    "every damaged file is refused with problems at places within it, or is a protocol that comes back",
    arguments: 0..<4)
  func mutations(part: Int) throws {
    let seed = UInt64(2_026_112_200 + part)
    var random = SeededRandom(seed: seed)
    let original = Array(try ProtocolTexts.with("name", "Other rules").utf8)
    var accepted = 0
    for round in 0..<400 {
      let bytes = random.damaged(original, Self.bytes, Self.lines)
      do {
        let rules = try ProtocolFileReader(fileName: "rules.yaml").read(bytes)
        accepted += 1
        #expect(rules.conflicts == [], "seed \(seed), round \(round)")
        #expect(try readProtocol(ProtocolFileWriter.text(of: rules)) == rules, "seed \(seed), round \(round)")
      } catch let problems as Problems {
        let sound = problems.all.allSatisfy {
          $0.kind == .data && $0.what.hasPrefix("rules.yaml") && $0.isWithin(bytes)
        }
        #expect(sound, "seed \(seed), round \(round): \(problems.all)")
        let places = problems.all.compactMap(\.line)
        #expect(places == places.sorted(), "seed \(seed), round \(round)")
      } catch {
        Issue.record("seed \(seed), round \(round): \(error) is no list of problems")
      }
    }
    // Damage that is always noticed would be too coarse.
    #expect(accepted > 20, "seed \(seed): only \(accepted) of 400 were accepted")
  }
}

extension Problem {
  fileprivate var line: Int? {
    if case .text(_, let number, _, _) = place { return number }
    return nil
  }

  /// Whether the mark lies in its line, and the line in the file.
  fileprivate func isWithin(_ bytes: [UInt8]) -> Bool {
    guard case .text(let text, let number, let column, let length) = place else { return place == nil }
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    return (1...lines).contains(number ?? 0) && column >= 1 && length >= 1 && column + length - 1 <= text.count + 1
  }
}

extension SeededRandom {
  /// The bytes after one to four pieces of damage.
  fileprivate mutating func damaged(_ original: [UInt8], _ odd: [UInt8], _ lines: [String]) -> [UInt8] {
    var bytes = original
    for _ in 0..<pick([1, 1, 1, 2, 4]) {
      guard !bytes.isEmpty else { break }
      let index = int(0...bytes.count - 1)
      switch int(0...9) {
      case 0: bytes[index] = UInt8(int(0...255))
      case 1...2: bytes[index] = pick(odd)
      case 3: bytes.insert(pick(odd), at: index)
      case 4: bytes.remove(at: index)
      case 5: bytes.removeSubrange(index..<min(bytes.count, index + int(1...40)))
      default: bytes = withLineChanged(bytes, lines)
      }
    }
    return bytes
  }

  private mutating func withLineChanged(_ bytes: [UInt8], _ lines: [String]) -> [UInt8] {
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let index = int(0...parts.count - 1)
    let other = int(0...parts.count - 1)
    switch int(0...9) {
    case 0: parts.remove(at: index)
    case 1: parts.insert(parts[other], at: index)
    case 2: parts.swapAt(index, other)
    case 3: parts.insert(Array(pick(lines).utf8), at: index)
    case 4: parts[index] = [0x20, 0x20] + parts[index]
    default: parts[index] = parts[index].prefix { $0 != 0x3A } + Array(": \(int(-2...20))".utf8)
    }
    return Array(parts.joined(separator: [0x0A]))
  }
}
