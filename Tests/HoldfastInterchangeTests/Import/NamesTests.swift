import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("names of exercises")
struct ImportNamesTests {
  private func names(_ names: [String], own: [Exercise] = [], map: [String] = []) throws -> [String] {
    let rows = names.map { "2026-03-02,\"\($0)\",,,5,,,\n" }.joined()
    return try read(
      text: "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n" + rows, options(map: map, own: own)
    ).names.map { "\($0.exercise.slug) \($0.how.rawValue)" }
  }

  @Test("our exercises are found by name, alias, plural and equipment; a side plank is no plank")
  func catalogue() throws {
    #expect(
      try names([
        "Bird Dog", "birddogs", "Clamshells", "Deadlift (Barbell)", "Dumbbell Romanian Deadlift", "Sit Up", "Crunches",
        "Crunch (Cable)", "Swing (Kettlebell)", "Box Jump", "Bosu Plank", "Toe Plank", "Planks", "Forearm Plank",
        "Side Plank", "Plank (Weighted)", "Reverse Crunch", "Power Clean",
      ]) == [
        "bird-dog catalogue", "bird-dog catalogue", "mega-clam catalogue", "deadlift catalogue",
        "romanian-deadlift catalogue", "sit-up catalogue", "crunch catalogue", "cable-crunch catalogue",
        "kettlebell-swing catalogue", "box-jump catalogue", "unstable-plank catalogue", "toe-plank catalogue",
        "toe-plank assumed", "toe-plank assumed", "side-plank new", "weighted-plank new", "reverse-crunch new",
        "power-clean new",
      ])
  }

  @Test("a new name never looks like a hold, and is the same every time")
  func slugs() throws {
    let own = try names(["Plank 30s", "90/90 Stretch", "Kniebeuge für Anfänger", "Farmer's Walk", "腰の運動", "???"])
    #expect(own.prefix(4) == ["plank30s new", "x90x90-stretch new", "kniebeuge-fur-anfanger new", "farmers-walk new"])
    #expect(own.suffix(2).allSatisfy { $0.hasPrefix("exercise-x") && $0.hasSuffix(" new") } && Set(own).count == 6)
    #expect(try names(["Plank 30s", "腰の運動"]) == [own[0], own[4]])
  }

  @Test("an exercise that an earlier import added is known")
  func known() throws {
    let side = Exercise(id: id("side-plank"), name: "Side Plank", kind: .own, measure: .seconds)
    #expect(try names(["Side Plank", "side-plank"], own: [side]) == ["side-plank catalogue", "side-plank catalogue"])
  }

  @Test("a map says what names mean, in any case of letters")
  func map() throws {
    #expect(
      try names(["PLANK", "Side Plank"], map: ["plank=knee plank", "side  plank=bird-dog"]) == [
        "knee-plank mapped", "bird-dog mapped",
      ])
    let reading = try read("fitnotes.csv", options(map: ["Planck=toe-plank"]))
    #expect(reading.remarks.last?.text == "No row has the name 'Planck' of --map.")
  }

  @Test("what is wrong with a map is told, all at once")
  func wrongMap() throws {
    let texts = [
      "Plank", "=toe-plank", "Plank=", "Plank=toeplnk", "Plank=plank", "Plank=toe-plank:2h", "A=toe-plank",
      "a=knee-plank",
    ]
    let found = problems { try NameMap(options: texts, catalogue: Catalogue()) }
    #expect(
      found.map(\.what) == [
        "--map: 'Plank' is not THEIR NAME=our-exercise", "--map: '=toe-plank' is not THEIR NAME=our-exercise",
        "--map: 'Plank=' is not THEIR NAME=our-exercise", "--map: 'toeplnk' is not a known exercise",
        "--map: plank can be one of three here", "--map: '2h' is not a hold of 1 s to 3600 s",
        "--map: 'a' is given two meanings",
      ])
    #expect(found[3].remedy == "Did you mean toe-plank?")
  }

  @Test("a file of names has one a line, comments, and lines to blame")
  func mapFile() throws {
    var map = try NameMap(options: ["Plank=knee-plank"], catalogue: Catalogue())
    try map.add(
      file: "names.txt", Array("# my names\n\nPlank = toe-plank\nHold A=B=toe-plank:1:15\n".utf8),
      catalogue: Catalogue())
    #expect(map["plank"]?.exercise == .kneePlank)
    #expect(map["hold a=b"]?.hold?.value == 75)
    let found = problem { try map.add(file: "names.txt", Array("\nPlank\n".utf8), catalogue: Catalogue()) }
    #expect(found.what == "names.txt: 'Plank' is not THEIR NAME=our-exercise")
    #expect(found.marked == "1️⃣Plank2️⃣")
  }
}
