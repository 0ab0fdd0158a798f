internal import HoldfastModel

extension LogRecord {
  /// Whether both say the same, to the byte: Swift takes two spellings of `é` for one text, an export does not.
  func isSame(as other: LogRecord) -> Bool {
    canonicalText.utf8.elementsEqual(other.canonicalText.utf8)
  }

  /// Whether both say the same, whenever they were last changed.
  func isSameExceptUpdated(as other: LogRecord) -> Bool {
    var stamped = other
    stamped.updated = updated
    return isSame(as: stamped)
  }

  /// The record with the `created` and `updated` of another.
  func withStamps(of other: LogRecord) -> LogRecord {
    func stamped<Content>(_ record: Record<Content>) -> Record<Content> {
      Record(
        id: record.id, created: other.created, updated: other.updated, isDeleted: record.isDeleted,
        content: record.content)
    }
    return switch self {
    case .session(let record): .session(stamped(record))
    case .checkIn(let record): .checkIn(stamped(record))
    case .redFlags(let record): .redFlags(stamped(record))
    case .directive(let record): .directive(stamped(record))
    case .exercise(let record): .exercise(stamped(record))
    case .protocolAdoption(let record): .protocolAdoption(stamped(record))
    }
  }

  /// The stamp of a change made at `now`: never earlier than the latest one.
  func stampAfter(_ now: Instant) -> Instant { now.after(updated) }

  /// Throws when the other record with this id is of another kind.
  func requireSameKind(as other: LogRecord) throws {
    guard kind != other.kind else { return }
    throw Problem(
      .data, "the id \(id.text) belongs to a \(kind.rawValue) record, not to a \(other.kind.rawValue) record",
      why: "An id names one record for ever. Nothing was written.",
      remedy: "Give the other record an id of its own.")
  }
}

extension Instant {
  /// This instant, or where a clock was ahead one millisecond after the earlier one.
  func after(_ earlier: Instant) -> Instant {
    let (next, overflow) = earlier.milliseconds.addingReportingOverflow(1)
    return overflow ? earlier : max(self, Instant(milliseconds: next))
  }
}
