/// A user-visible record: its content, its lasting identity, and when it was made and last changed.
///
/// A deleted record stays as a tombstone, so that logs from two machines can be merged.
public struct Record<Content: Hashable & Sendable>: Hashable, Sendable {
  /// The lasting identity, the same on every machine.
  public let id: RecordID
  /// When the record was first written.
  public let created: Instant
  /// When it was last changed; never earlier than before.
  public var updated: Instant
  /// Whether it is a tombstone.
  public var isDeleted: Bool
  /// What it says.
  public var content: Content

  /// A record from its parts.
  public init(
    id: RecordID, created: Instant, updated: Instant, isDeleted: Bool = false, content: Content
  ) {
    self.id = id
    self.created = created
    self.updated = updated
    self.isDeleted = isDeleted
    self.content = content
  }

  /// Whether the record was made more than 36 hours after its day, as `Instant.isEnteredLater` says.
  /// - Parameter day: the civil day that the record belongs to.
  public func isEnteredLater(than day: Day) -> Bool { created.isEnteredLater(than: day) }
}

extension Instant {
  /// Whether a record made then was made more than 36 hours after its day. It still counts; reports say so.
  /// - Parameter day: the civil day that the record belongs to. The end of the day is taken in UTC.
  public func isEnteredLater(than day: Day) -> Bool {
    let endOfDay = Int64(day.number + 1) * 86_400_000
    return milliseconds > endOfDay + 36 * 3_600_000
  }
}

/// A record of any kind.
public enum LogRecord: Hashable, Sendable {
  case session(Record<Session>)
  case checkIn(Record<CheckIn>)
  case redFlags(Record<RedFlagReport>)
  case directive(Record<Directive>)
  case exercise(Record<OwnExercise>)
  case protocolAdoption(Record<ProtocolAdoption>)
}

/// What kind of record it is.
public enum RecordKind: String, CaseIterable, Sendable {
  case session
  case checkIn = "checkin"
  case redFlags = "red-flag"
  case directive
  case exercise
  case protocolAdoption = "protocol"
}

extension LogRecord {
  /// What kind of record it is.
  public var kind: RecordKind {
    switch self {
    case .session: .session
    case .checkIn: .checkIn
    case .redFlags: .redFlags
    case .directive: .directive
    case .exercise: .exercise
    case .protocolAdoption: .protocolAdoption
    }
  }

  /// The lasting identity.
  public var id: RecordID {
    switch self {
    case .session(let record): record.id
    case .checkIn(let record): record.id
    case .redFlags(let record): record.id
    case .directive(let record): record.id
    case .exercise(let record): record.id
    case .protocolAdoption(let record): record.id
    }
  }

  /// When the record was first written.
  public var created: Instant {
    switch self {
    case .session(let record): record.created
    case .checkIn(let record): record.created
    case .redFlags(let record): record.created
    case .directive(let record): record.created
    case .exercise(let record): record.created
    case .protocolAdoption(let record): record.created
    }
  }

  /// When it was last changed.
  public var updated: Instant {
    get {
      switch self {
      case .session(let record): record.updated
      case .checkIn(let record): record.updated
      case .redFlags(let record): record.updated
      case .directive(let record): record.updated
      case .exercise(let record): record.updated
      case .protocolAdoption(let record): record.updated
      }
    }
    set {
      mutateStamp {
        $0 = newValue
      } deletion: { _ in
      }
    }
  }

  /// Whether it is a tombstone.
  public var isDeleted: Bool {
    get {
      switch self {
      case .session(let record): record.isDeleted
      case .checkIn(let record): record.isDeleted
      case .redFlags(let record): record.isDeleted
      case .directive(let record): record.isDeleted
      case .exercise(let record): record.isDeleted
      case .protocolAdoption(let record): record.isDeleted
      }
    }
    set {
      mutateStamp { _ in
      } deletion: {
        $0 = newValue
      }
    }
  }

  /// The civil day that it belongs to; nil for an own exercise.
  public var day: Day? {
    switch self {
    case .session(let record): record.content.day
    case .checkIn(let record): record.content.day
    case .redFlags(let record): record.content.day
    case .directive(let record): record.content.day
    case .exercise: nil
    case .protocolAdoption(let record): record.content.day
    }
  }

  /// The time that it has beside its day; nil where only the day is known, and for an own exercise.
  public var at: ZonedInstant? {
    switch self {
    case .session(let record): record.content.startedAt
    case .checkIn(let record): record.content.at
    case .redFlags(let record): record.content.at
    case .directive(let record): record.content.at
    case .exercise: nil
    case .protocolAdoption(let record): record.content.at
    }
  }

  private mutating func mutateStamp(
    _ updated: (inout Instant) -> Void, deletion: (inout Bool) -> Void
  ) {
    func apply<Content>(to record: Record<Content>) -> Record<Content> {
      var record = record
      updated(&record.updated)
      deletion(&record.isDeleted)
      return record
    }
    switch self {
    case .session(let record): self = .session(apply(to: record))
    case .checkIn(let record): self = .checkIn(apply(to: record))
    case .redFlags(let record): self = .redFlags(apply(to: record))
    case .directive(let record): self = .directive(apply(to: record))
    case .exercise(let record): self = .exercise(apply(to: record))
    case .protocolAdoption(let record): self = .protocolAdoption(apply(to: record))
    }
  }
}
