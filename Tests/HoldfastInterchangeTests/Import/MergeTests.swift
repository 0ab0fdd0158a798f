import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("what was imported before is met again")
struct ImportMergeTests {
  private static let header = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n"
  private static let morning =
    "2026-03-02,Plank,,,,,,0:01:00\n2026-03-02,Plank,,,,,,0:01:00\n2026-03-02,Bird Dog,,,10,,,\n"

  private func session(_ rows: String, map: [String] = []) throws -> ImportedSession {
    try #require(try read(text: Self.header + rows, options(map: map)).sessions.first)
  }

  @Test("the same file twice adds nothing")
  func twice() throws {
    let imported = try session(Self.morning)
    #expect(imported.session.origin == "fitnotes bird-dog:10x plank:2*60s")
    #expect(imported.merged(into: imported.session) == nil)
  }

  @Test("a longer export adds only what is new, also equal rows and rows in between")
  func longer() throws {
    let first = try session(Self.morning)
    let longer = try session("2026-03-02,Plank,,,,,,0:01:00\n" + Self.morning + "2026-03-02,Bird Dog,,,10,,,\n")
    #expect(longer.id == first.id)
    let merged = try #require(longer.merged(into: first.session))
    #expect(
      merged.sets.map(\.shown) == [
        "1 toe-plank 60s", "2 toe-plank 60s", "3 bird-dog 10", "4 toe-plank 60s", "5 bird-dog 10",
      ])
    #expect(longer.merged(into: merged) == nil)
  }

  @Test("edits stay: a set that became another exercise, one that was deleted, a pain score")
  func edits() throws {
    let imported = try session(Self.morning)
    var edited = imported.session
    edited.sets[0].exercise = .kneePlank
    edited.sets[0].pain = Score(2)
    edited.sets.remove(at: 1)
    #expect(imported.merged(into: edited) == nil)
    let longer = try session(Self.morning + "2026-03-02,Plank,,,,,,0:00:50\n")
    let merged = try #require(longer.merged(into: edited))
    #expect(merged.sets.map(\.shown) == ["1 knee-plank 60s pain 2", "3 bird-dog 10", "4 toe-plank 50s"])
    #expect(longer.merged(into: merged) == nil)
  }

  @Test("another --map adds nothing to what is there")
  func remapped() throws {
    let imported = try session(Self.morning)
    let mapped = try session(Self.morning, map: ["Plank=knee-plank"])
    #expect(mapped.session.sets[0].exercise == .kneePlank)
    #expect(mapped.merged(into: imported.session) == nil)
  }

  @Test("both sides of a new set share a new number")
  func sides() throws {
    let header = "exerciseName,exerciseType,date,time,setNumber,valueRight,valueLeft,comment\n"
    let row = "Mega clam,Dynamic,2026-03-02,10:00,1,8,7,\n"
    let first = try #require(try read(text: header + row, options()).sessions.first)
    let second = try #require(try read(text: header + row + row, options()).sessions.first)
    let merged = try #require(second.merged(into: first.session))
    #expect(
      merged.sets.map(\.shown) == [
        "1 mega-clam left 7", "1 mega-clam right 8", "2 mega-clam left 7", "2 mega-clam right 8",
      ])
  }

  @Test("ids come from what the file says, and SHA-256 is that of the standard")
  func identities() {
    // printf 'holdfast import\0session\0hevy 2026-04-07T10:14:00 Abend' | sha256sum, with version and variant set.
    #expect(ImportIdentity.session("hevy 2026-04-07T10:14:00 Abend").text == "47e2c340-fa56-84ce-b39d-6d2b034e52e2")
    #expect(ImportIdentity.session("a") != ImportIdentity.session("b"))
    #expect(RecordID(digest: (.max, .max)).text == "ffffffff-ffff-8fff-bfff-ffffffffffff")
    #expect(RecordID(digest: (0, 0)).text == "00000000-0000-8000-8000-000000000000")
  }

  @Test("an origin is read as it was written, and any other text stays as it is")
  func origins() {
    for text in [
      "hevy bird-dog:1 plank:2", "hevy bird-dog:2*10x/left plank:60s+0a1b2c3d,30s+,45s/20412g/pain3/clean,2?",
      "plank 99999:x",
      "a b:?", "a b:60s+x",
      "a b:20000*60s", "a b:2*", "a b:60s,", "log", "csv:=1", "strong", "my own words: 2", "",
    ] {
      #expect(ImportOrigin(text).text == text)
    }
    #expect(ImportOrigin("hevy plank:2").brought[id("plank")]?.oldCount == 2)
    #expect(ImportOrigin("hevy plank:60s,3?").brought[id("plank")]?.refused == 3)
    #expect(ImportOrigin("a b:20000*60s").brought.isEmpty)
  }
}
