import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

/// The adoption of a protocol as every command but `protocol` meets it.
struct AdoptionTests {
  /// The default protocol under a name of its own.
  private static let mine: String = {
    var rules = LadderProtocol.standard
    rules.name = "Mine"
    return ProtocolFileWriter.text(of: rules)
  }()

  private static let begin = Instant(milliseconds: 1_795_000_000_000)

  private static func adoption(
    _ number: UInt64, by: String? = "my therapist", why: String? = nil, text: String? = mine,
    isDeleted: Bool = false, minute: Int64 = 0
  ) -> LogRecord {
    let created = Instant(milliseconds: begin.milliseconds + Int64(number) * 1000)
    return .protocolAdoption(
      Record(
        id: RecordID(now: begin, random: (0, 0xABC00 + number)), created: created,
        updated: Instant(milliseconds: created.milliseconds + minute * 60_000), isDeleted: isDeleted,
        content: ProtocolAdoption(
          day: Day(number: 20_775), at: ZonedInstant(seconds: 1_795_000_000, offsetMinutes: 60), by: by, why: why,
          text: text)))
  }

  /// A log with a pain entry and these adoptions, taken in while it was empty.
  private func world(_ adoptions: LogRecord...) throws -> TestWorld {
    let other = try TestWorld("2026-11-17 18:00", seed: 4)
    other.run("pain 2")
    let world = try TestWorld("2026-11-20 18:00")
    try world.write(try records(of: other.export()) + adoptions, to: "log.json")
    #expect(world.run("import log.json").status == 0)
    return world
  }

  private let leftOut = "left out, because they could lift a stop or raise the level:"

  @Test("an adoption comes into an empty log, and is left out of one that has records and named")
  func guarded() throws {
    let first = Self.adoption(1, why: "seen in the clinic")
    let world = try world(first)
    let before = world.export()
    #expect(try records(of: before).contains(first))
    let reset = Self.adoption(2, by: nil, text: nil)
    try world.write([Self.adoption(3), reset], to: "more.json")
    let outcome = world.run("import more.json")
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in nothing."))
    #expect(
      outcome.errors.contains(
        """
        \(leftOut)
          18 November 2026: protocol reset to the default; level before: knee plank, after: knee plank
          18 November 2026: protocol adopted: Mine, version 1, by my therapist; level before: knee plank, after: knee plank
        To take them in: holdfast import more.json --accept-directives

        """))
    #expect(world.export() == before)
    #expect(world.run("import more.json --accept-directives").status == 0)
    #expect(try records(of: world.export()).contains(reset))
  }

  @Test(
    "a newer version of an adoption is left out, and a deleted one where it was in force",
    arguments: [
      (adoption(2, why: "changed", minute: 1), true), (adoption(1, why: "changed", minute: 1), true),
      (adoption(2, isDeleted: true, minute: 1), true), (adoption(1, isDeleted: true, minute: 1), false),
      (adoption(3, isDeleted: true), false), (adoption(3), true),
    ])
  func versions(_ record: LogRecord, _ isLeftOut: Bool) throws {
    let world = try world(Self.adoption(1), Self.adoption(2))
    let before = world.export()
    try world.write([record], to: "more.json")
    let outcome = world.run("import more.json")
    #expect(outcome.status == (isLeftOut ? 3 : 0))
    #expect(outcome.errors.contains(leftOut) == isLeftOut)
    #expect(outcome.errors.contains("(deleted)") == (isLeftOut && record.isDeleted))
    #expect((world.export() == before) == isLeftOut)
    #expect(world.run("import more.json --accept-directives").status == 0)
    #expect(try records(of: world.export()).contains(record))
  }

  @Test("the deletion of all adoptions takes back those before the one in force, and names that one")
  func allDeleted() throws {
    let world = try world(Self.adoption(1), Self.adoption(2), Self.adoption(3))
    let gone = (1...3).map { Self.adoption($0, isDeleted: true, minute: 1) }
    try world.write(gone, to: "more.json")
    let outcome = world.run("import more.json")
    #expect(outcome.status == 3)
    #expect(outcome.errors.ranges(of: "(deleted)").count == 1)
    let held = try records(of: world.export())
    #expect(held.contains(Self.adoption(3)) && held.contains(gone[0]) && held.contains(gone[1]))
  }

  @Test("the history has it on its day, at its time")
  func history() throws {
    let world = try world(
      Self.adoption(1, why: "seen in the clinic"), Self.adoption(2, by: nil, text: nil),
      Self.adoption(3, by: "me", why: "over", text: nil))
    #expect(
      world.run("history").out == """
        Tuesday 17 November 2026
          \(try id(of: "checkin", world))  pain 2 of 10
        Wednesday 18 November 2026
          abc01  protocol adopted: Mine, version 1, by my therapist: seen in the clinic
          abc02  protocol reset to the default
          abc03  protocol reset to the default, by me: over

        """)
    #expect(world.run("history --to 2026-11-17").out.contains("protocol") == false)
    #expect(world.run("history --exercise plank").out.contains("protocol") == false)
    #expect(
      world.run("history --json").out.contains(
        "\"summary\": \"protocol adopted: Mine, version 1, by my therapist: seen in the clinic\""))
  }

  private func id(of kind: String, _ world: TestWorld) throws -> String {
    let record = try #require(try records(of: world.export()).first { $0.kind.rawValue == kind })
    return String(record.id.text.suffix(5))
  }

  @Test("show has its fields and its text, line by line as it was adopted")
  func show() throws {
    let remark = "# a\u{202e}b\r\n\r\n# " + String(repeating: "long ", count: 40) + "\r\n"
    let text = Self.mine + remark
    let world = try world(Self.adoption(1, why: "seen", text: text))
    world.columns = 60
    let id = RecordID(now: Self.begin, random: (0, 0xABC01))
    let lines = Self.mine.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(
      world.run("show abc01").out == """
        Protocol abc01, Wednesday 18 November 2026
          protocol adopted: Mine, version 1, by my therapist: seen
          at 12:06
          the protocol:
        \(lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))
            # a\u{fffd}b

            # \(String(repeating: "long ", count: 40))
          id \(id.text)

        """)
    #expect(world.run("show abc01 --json").out.contains("# a\u{202e}b\\r\\n"))
  }

  @Test("it is deleted, undone and redone like every other record, and never edited")
  func corrected() throws {
    let world = try world(Self.adoption(1))
    let before = world.export()
    let edit = world.run("edit abc01 --note x")
    #expect(edit.status == 1)
    #expect(
      edit.errors == """
        holdfast: abc01 can't be edited
          A protocol stands as it was adopted; the one adopted last counts.
          Adopt another: holdfast protocol use FILE --by WHO

        """)
    #expect(world.export() == before)
    let deleted = world.run("delete abc01")
    #expect(
      deleted.out.contains("Deleted abc01, 18 November 2026: protocol adopted: Mine, version 1, by my therapist\n"))
    #expect(world.run("history").out.contains("protocol") == false)
    #expect(
      world.run("undo").out.contains("back     18 November 2026: protocol adopted: Mine, version 1, by my therapist\n"))
    #expect(world.run("history").out.contains("abc01  protocol adopted: Mine"))
    #expect(
      world.run("redo").out.contains("removed  18 November 2026: protocol adopted: Mine, version 1, by my therapist\n"))
  }

  @Test("no table of the CSV has it", arguments: ["sets", "sessions", "checkins", "directives"])
  func csv(_ table: String) throws {
    let (with, without) = (try world(Self.adoption(1)), try world())
    #expect(with.run("export csv --table \(table)") == without.run("export csv --table \(table)"))
  }
}
