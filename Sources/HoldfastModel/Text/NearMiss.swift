/// Finds the word that a mistyped one was probably meant to be.
public enum NearMiss {
  /// The candidate nearest to `word`; nil when none is near. The beginning of just one candidate means that one, from
  /// three letters on. Else near is one slip for every three letters, and always at
  /// least one. A slip is a letter missing, added, changed or swapped with its neighbour.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let begun = candidates.filter { $0.hasPrefix(word.lowercased()) }
    if word.count >= 3, begun.count == 1 { return begun.first }
    let allowed = max(1, word.count / 3)
    var best: (candidate: String, slips: Int)?
    for candidate in candidates where abs(candidate.count - word.count) <= allowed {
      let slips = slipsBetween(word.lowercased(), candidate.lowercased())
      guard slips <= allowed else { continue }
      if let known = best, (known.slips, known.candidate) <= (slips, candidate) { continue }
      best = (candidate, slips)
    }
    return best?.candidate
  }

  /// The optimal string alignment distance.
  private static func slipsBetween(_ one: String, _ other: String) -> Int {
    let first = Array(one)
    let second = Array(other)
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let change = first[row - 1] == second[column - 1] ? 0 : 1
        var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          least = min(least, beforeLast[column - 2] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
