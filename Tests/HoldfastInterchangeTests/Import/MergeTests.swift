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

  private func merge(_ rows: [String], into before: Session) throws -> SessionMerge {
    try session(rows.map { "2026-03-02,Plank,,,,,,\($0)\n" }.joined()).merge(into: before)
  }

  private func plank(_ rows: [String]) throws -> Session {
    try session(rows.map { "2026-03-02,Plank,,,,,,\($0)\n" }.joined()).session
  }

  @Test("a row that was corrected in the app is told, and the new one beside it comes in")
  func corrected() throws {
    let before = try plank(["60", "45"])
    let merge = try merge(["60", "50", "30"], into: before)
    #expect(merge.doubts == [])
    #expect(merge.differences == [.set(id("plank"), was: "45s", now: "50s")])
    #expect(merge.differences.map(\.words) == ["plank: 50 s in the file, 45 s when it came in"])
    let after = try #require(merge.session)
    #expect(after.sets.map(\.shown) == ["1 toe-plank 60s", "2 toe-plank 45s", "3 toe-plank 30s"])
    let again = try self.merge(["60", "50", "30"], into: after)
    #expect(again.session == nil && again.differences == merge.differences && again.doubts == [])
  }

  @Test(
    "what is new is found by the rows around it",
    arguments: [
      // Known, the file, what comes in, how many are told as other: the newest first, in between, one gone.
      (["45"], ["30", "45"], ["30"], 0), (["60", "45"], ["60", "20", "45"], ["20"], 0),
      (["60", "45"], ["10", "60", "50"], ["10"], 1), (["60", "45"], ["50", "45", "60"], ["50"], 0),
      (["60", "45", "30"], ["60", "30"], [], 0), (["60", "45"], ["50", "40"], [], 2), (["60", "60"], ["60"], [], 0),
      (["60", "60"], ["60", "60", "60"], ["60"], 0), (["60", "45", "30"], ["60", "50", "30", "20"], ["20"], 1),
    ] as [([String], [String], [String], Int)])
  func places(known: [String], file: [String], new: [String], changed: Int) throws {
    let before = try plank(known)
    let merge = try merge(file, into: before)
    #expect(merge.doubts == [])
    #expect((merge.session?.sets ?? before.sets).dropFirst(known.count).map { "\($0.work.holdSeconds ?? 0)" } == new)
    #expect(merge.differences.count == changed)
  }

  @Test("an exercise that got another name in the app does not come a second time, wholly or in part")
  func renamed() throws {
    let before = try plank(["60", "60"])
    for rows in [
      ["Planks", "Planks"], ["Plank", "Knee Plank"], ["Knee Plank", "Knee Plank", "Knee Plank"],
    ] {
      let merge = try session(rows.map { "2026-03-02,\($0),,,,,,60\n" }.joined()).merge(into: before)
      #expect(merge.session == nil, "\(rows)")
      #expect(merge.doubts.map(\.reason) == [.differs], "\(rows)")
    }
    let more = try session("2026-03-02,Plank,,,,,,60\n2026-03-02,Plank,,,,,,60\n2026-03-02,Bird Dog,,,10,,,\n")
    #expect(more.merge(into: before).session?.sets.count == 3)
  }

  @Test("where it can't be told what is new, nothing is changed")
  func unclear() throws {
    let merge = try merge(["45", "30"], into: try plank(["60", "45"]))
    #expect(merge.session == nil)
    #expect(merge.doubts.map(\.name) == [id("plank")] && merge.doubts.map(\.reason) == [.differs])
  }

  @Test("an export that went over to pounds has nothing new")
  func pounds() throws {
    func session(_ header: String, _ rows: [String]) throws -> ImportedSession {
      let text = header + rows.map { "2026-03-02,Deadlift,,\($0),5,,,\n" }.joined()
      return try #require(try read(text: text, options()).sessions.first)
    }
    let kilograms = try session(Self.header, ["60", "80", "100"])
    let pounds = Self.header.replacing("kgs", with: "lbs")
    let same = try session(pounds, ["132.3", "176.4", "220.5"]).merge(into: kilograms.session)
    #expect(same.session == nil && same.doubts == [] && same.differences == [])
    let more = try session(pounds, ["132.3", "176.4", "220.5", "242.5"]).merge(into: kilograms.session)
    #expect(more.session?.sets.count == 4)
    let wrong = try session(Self.header, ["132.3", "176.4", "220.5"]).merge(into: kilograms.session)
    #expect(wrong.session == nil)
    #expect(
      wrong.differences.first?.words == "deadlift: 5 with 132.3 kg in the file, 5 with 60 kg when it came in")
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
      "generic :! plank:2*?0a1b2c3d,30s',2*45s+0a1b2c3d'", "hevy :!", "hevy :! plank", "hevy plank:?0a1b", "hevy a:?",
      "plank 99999:x", "generic :!4/2026-11-28..2026-11-28 :?0a1b2c3d,1b2c3d4e plank:30s/clean+0a1b2c3d'~3,30s~12",
      "generic :!4/..2026-11-28", "generic :!4/2026-11-28 a:30s", "generic :!x", "generic :?0a1b a:30s", "a b:30s~0",
      "a b:30s~x", "a b:?0a1b2c3d~3",
      "a b:?", "a b:60s+x",
      "a b:20000*60s", "a b:60s,9223372036854775807*40s", "a b:2*", "a b:60s,", "log", "csv:=1", "strong",
      "my own words: 2", "",
    ] {
      #expect(ImportOrigin(text).text == text)
    }
    #expect(ImportOrigin("hevy plank:2").brought[id("plank")]?.oldCount == 2)
    #expect(ImportOrigin("hevy plank:60s,3?").brought[id("plank")]?.rows.filter(\.isOpen).count == 3)
    #expect(ImportOrigin("generic :! plank:60s").openForm == .untold)
    #expect(ImportOrigin("a b:20000*60s").brought.isEmpty)
  }

  @Test("an origin with more rows than a session could have is words, however they are shared out among names")
  func tooManyRows() {
    let names = (1...2000).map { "n\($0):9*60s" }.joined(separator: " ")
    #expect(ImportOrigin("hevy \(names)").brought.isEmpty)
    #expect(ImportOrigin("hevy " + (1...100).map { "n\($0):9*60s" }.joined(separator: " ")).brought.count == 100)
  }
}
