import Foundation
import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

/// Import over made-up logs. A failure names the seed.
struct ImportPropertyTests {
  private static let begin = Day(number: 20_500)
  /// `HOLDFAST_FAULTS=long` tries ten times as many.
  static let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["HOLDFAST_FAULTS"] == "long" ? 200 : 20)

  private func world(on day: Day) throws -> TestWorld {
    try TestWorld("\(day.iso) 20:00", seed: 5)
  }

  @Test("export, import into an empty log and export again gives the same bytes", arguments: 1...12)
  func roundTrip(_ seed: UInt64) throws {
    let book = RandomLogbook(seed: seed, days: 60, from: Self.begin)
    let one = try world(on: book.lastDay)
    let file = try logFile(book.records)
    one.files["log.json"] = Array(file.utf8)
    #expect(one.run("import log.json").status == 0)
    let text = one.export()
    #expect(text == file)
    let other = try world(on: book.lastDay)
    other.files["log.json"] = Array(text.utf8)
    #expect(other.run("import log.json").status == 0)
    #expect(other.export() == text)
  }

  @Test(
    """
    without --accept-directives an import never raises today's level nor changes the protocol in force, and with it the \
    whole merge comes
    """,
    arguments: seeds)
  func review(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 7000)
    let book = RandomLogbook(seed: seed, days: random.int(20...70), from: Self.begin)
    // One machine has lost some records, the other has changed, deleted and added some.
    let here = book.records.filter { _ in !random.chance(25) }
    let there = book.records.filter { _ in !random.chance(25) }.map { changed($0, &random) }
    guard !here.isEmpty, !there.isEmpty else { return }
    let world = try world(on: book.lastDay)
    try world.write(here, to: "here.json")
    try world.write(there, to: "there.json")
    world.run("import here.json")
    let before = level(here, on: book.lastDay)
    let outcome = world.run("import there.json")
    #expect([0, 3].contains(outcome.status), "seed \(seed): \(outcome.errors)")
    let held = try records(of: world.export())
    let after = level(held, on: book.lastDay)
    #expect(after <= before, "seed \(seed): an import raised the level")
    #expect(adoptions(held).inForce == adoptions(here).inForce, "seed \(seed): an import changed the protocol")
    #expect((outcome.status == 3) == outcome.errors.contains("left out"), "seed \(seed)")
    #expect(world.run("import there.json --accept-directives").status == 0, "seed \(seed)")
    #expect(world.export() == (try logFile(merged(here, there))), "seed \(seed)")
  }

  @Test(
    """
    however often one file comes, it never lifts a stop or raises the level of today or a day to come, and what was left \
    out once stays left out
    """, arguments: seeds)
  func again(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 21_000)
    let book = RandomLogbook(seed: seed &+ 300, days: random.int(15...70), from: Self.begin)
    let here = book.records.filter { _ in !random.chance(30) }
    let there = book.records.filter { _ in !random.chance(20) }.map { changed($0, &random) }
    guard !here.isEmpty, !there.isEmpty else { return }
    let world = try world(on: book.lastDay)
    try world.write(here, to: "here.json")
    try world.write(there, to: "there.json")
    world.run("import here.json")
    let before = Outlook(here, today: book.lastDay)
    for round in 1...3 {
      let outcome = world.run("import there.json")
      #expect(round == 1 || outcome.out.contains("Brought in nothing"), "seed \(seed): \(outcome.out)")
      let after = Outlook(try records(of: world.export()), today: book.lastDay)
      #expect(!after.liftsStop(of: before), "seed \(seed)")
      for (one, other) in [(before.levels, after.levels), (before.hoped, after.hoped)] {
        for (day, level) in other where day >= book.lastDay {
          #expect(level <= one[day] ?? .plank(.knee), "seed \(seed): \(day.iso)")
        }
      }
    }
  }

  @Test("newer versions alone never raise the level of any day nor bring the earliest date nearer", arguments: seeds)
  func newerVersions(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 22_000)
    let book = RandomLogbook(seed: seed &+ 400, days: random.int(15...70), from: Self.begin)
    let world = try world(on: book.lastDay)
    try world.write(book.records, to: "here.json")
    try world.write(book.records.map { changed($0, &random) }, to: "there.json")
    world.run("import here.json")
    let before = Outlook(book.records, today: book.lastDay)
    for _ in 1...2 { world.run("import there.json") }
    let after = Outlook(try records(of: world.export()), today: book.lastDay)
    for (day, level) in after.levels {
      #expect(level <= before.levels[day] ?? .plank(.knee), "seed \(seed): \(day.iso)")
    }
    guard after.levels[book.lastDay] == before.levels[book.lastDay], let earliest = after.earliest else { return }
    #expect(before.earliest.map { $0 <= earliest } ?? false, "seed \(seed)")
  }

  /// The level of each day, past and to come, also where all mornings to come are 0.
  private struct Outlook {
    var levels: [Day: PermittedLevel] = [:]
    var hoped: [Day: PermittedLevel] = [:]
    var earliest: Day?

    init(_ records: [LogRecord], today: Day) {
      var log = TrainingLog(records)
      let engine = ProgressionEngine(log)
      engine.forEachDay(to: today + 40) { day, state, _ in levels[day] = state.permitted }
      earliest = engine.assess(asOf: today).earliest?.day
      for number in 0...40 where engine.days[today + number].morning == nil {
        log.checkIns.append(CheckIn(day: today + number, moment: .morning, pain: sure(0)))
      }
      ProgressionEngine(log).forEachDay(to: today + 40) { day, state, _ in hoped[day] = state.permitted }
    }

    func liftsStop(of other: Outlook) -> Bool {
      other.levels.contains { $0.value == .stop && levels[$0.key] != .stop }
    }
  }

  private func level(_ records: [LogRecord], on day: Day) -> PermittedLevel {
    ProgressionEngine(TrainingLog(records)).state(on: day).permitted
  }

  /// A record as another machine may have it: mostly the same, else changed or deleted a minute later.
  private func changed(_ record: LogRecord, _ random: inout SplitMix64) -> LogRecord {
    guard random.chance(20) else { return record }
    var record = record
    record.updated = Instant(milliseconds: record.updated.milliseconds + 60_000)
    if random.chance(40) {
      record.isDeleted = true
      return record
    }
    switch record {
    case .session(var session):
      session.content.during = random.one(of: nil, sure(0), sure(5))
      session.content.form = random.one(of: .clean, .broken)
      return .session(session)
    case .checkIn(var entry):
      entry.content.pain = sure(random.int(0...9))
      return .checkIn(entry)
    case .protocolAdoption(var adoption):
      adoption.content.why = random.one(of: nil, "for another reason")
      return .protocolAdoption(adoption)
    case .redFlags, .directive, .exercise: return record
    }
  }

  private func adoptions(_ records: [LogRecord]) -> [Record<ProtocolAdoption>] {
    records.compactMap { record in
      if case .protocolAdoption(let adoption) = record { return adoption }
      return nil
    }
  }

  /// What a merge must come to: of two versions the one changed later.
  private func merged(_ here: [LogRecord], _ there: [LogRecord]) -> [LogRecord] {
    var merged: [RecordID: LogRecord] = [:]
    for record in here + there where merged[record.id].map({ $0.updated < record.updated }) ?? true {
      merged[record.id] = record
    }
    return Array(merged.values)
  }
}
