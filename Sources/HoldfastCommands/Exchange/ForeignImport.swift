import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// Brings in the CSV of another app, or of `export csv`: good rows in, bad rows told.
struct ForeignImport {
  let writing: ImportWriting
  let options: ForeignOptions
  let isStrict: Bool
  let rejects: OutputFile?

  private var world: World { writing.world }

  func run(_ bytes: consuming [UInt8]) throws {
    guard bytes.count <= Self.largestFile else {
      throw Problem(
        .data, "\(printable(writing.file)) is larger than \(Self.largestFile / 1_048_576) MiB",
        why: "It is read into memory as a whole. Nothing was written.",
        remedy: "Split it between two days, with the header line on top of each part.")
    }
    let format = try options.format()
    let catalogue = try writing.shared.read(in: world) { try $0.catalogue() }
    let progress = ProgressBar(world)
    defer { progress.erase() }
    var reading = try ForeignFile(fileName: writing.file, bytes: consume bytes).read(
      format: format, options: options.options(catalogue, in: world), progress: progress.show(done:of:))
    progress.erase()
    if !writing.isDryRun { try writeRejects(of: reading) }
    if isStrict, let problems = Problems(reading.refused.prefix(Self.mostTold).map(\.problem)) {
      tellRefused(reading, beyond: Self.mostTold)
      throw problems
    }
    reading.forgetText()
    let records = RecordsToBring(reading, in: world)
    let unclear = UnclearSets()
    let maps = MapsTooLate(reading)
    let moved = MovedSessions(reading)
    let check = isStrict ? { try self.refuse($0, unclear, moved) } : { (_: ImportWriting.Outcome) in }
    let outcome = try writing.carryOut(format: reading.format.rawValue, check: check) { reader, withheld in
      unclear.forget()
      try moved.find(in: reader)
      var plan = try reader.plan(
        bringing: records.all.lazy.filter { !withheld.contains($0.id) && !moved.isHeldBack($0.id) }, now: world.now()
      ) { records.merged($0, into: $1, unclear, maps) }
      plan.unchanged -= unclear.untouched
      try maps.find(in: reader)
      return plan
    }
    writing.shared.print(in: world) { page in
      ForeignImportReport(reading, outcome, unclear, moved, maps, isDryRun: writing.isDryRun).write(on: &page)
      writing.write(outcome, on: &page)
    }
    tellRefused(reading, beyond: 0)
    unclear.tell(in: world)
    moved.tell(in: world)
    writing.tellWithheld(outcome)
    let isWhole = reading.refused.isEmpty && outcome.review.withheld.isEmpty && unclear.isEmpty && moved.isEmpty
    if !isWhole { throw ExitCode(3) }
  }

  /// Refuses an import of which a part would be left out.
  private func refuse(_ outcome: ImportWriting.Outcome, _ unclear: UnclearSets, _ moved: MovedSessions) throws {
    guard !unclear.isEmpty || !moved.isEmpty || !outcome.review.withheld.isEmpty else { return }
    unclear.tell(in: world)
    moved.tell(in: world)
    writing.tellWithheld(outcome)
    throw Problem(
      .data, "\(printable(writing.file)): not all of it can be taken",
      why: "--strict takes all or nothing. Nothing was written.",
      remedy: "Leave out --strict to take the rest.")
  }

  /// The largest file of another app that is read: ten times what a lifetime of training is, and little enough memory.
  private static let largestFile = 32 * 1_048_576
  /// How many refused rows are told one by one.
  private static let mostTold = 20

  private func writeRejects(of reading: ImportReading) throws {
    guard let rejects, !reading.refused.isEmpty else { return }
    try rejects.write(bytes: reading.rejects)
  }

  /// Tells the refused rows on standard error; with `first` those that the error did not tell itself.
  private func tellRefused(_ reading: ImportReading, beyond first: Int) {
    guard reading.refused.count > first else { return }
    if first == 0 {
      world.streams.error(ProblemText(world).of(reading.refused.prefix(Self.mostTold).map(\.problem)))
    }
    let more = reading.refused.count - Self.mostTold
    if more > 0 { world.streams.error("holdfast: and \(count(more, "more refused row"))\n") }
    let file = writing.isDryRun ? nil : rejects
    let place =
      file.map { wayBack(of: reading, $0.name) } ?? "To get them as a file: --rejects FILE"
    world.streams.error("holdfast: \(count(reading.refused.count, "row")) refused. \(place)\n")
  }
}

extension ForeignImport {
  /// How refused rows come in: those that leave the form of other sets open with the whole file.
  private func wayBack(of reading: ImportReading, _ file: String) -> String {
    let lines = reading.linesForWholeFile
    guard let first = lines.first else { return "Mend them in \(printable(file)), and import that." }
    let why = "for until then the form of other sets is open and can't count."
    guard lines.count < reading.refused.count else { return "Mend them in the whole file and import that, \(why)" }
    let several = lines.prefix(10).map(String.init).joined(separator: ", ")
    let which = lines.count == 1 ? "line \(first)" : "lines \(several)"
    let more = lines.count > 10 ? " and \(lines.count - 10) more" : ""
    return "Mend \(which)\(more) in the whole file and import that, \(why) "
      + "The others can come from \(printable(file))."
  }
}

/// The records that a reading would bring. They are made when they are asked for: a large file has many.
private struct RecordsToBring {
  private let reading: ImportReading
  private let now: Instant
  /// Where each session stands, by its id.
  private let places: [RecordID: Int32]

  init(_ reading: ImportReading, in world: World) {
    self.reading = reading
    now = world.now()
    places = Dictionary(reading.sessions.indices.lazy.map { (reading.sessions[$0].id, Int32($0)) }) { first, _ in first
    }
  }

  var all: some Sequence<LogRecord> {
    let (exercises, sessions) = (reading.newExercises.count, reading.sessions.count)
    return (0..<exercises + sessions + reading.entries.count).lazy.map { index in
      if index < exercises {
        let exercise = reading.newExercises[index]
        return .exercise(record(ImportIdentity.exercise(exercise.exercise.id), exercise))
      }
      guard index >= exercises + sessions else {
        let session = reading.sessions[index - exercises]
        return .session(record(session.id, session.session))
      }
      let entry = reading.entries[index - exercises - sessions]
      return switch entry.content {
      case .checkIn(let checkIn): .checkIn(record(entry.id, checkIn))
      case .redFlags(let report): .redFlags(record(entry.id, report))
      case .directive(let directive): .directive(record(entry.id, directive))
      }
    }
  }

  private func record<Content>(_ id: RecordID, _ content: Content) -> Record<Content> {
    Record(id: id, created: now, updated: now, content: content)
  }

  /// What a live record becomes with what the file has beyond it; nil when it has nothing.
  func merged(
    _ incoming: LogRecord, into present: LogRecord, _ unclear: UnclearSets, _ maps: MapsTooLate
  ) -> LogRecord? {
    guard case .session(var record) = present, let place = places[incoming.id] else {
      if !present.says(incoming) { unclear.noteDifference(on: present.day) }
      return nil
    }
    maps.note(record.id, record.content)
    let merge = reading.sessions[Int(place)].merge(into: record.content)
    unclear.note(merge, of: record.content)
    guard let content = merge.session else { return nil }
    record.content = content
    return .session(record)
  }
}

extension LogRecord {
  /// Whether another record of a table of ours says the same. Of an exercise such a table knows the id only.
  fileprivate func says(_ other: LogRecord) -> Bool {
    switch (self, other) {
    case (.checkIn(let one), .checkIn(let other)): one.content == other.content
    case (.redFlags(let one), .redFlags(let other)): one.content == other.content
    case (.directive(let one), .directive(let other)): one.content == other.content
    default: true
    }
  }
}
