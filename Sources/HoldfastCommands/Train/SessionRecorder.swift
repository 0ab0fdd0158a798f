import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastStore
import HoldfastTraining

/// Puts a guided session into the log while it goes on: each set in a transaction of its own, all of them one step for
/// undo.
final class SessionRecorder {
  private let shared: SharedOptions
  private let world: World
  /// Whether the log remembers that the session is open, so that a later run can go on with it.
  private let staysOpen: Bool
  private let step = CommandStep()
  private let id: RecordID
  private let isContinued: Bool
  private var began: Moment
  /// Whether the log remembers the session by now.
  private var isOpen: Bool
  private var before: Score?
  private var places: [Int: (number: SetNumber, side: Side)] = [:]
  private var pairs: [Int: SetNumber] = [:]

  /// A recorder for a session that begins now, or goes on.
  /// - Parameter world: a world whose clock goes on.
  init(in world: World, _ shared: SharedOptions, continuing open: OpenSession?, staysOpen: Bool) {
    self.world = world
    self.shared = shared
    self.staysOpen = staysOpen
    id = open?.id ?? world.newID()
    before = open?.before
    isContinued = open != nil
    isOpen = isContinued
    began = open.map { Moment(day: $0.day, at: $0.startedAt) } ?? world.whenReader.now
  }

  /// How long after the start of the program a session may begin and still have begun with it, in seconds.
  private static let preparation: Int64 = 600

  /// Keeps the pain before training. A score from which on the rules ask for less is in the log at once.
  func begin(before score: Score?, limits: PainLimits) throws {
    before = score ?? before
    // Somebody may have left the first question open for hours.
    let now = world.whenReader.now
    if !isContinued, let start = began.at, let at = now.at,
      now.day != began.day || at.seconds - start.seconds > Self.preparation
    {
      began = now
    }
    guard staysOpen else { return }
    isOpen = false
    try write { writer in
      try self.open(writer)
      let known = try self.beforeCheckIn(in: writer.reader)
      if let score, score.value >= limits.supportOnly {
        try writer.put(.checkIn(self.record(known ?? self.world.newID(), self.checkIn(before: score))))
      } else if let known {
        _ = try writer.delete(known)
      }
    }
    isOpen = true
  }

  private func open(_ writer: LogWriter) throws {
    guard staysOpen, !isOpen, let startedAt = began.at else { return }
    try writer.open(OpenSession(id: id, day: began.day, startedAt: startedAt, before: before))
  }

  /// Puts red-flag symptoms into the log.
  /// - Parameter patience: how long another program that keeps the log is waited for, in seconds.
  func report(_ symptoms: [RedFlagSymptom], patience: Double) throws {
    let now = world.whenReader.now
    guard let report = RedFlagReport(day: now.day, at: now.at, symptoms: symptoms) else { return }
    try write(patience: patience) { _ = try $0.put(.redFlags(self.record(self.world.newID(), report))) }
  }

  /// Puts a set into the session, or in the place of what was recorded for it before.
  /// - Parameter patience: how long another program that keeps the log is waited for, in seconds. The screen stands still
  ///   meanwhile, and a set that could not be saved is saved again later.
  func save(_ trained: TrainedSet, patience: Double = 0.5) throws {
    let place = try write(patience: patience) { writer in
      try self.open(writer)
      var session = try self.session(in: writer.reader)
      let place = try self.place(of: trained, in: session)
      let set = ExerciseSet(
        number: place.number, exercise: trained.exercise, side: place.side, work: trained.work, device: trained.device,
        pain: trained.pain, form: trained.form, stopped: trained.stopped)
      if let index = session.sets.firstIndex(where: { $0.number == place.number && $0.side == place.side }) {
        session.sets[index] = set
      } else {
        session.sets.append(set)
      }
      try writer.put(.session(self.record(self.id, session)))
      // The session has the score now.
      if let checkIn = try self.beforeCheckIn(in: writer.reader) { _ = try writer.delete(checkIn) }
      return place
    }
    isOpen = staysOpen
    places[trained.place] = place
    pairs[trained.pair] = place.number
  }

  /// Closes the session: how long it took, and why it ended early.
  func end(_ end: SessionEnd) throws { try close(minutes: minutes, note: end.note) }

  /// Closes a session that was broken off; how long it took is not known.
  func closeBrokenOff() throws { try close(minutes: nil, note: SessionEnd.early(nil).note) }

  private func close(minutes: SessionMinutes?, note: String?) throws {
    try write { writer in
      try writer.closeSession(self.id)
      if case .session(let record)? = try writer.reader.record(self.id) {
        // What was undone or deleted meanwhile stays so.
        guard !record.isDeleted else { return }
        var session = record.content
        session.minutes = session.minutes ?? minutes
        if let note, session.note?.hasSuffix(note) != true {
          session.note = session.note.map { "\($0); \(note)" } ?? note
        }
        try writer.put(.session(self.record(self.id, session)))
      } else if self.staysOpen, let score = self.before, try self.beforeCheckIn(in: writer.reader) == nil {
        // Nothing was trained: the score would be gone.
        try writer.put(.checkIn(self.record(self.world.newID(), self.checkIn(before: score))))
      }
    }
  }

  /// The session as the log has it; nil while it has no set.
  func recorded() throws -> (session: Session, name: String)? {
    try shared.read(in: world) { reader in
      guard case .session(let record)? = try reader.record(id), !record.isDeleted else { return nil }
      return try (record.content, reader.shortID(of: id))
    }
  }

  // MARK: Parts

  private func write<Result>(patience: Double = 5, _ body: (LogWriter) throws -> Result) throws -> Result {
    try shared.write(in: world, canBeRefused: false, step: step, patience: patience, body)
  }

  private func record<Content>(_ id: RecordID, _ content: Content) -> Record<Content> {
    let now = world.now()
    return Record(id: id, created: now, updated: now, content: content)
  }

  private func checkIn(before score: Score) -> CheckIn {
    CheckIn(day: began.day, at: began.at, moment: .other, pain: score, note: "before training")
  }

  /// The check-in that keeps a score before training until there is a session to hold it. It is looked for in the log,
  /// for the run that put it there may have been killed.
  private func beforeCheckIn(in reader: LogReader) throws -> RecordID? {
    guard staysOpen else { return nil }
    return try reader.checkIns(from: began.day, to: began.day)
      .first { $0.content == checkIn(before: $0.content.pain) }?.id
  }

  private func session(in reader: LogReader) throws -> Session {
    if case .session(let record)? = try reader.record(id), !record.isDeleted { return record.content }
    return Session(day: began.day, startedAt: began.at, before: before, origin: "train", sets: [])
  }

  /// The number and side of a set in the log: those that it has, those of its other side, or the next free number.
  private func place(of set: TrainedSet, in session: Session) throws -> (number: SetNumber, side: Side) {
    // Another command may have changed the session meanwhile: a set is only put in the place of its own kind.
    if let known = places[set.place], session.isFree(known, for: set.exercise) { return known }
    if let number = pairs[set.pair], session.isFree((number, set.side), for: set.exercise) { return (number, set.side) }
    let last = session.sets.map(\.number.value).max() ?? 0
    guard let number = SetNumber(last + 1) else {
      throw Problem(.data, "a session has no more than \(SetNumber.range.upperBound) sets")
    }
    return (number, set.side)
  }

  /// How long the session took. Of one that goes on it is not known: the break was no training.
  private var minutes: SessionMinutes? {
    guard !isContinued, let start = began.at else { return nil }
    let seconds = world.now().seconds - start.seconds
    return SessionMinutes(min(max(1, (seconds + 30) / 60), SessionMinutes.range.upperBound))
  }
}

extension Session {
  /// Whether a place holds no set, or one of the exercise.
  fileprivate func isFree(_ place: (number: SetNumber, side: Side), for exercise: ExerciseID) -> Bool {
    sets.allSatisfy { $0.number != place.number || $0.side != place.side || $0.exercise == exercise }
  }
}

extension SessionEnd {
  /// What the session's note says of an early end; nil when there is nothing to say.
  fileprivate var note: String? {
    switch self {
    case .finished: nil
    case .early(let reason): "ended early" + (reason.map { ": \($0.rawValue)" } ?? "")
    case .stopped: "ended early: stopped"
    case .interrupted: "ended early"
    }
  }
}
