public import HoldfastModel

/// That the form of a session was left open for refused rows that may be of its day, with what a later file has to have
/// so that it has them: as many rows in the days in question.
public enum OpenForm: Hashable, Sendable {
  /// No file can show it.
  case untold
  /// So many rows with a set, refused ones included, from one day or from any on through another: that of the import
  /// where the days of refused rows are not known.
  case rows(Int, from: Day?, through: Day)

  /// Reads `4/2026-11-28..2026-11-28`, `4/..2026-11-28` or nothing; nil for anything else.
  init?(_ text: some StringProtocol) {
    self = .untold
    if text.isEmpty { return }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let rows = Int(halves[0]), rows > 0, String(rows) == halves[0] else { return nil }
    let days = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    guard days.count == 3, days[1].isEmpty, let through = Day(iso: String(days[2])) else { return nil }
    let from = Day(iso: String(days[0]))
    guard from != nil || days[0].isEmpty else { return nil }
    self = .rows(rows, from: from, through: through)
  }

  var text: String {
    switch self {
    case .untold: ""
    case .rows(let rows, let from, let through): "\(rows)/\(from?.iso ?? "")..\(through.iso)"
    }
  }

  /// Whether a file has as many rows, so that the refused ones are among them. Where it has more, they may be others.
  /// - Parameter lost: how many rows of the file have no day that can be read.
  func isShown(by rows: RowsByDay, lost: Int = 0) -> Bool {
    guard case .rows(let count, let from, let through) = self else { return false }
    return rows.count(from: from, through: through) + lost == count
  }
}

/// How many rows with sets a file has by day, those that were refused included.
struct RowsByDay: Hashable, Sendable {
  /// How many rows have no day that can be read.
  private(set) var lost = 0
  /// Whether a row was refused.
  private(set) var hasRefused = false
  private var counts: [Day: Int] = [:]
  private var days: [Day] = []
  /// For each of the days how many rows there are up to its end.
  private var sums: [Int] = []

  mutating func note(_ day: Day) { counts[day, default: 0] += 1 }

  /// Notes a row that was refused.
  mutating func noteRefused(_ day: Day?) {
    hasRefused = true
    if let day { note(day) } else { lost += 1 }
  }

  /// Adds up, once all rows are noted.
  mutating func close() {
    days = counts.keys.sorted()
    var sum = 0
    sums = days.map { day in
      sum += counts[day] ?? 0
      return sum
    }
    counts = [:]
  }

  /// How many rows the days have from one on, or from any, through another.
  func count(from: Day?, through: Day) -> Int {
    sum(before: through + 1) - (from.map(sum(before:)) ?? 0)
  }

  private func sum(before day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : sums[low - 1]
  }
}
