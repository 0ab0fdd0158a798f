import HoldfastInterchange
import HoldfastModel
import HoldfastTestSupport
import Testing

struct RecordNameTests {
  /// A world whose mornings have ids that end in these digits.
  private func world(ids: [String]) throws -> TestWorld {
    let world = try TestWorld("2026-11-20 18:00")
    var text = ""
    var writer = LogFileWriter { text += $0 }
    for (index, id) in ids.enumerated() {
      let made = Instant(milliseconds: world.now.milliseconds - 86_400_000)
      let day = world.zone.localDay(at: world.now) - ids.count + index
      try writer.append(
        .checkIn(
          Record(
            id: try #require(RecordID(id)), created: made, updated: made,
            content: CheckIn(day: day, moment: .morning, pain: sure(index)))))
    }
    try writer.finish()
    world.files["log.json"] = Array(text.utf8)
    #expect(world.run("import log.json").status == 0)
    return world
  }

  private let alike = [
    "019a8c00-0000-7000-8000-00000001abcd", "019a8c00-0000-7000-8000-00000002abcd",
    "019a8c00-0000-7000-8000-0000000fffff",
  ]

  @Test("ids are shown with as many digits as it takes")
  func shown() throws {
    let names = try world(ids: alike).run("history").out.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { $0.split(separator: " ")[0] }
    #expect(names == ["1abcd", "2abcd", "fffff"])
  }

  @Test("digits that several ids end in are refused with the digits that tell them apart")
  func ambiguous() throws {
    let ids = ["019a8c00-0000-7000-8000-0000001a00cd", "019a8c00-0000-7000-8000-0000002a00cd"]
    let world = try world(ids: ids)
    let outcome = world.run("show a00cd")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2 records have ids that end in a00cd"))
    #expect(outcome.errors.contains("Give more digits: 1a00cd (18 November 2026), 2a00cd (19 November 2026)"))
    #expect(world.run("show 1a00cd").out.contains("morning pain 0 of 10"))
    #expect(world.run("delete 2A00CD").status == 0)
    #expect(world.run("show a00cd").out.contains("morning pain 0 of 10"))
  }

  @Test("a whole id, with hyphens or without, names its record")
  func whole() throws {
    let world = try world(ids: alike)
    #expect(world.run("show \(alike[1])").out.contains("morning pain 1 of 10"))
    #expect(world.run("show \(alike[1].replacing("-", with: "").uppercased())").out.contains("morning pain 1 of 10"))
  }

  @Test(
    "what names no record is refused",
    arguments: [
      ("last", 1, "no session is logged yet"), ("last-pain", 1, "no pain entry is logged yet"),
      ("00000", 1, "no record has the id 00000"),
      ("abcd", 64, "'abcd' is no id"), ("lats", 64, "Did you mean: last"), ("xyzzy", 64, "'xyzzy' is no id"),
      ("''", 64, "'' is no id"),
      ("12345678901234567890123456789012345", 1, "no record has the id"),
      ("last-mornign", 64, "Did you mean: last-morning"),
    ])
  func refused(_ name: String, _ status: Int32, _ words: String) throws {
    let outcome = try world(ids: alike).run("show \(name)")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words))
  }

  @Test("last is the latest by day and time, not by entry")
  func last() throws {
    let world = try TestWorld("2026-11-20 18:00")
    world.run("log plank 30s --at \"2026-11-19 20:00\"")
    world.run("log plank 20s --at \"2026-11-19 08:00\"")
    world.run("log plank 10s --at 2026-11-18")
    #expect(world.run("show last").out.contains("knee plank 30s"))
    world.run("delete last")
    #expect(world.run("show last").out.contains("knee plank 20s"))
  }

  @Test("a set is named by its number, and only it is shown")
  func sets() throws {
    let world = try TestWorld()
    world.run("log plank 30s 20s 10s")
    let words = world.run("show last.2").out
    #expect(words.contains("set 2   knee plank 20s"))
    #expect(!words.contains("set 1 "))
    #expect(world.run("show last.4").status == 1)
    #expect(world.run("delete last.1").errors.contains("Only whole records can be deleted."))
  }
}
