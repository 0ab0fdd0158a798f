internal import HoldfastModel

/// Compares the times of the records with their days, and both with the clock of this machine.
struct ClockChecks {
  let now: Instant
  let today: Day
  private var latest: Instant?
  private var changedLater = 0
  private var ofLaterDays: [(id: RecordID, kind: RecordKind)] = []
  private var atOtherDays: [(id: RecordID, kind: RecordKind)] = []
  private var madeBefore: [RecordID] = []

  init(now: Instant, today: Day) {
    self.now = now
    self.today = today
  }

  mutating func note(_ record: LogRecord) {
    latest = latest.map { max($0, record.updated) } ?? record.updated
    // A second command in the same millisecond is stamped later than the clock.
    let (slack, isTooFar) = now.milliseconds.addingReportingOverflow(60_000)
    if !isTooFar, max(record.created, record.updated).milliseconds > slack { changedLater += 1 }
    guard !record.isDeleted else { return }
    if record.updated < record.created { madeBefore.append(record.id) }
    guard let day = record.day else { return }
    if day > today { return ofLaterDays.append((record.id, record.kind)) }
    // A session may go past midnight, and be written down by the clock of another zone.
    if let at = record.at, abs(at.localDay - day) > 1 { atOtherDays.append((record.id, record.kind)) }
    // Nobody can log a day that has not come: at most the date of UTC is a day behind.
    let made = Day(number: record.created.milliseconds.flooredDays)
    if made < day - 1, record.updated >= record.created { madeBefore.append(record.id) }
  }

  func tell(_ checkup: inout Checkup, _ ids: ([RecordID]) -> String) {
    let before = checkup.findings.count
    if changedLater > 0, let latest {
      checkup.add(
        Finding(
          .clock, .warning,
          "\(some(changedLater, "was", "were")) made or changed later than now; the last at \(latest.iso), and it is \(now.iso)",
          why:
            "This clock is behind, or the clock of the machine that wrote them was ahead. Their next change is stamped "
            + "later still, so that nothing is lost.",
          remedy: "Set the clock of this machine. If it is right, nothing needs to be done."))
    }
    tell(ofLaterDays, "dated after today, \(today.iso)", why: "Each counts from its day on.", "--at DAY", &checkup, ids)
    tell(
      atOtherDays, "of another day than the time says", why: "The day is what counts; the time is only shown.",
      "--at WHEN", &checkup, ids)
    if !madeBefore.isEmpty {
      checkup.add(
        Finding(
          .clock, .warning,
          "\(some(madeBefore.count, "was", "were")) made before the day, by the stamps: \(ids(madeBefore))",
          why:
            "The clock was wrong when they were made, or another program wrote them. Of two logs that are merged the "
            + "record that was changed later is kept.",
          remedy: "Look at them: holdfast show ID. If day and scores are right, nothing needs to be done."))
    }
    if checkup.findings.count == before {
      checkup.add(
        Finding(.clock, .fine, "no record is later than this clock, or on another day than its time"))
    }
  }

  private func some(_ count: Int, _ one: String, _ more: String) -> String {
    count == 1 ? "a record \(one)" : "\(count) records \(more)"
  }

  /// One finding for the records that can be edited, one for those that stand as they were given.
  private func tell(
    _ found: [(id: RecordID, kind: RecordKind)], _ what: String, why: String, _ flag: String,
    _ checkup: inout Checkup, _ ids: ([RecordID]) -> String
  ) {
    for canBeEdited in [true, false] {
      let same = found.filter { [.session, .checkIn].contains($0.kind) == canBeEdited }.map(\.id)
      guard !same.isEmpty else { continue }
      let remedy =
        canBeEdited
        ? "If the clock is right, correct it: holdfast edit ID \(flag)"
        : "If the clock is right, take it out and record it anew: holdfast delete ID, then the command that made it, with "
          + flag
      checkup.add(
        Finding(.clock, .warning, "\(some(same.count, "is", "are")) \(what): \(ids(same))", why: why, remedy: remedy))
    }
  }
}

extension Int64 {
  /// The day of an instant in milliseconds, rounded down.
  fileprivate var flooredDays: Int {
    let (days, rest) = quotientAndRemainder(dividingBy: 86_400_000)
    return Int(rest < 0 ? days - 1 : days)
  }
}
