import HoldfastModel

/// Finds a WHEN of several words whose quotes the shell took away, or that never had any: `--at 2026-11-20 18:30`.
enum SplitWhen {
  /// Refuses a command line in which the word behind the value of `--at` belongs to it. The commands that take the
  /// shorthand have messages of their own.
  static func check(_ arguments: [String]) throws {
    guard let place = arguments.firstIndex(of: "--at") else { return }
    let behind = arguments[(place + 1)...].prefix(4)
    guard let first = behind.first else { return }
    let rest = behind.dropFirst()
    if let end = rest.firstIndex(where: { $0.lowercased() == "ago" }) {
      throw problem(day: first, rest: rest[...end].joined(separator: " "))
    }
    if let clock = rest.first, !first.contains(":"), isClock(clock) { throw problem(day: first, rest: clock) }
  }

  /// What is said of it.
  static func problem(day: String, rest: String) -> Problem {
    Problem(
      .usage, "\(rest) looks like a part of the time that belongs to --at",
      why: "Without quotes --at has the word behind it only.", remedy: "Did you mean --at \"\(day) \(rest)\"?")
  }

  /// Whether a word looks like a time of day, as `18:30`.
  static func isClock(_ word: String) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }
}
