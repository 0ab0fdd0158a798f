internal import HoldfastModel

/// Finds sessions that were likely logged twice.
struct DoubleSessions {
  private var sessions: [Session: [(start: Int?, id: RecordID)]] = [:]

  /// Sessions that say the same and begin within so many seconds are likely one. A second one that is really the same
  /// comes hours later.
  static let apart = 30 * 60

  mutating func note(_ session: Record<Session>) {
    var content = session.content
    content.origin = ""
    content.startedAt = nil
    sessions[content, default: []].append((session.content.startedAt?.seconds, session.id))
  }

  func tell(_ checkup: inout Checkup, _ ids: ([RecordID]) -> String) {
    let doubles = sessions.flatMap { content, same in
      DoubleSessions.groups(same).map { (day: content.day, ids: $0) }
    }.sorted { ($0.day, $0.ids[0]) < ($1.day, $1.ids[0]) }
    for (day, same) in doubles {
      checkup.add(
        Finding(
          .duplicates, .warning, "\(same.count) sessions of \(day.iso) say the same: \(ids(same))",
          why: "If it was one session, its work is counted \(same.count) times.",
          remedy: "Look at them: holdfast show ID. Delete those that are too many: holdfast delete ID"))
    }
    if doubles.isEmpty { checkup.add(Finding(.duplicates, .fine, "no two sessions of a day say the same")) }
  }

  /// The sessions of one content, by their starts; one without a start may be any of them.
  private static func groups(_ sessions: [(start: Int?, id: RecordID)]) -> [[RecordID]] {
    var groups: [[RecordID]] = []
    var last: Int?
    for (start, id) in sessions.compactMap({ one in one.start.map { ($0, one.id) } }).sorted(by: <) {
      if let last, start - last <= apart { groups[groups.count - 1].append(id) } else { groups.append([id]) }
      last = start
    }
    let untimed = sessions.filter { $0.start == nil }.map(\.id)
    if groups.isEmpty { groups.append([]) }
    groups[0] += untimed
    return groups.filter { $0.count > 1 }.map { $0.sorted() }
  }
}
