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
  /// Whether the log is to remember that the session is open, so that a later run can go on with it.
  private let staysOpen: Bool
  private let limits: PainLimits
  private let step = CommandStep()
  private let id: RecordID
  private let isContinued: Bool
  private var began: Moment
  /// Whether the log remembers the session by now.
  private(set) var isOpen: Bool
  /// Whether what it remembers is what is known now.
  private var isRemembered: Bool
  private var before: Score?
  /// Whether the log has that answer, or needs none.
  private var isBeforeKept = true
  /// Whether this run put it into a pain entry.
  private var hasEntry = false
  private var places = SetPlaces()

  /// A recorder for a session that begins now, or goes on.
  /// - Parameters:
  ///   - world: a world whose clock goes on.
  ///   - limits: the scores at which the rules ask for less.
  init(
    in world: World, _ shared: SharedOptions, limits: PainLimits, continuing open: OpenSession?, staysOpen: Bool
  ) {
    self.world = world
    self.shared = shared
    self.limits = limits
    self.staysOpen = staysOpen
    id = open?.id ?? world.newID()
    before = open?.before
    isContinued = open != nil
    isOpen = isContinued
    isRemembered = isContinued
    began = open.map { Moment(day: $0.day, at: $0.startedAt) } ?? world.whenReader.now
  }

  /// How long another program that keeps the log is waited for while the session goes on, in seconds. The screen stands
  /// still meanwhile; what could not be saved is saved again later.
  static let patience = 0.5

  /// The day that the session belongs to.
  var day: Day { began.day }

  /// Whether anything of it is in the log.
  var isInLog: Bool { isOpen || !places.isEmpty }

  /// The pain before training, where it was answered and the log does not have it.
  var lostBefore: Score? { isBeforeKept ? nil : before }

  // MARK: Its begin

  /// How long after the start of the program a session may begin and still have begun with it, in seconds.
  private static let preparation: Int64 = 600

  /// Notes when it began: somebody may have left the program waiting for hours.
  func begin(at moment: Moment) {
    isRemembered = false
    guard !isContinued, let start = began.at, let at = moment.at,
      moment.day != began.day || at.seconds - start.seconds > Self.preparation
    else { return }
    began = moment
  }

  /// Takes the pain before training as it was answered now; nil leaves it open, also where a score was given before.
  func begin(before score: Score?) {
    before = score
    isBeforeKept = false
    hasEntry = false
    begin(at: world.whenReader.now)
  }

  /// Keeps that answer. A score from which on the rules ask for less is in the log at once.
  func keepBefore(patience: Double = SessionRecorder.patience) throws {
    try write(patience: patience) { writer in
      try self.remember(writer)
      try self.putBefore(writer, from: self.limits.supportOnly)
    }
    wasWritten()
    hasEntry = isForEntry
  }

  /// Whether the rules ask for less after the pain before training, so that it does not wait for a set.
  private var isForEntry: Bool { before.map { $0.value >= limits.supportOnly } ?? false }

  private func remember(_ writer: LogWriter) throws {
    guard staysOpen, !isRemembered, let startedAt = began.at else { return }
    try writer.open(OpenSession(id: id, day: began.day, startedAt: startedAt, before: before))
  }

  /// Puts the pain before training where it belongs: into the session, or into a pain entry while there is none.
  /// - Parameter least: the least score that gets an entry.
  private func putBefore(_ writer: LogWriter, from least: Int) throws {
    let entry = try beforeEntry(in: writer.reader)
    if var session = try recordedSession(in: writer.reader) {
      if !isBeforeKept {
        session.before = before
        try writer.put(.session(record(id, session)))
      }
      if let entry { _ = try writer.delete(entry) }
    } else if let before, before.value >= least {
      // What was edited, undone or deleted since it was put there stays so.
      guard !isBeforeKept || (entry == nil && !hasEntry) else { return }
      try writer.put(.checkIn(record(entry ?? world.newID(), checkIn(before: before))))
    } else if let entry {
      _ = try writer.delete(entry)
    }
  }

  private func wasWritten() {
    isOpen = staysOpen
    isRemembered = staysOpen
    isBeforeKept = true
  }

  // MARK: What is done in it

  /// Puts red-flag symptoms into the log.
  func report(_ symptoms: [RedFlagSymptom], patience: Double = SessionRecorder.patience) throws {
    let now = world.whenReader.now
    guard let report = RedFlagReport(day: now.day, at: now.at, symptoms: symptoms) else { return }
    try write(patience: patience) { _ = try $0.put(.redFlags(self.record(self.world.newID(), report))) }
  }

  /// Puts a set into the session, or in the place of what was recorded for it before.
  func save(_ trained: TrainedSet, patience: Double = SessionRecorder.patience) throws {
    places.expect(trained)
    let place = try write(patience: patience) { writer in
      try self.remember(writer)
      var session =
        try self.recordedSession(in: writer.reader)
        ?? Session(
          day: self.began.day, startedAt: self.began.at, before: self.before, origin: "train", sets: [])
      if !self.isBeforeKept { session.before = self.before }
      let place = try self.places.place(of: trained, in: session)
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
      if let entry = try self.beforeEntry(in: writer.reader) { _ = try writer.delete(entry) }
      return place
    }
    wasWritten()
    places.keep(place, of: trained)
  }

  // MARK: Its end

  /// Closes the session, with how long it took and why it ended early. One that was ended from outside stays open where
  /// the log remembers it.
  func end(_ end: SessionEnd) throws {
    if staysOpen, case .interrupted = end {
      if !isBeforeKept { try keepBefore(patience: world.patience) }
    } else {
      try close(minutes: minutes, note: end.note)
    }
  }

  /// Closes a session that was broken off; how long it took is not known.
  func closeBrokenOff() throws { try close(minutes: nil, note: SessionEnd.early(nil).note) }

  /// Whether all that the log had of a session that was broken off was undone or deleted since.
  func isTakenBack() throws -> Bool {
    try shared.read(in: world) { reader in
      if case .session(let record)? = try reader.record(id) { return record.isDeleted }
      return try isForEntry && beforeEntry(in: reader) == nil
    }
  }

  /// Closes a session of which nothing is to come into the log any more.
  func forget() throws {
    try write { try $0.closeSession(self.id) }
    isOpen = false
  }

  private func close(minutes: SessionMinutes?, note: String?) throws {
    try write { writer in
      try writer.closeSession(self.id)
      // What was undone or deleted meanwhile stays so.
      if case .session(let record)? = try writer.reader.record(self.id), record.isDeleted { return }
      // Nothing was trained: the score would be gone.
      if self.staysOpen { try self.putBefore(writer, from: 0) }
      guard var session = try self.recordedSession(in: writer.reader) else { return }
      session.minutes = session.minutes ?? minutes
      if let note, session.note?.hasSuffix(note) != true {
        session.note = session.note.map { "\($0); \(note)" } ?? note
      }
      try writer.put(.session(self.record(self.id, session)))
    }
    isOpen = false
    isBeforeKept = true
  }

  /// The session as the log has it; nil while it has no set.
  func recorded() throws -> (session: Session, name: String)? {
    try shared.read(in: world) { reader in
      try recordedSession(in: reader).map { try ($0, reader.shortID(of: id)) }
    }
  }

  // MARK: Parts

  private func write<Result>(patience: Double? = nil, _ body: (LogWriter) throws -> Result) throws -> Result {
    try shared.write(in: world, canBeRefused: false, step: step, patience: patience, body)
  }

  private func record<Content>(_ id: RecordID, _ content: Content) -> Record<Content> {
    let now = world.now()
    return Record(id: id, created: now, updated: now, content: content)
  }

  private func checkIn(before score: Score) -> CheckIn {
    CheckIn(painBefore: score, day: began.day, at: began.at)
  }

  /// The pain entry that keeps a score before training until there is a session to hold it. It is looked for in the log,
  /// for the run that put it there may have been killed.
  private func beforeEntry(in reader: LogReader) throws -> RecordID? {
    guard staysOpen else { return nil }
    return try reader.checkIns(from: began.day, to: began.day)
      .first { $0.content == checkIn(before: $0.content.pain) }?.id
  }

  private func recordedSession(in reader: LogReader) throws -> Session? {
    guard case .session(let record)? = try reader.record(id), !record.isDeleted else { return nil }
    return record.content
  }

  /// How long the session took. Of one that goes on it is not known: the break was no training.
  private var minutes: SessionMinutes? {
    guard !isContinued, let start = began.at else { return nil }
    let seconds = world.now().seconds - start.seconds
    return SessionMinutes(min(max(1, (seconds + 30) / 60), SessionMinutes.range.upperBound))
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
