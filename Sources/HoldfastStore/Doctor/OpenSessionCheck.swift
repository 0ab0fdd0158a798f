internal import HoldfastModel

/// Looks whether a guided session still stands open that should not, or whose note can't be right.
struct OpenSessionCheck {
  let reader: LogReader
  let path: String
  let today: Day

  func run(_ checkup: inout Checkup) {
    do {
      guard let open = try reader.openSession() else {
        return checkup.add(Finding(.openSession, .fine, "no guided session of an earlier day stands open"))
      }
      checkup.add(finding(open, of: try? reader.record(open.id)))
    } catch let problem as Problem {
      checkup.add(
        Finding(
          .openSession, .problem, problem.what, why: problem.why,
          remedy: "holdfast doctor --repair closes it; the sets that were done stay.", canBeRepaired: true))
    } catch {
      checkup.addDamage(error, .openSession, path)
    }
  }

  private func finding(_ open: OpenSession, of record: LogRecord?) -> Finding {
    if let record, record.kind != .session {
      return Finding(
        .openSession, .problem, "a guided session stands open whose id belongs to a \(record.kind.rawValue) record",
        why: "Another program changed the log, or part of it is lost.",
        remedy: "holdfast doctor --repair closes it; the record stays as it is.", canBeRepaired: true)
    }
    let sets = record == nil ? "No set of it is in the log." : "The sets that were done are in the log."
    let isKept = record != nil || (try? reader.hasPain(before: open.day, at: open.startedAt)) == true
    let pain =
      isKept ? "" : open.before.map { " The pain before it, \($0.value), is recorded when it is closed." } ?? ""
    if open.day > today {
      return Finding(
        .openSession, .warning, "a guided session stands open that is dated after today: \(open.day.iso)",
        why: "The clock is behind, or was ahead when it was begun. \(sets)\(pain)",
        remedy: "If the clock is right, the next holdfast train closes it.")
    }
    guard open.day < today else {
      return Finding(
        .openSession, .fine,
        "a guided session of today stands open\(record == nil ? ", without a set in the log so far" : "")")
    }
    return Finding(
      .openSession, .warning, "a guided session of \(open.day.iso) was broken off and still stands open",
      why: "\(sets)\(record == nil ? "" : " Only the note that it goes on is left over.")\(pain)",
      remedy: "holdfast doctor --repair closes it, as the next holdfast train does.", canBeRepaired: true)
  }
}
