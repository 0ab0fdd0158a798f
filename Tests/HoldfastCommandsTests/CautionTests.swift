import Foundation
import Testing

/// A caution never refuses: the log records what happened.
struct CautionTests {
  @Test("planks after a stop of the same day are knee planks, with the stop's caution")
  func afterStop() throws {
    let world = try TestWorld()
    world.run("start --level toe --usual-pain 0")
    world.run("log plank 3x45s --during 8 --form clean")
    let outcome = world.run("log plank 30s --during 0 --form clean")
    #expect(outcome.out.contains(": knee plank 30s"))
    #expect(outcome.out.contains("Caution: training is stopped"))
  }

  @Test("planks after a step back of the same day are those of the lower level, and others are ahead of it")
  func afterStepBack() throws {
    let world = try TestWorld()
    world.run("start --level toe --usual-pain 0")
    world.run("log plank 3x45s --during 6 --form clean")
    #expect(world.run("log plank 30s --during 0 --form clean").out.contains(": knee plank 30s"))
    #expect(world.run("log toe plank 30s --during 0").out.contains("ahead of your level"))
  }

  private let ahead = "Caution: ahead of your level; the rules permit the knee plank."
  private let fold = "Caution: folding forward under load is something to avoid while you recover."
  private let hamstrings = "Caution: stretch the hamstrings hard only after medical advice"

  @Test("planks above the level are recorded with their caution once, and shown with it under the first set of each")
  func aheadOfLevel() throws {
    let world = try TestWorld()
    world.run("start")
    let outcome = world.run("log toe plank 3x45s + bosu plank 2x20s --during 1 --form clean")
    #expect(outcome.status == 0)
    #expect(outcome.out.components(separatedBy: ahead).count == 2)
    #expect(
      world.run("show last").out.split(separator: "\n").dropFirst().prefix(7).joined(separator: "\n") == """
          set 1   toe plank 45s
                  \(ahead)
          set 2   toe plank 45s
          set 3   toe plank 45s
          set 4   unstable plank 20s bosu
                  \(ahead)
          set 5   unstable plank 20s bosu
        """)
  }

  @Test("an exercise to avoid is recorded with its caution, once for its kind")
  func toAvoid() throws {
    let world = try TestWorld()
    let outcome = world.run("log deadlift 2x5 100kg + snatch 3 + crunch 10 --during 2 --form clean")
    #expect(outcome.status == 0)
    #expect(outcome.out.components(separatedBy: fold).count == 2)
    #expect(outcome.out.components(separatedBy: "Caution: ").count == 3)
    #expect(world.run("export csv").out.components(separatedBy: ",loaded-forward-fold,").count == 4)
  }

  @Test("an own exercise is cautioned by its name")
  func ownExercise() throws {
    let world = try TestWorld()
    world.run("exercises add weighted plank --measure seconds")
    #expect(
      world.run("log weighted plank 30s 10kg").out
        .contains("Caution: abdominal work with added weight is something to avoid while you recover."))
  }

  @Test("the hamstring caution stands until a clinician's advice is on record, and comes back with undo")
  func hamstringAdvice() throws {
    let world = try TestWorld()
    #expect(world.run("log hamstring stretch 30s/side").out.contains(hamstrings))
    #expect(world.run("today").out.contains(hamstrings))
    world.run("advice --by \"my therapist\" --about hamstrings")
    #expect(!world.run("log hamstring stretch 30s/side").out.contains(hamstrings))
    #expect(!world.run("today").out.contains(hamstrings))
    #expect(world.run("log hamstring stretch 30s/side --at yesterday").out.contains(hamstrings))
    for _ in 0..<3 { world.run("undo") }
    #expect(world.run("today").out.contains(hamstrings))
  }

  @Test("planks while stopped are recorded with the stop's caution")
  func whileStopped() throws {
    let world = try TestWorld()
    world.run("flag fever-ill")
    let outcome = world.run("log plank 20s --during 0 --form clean")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("Caution: training is stopped; planks are ahead of what the rules permit."))
  }

  @Test(
    "plank means the plank of the level in force that day",
    arguments: [
      ("2026-11-03", "knee plank"), ("2026-11-09", "toe plank"), ("2026-11-11", "unstable plank"),
      ("2026-11-14", "knee plank"),
      ("2026-11-16", "knee plank"), ("2026-11-18", "toe plank"),
    ])
  func levelOfTheDay(_ day: String, _ plank: String) throws {
    let world = try TestWorld("2026-11-02 08:00")
    world.run("start")
    try world.at("2026-11-20 18:00")
    world.run("override toe --by T --why seen --at 2026-11-08")
    world.run("override unstable --by T --why seen --at 2026-11-10")
    world.run("flag fever-ill --at 2026-11-13")
    world.run("clear --by T --at 2026-11-15")
    world.run("override toe --by T --why seen --at 2026-11-17")
    #expect(world.run("log plank 20s --at \(day) --dry-run").out.contains(": \(plank) 20s"))
  }

  @Test("the bare plank of an advance is the plank that the morning gave")
  func morningAdvance() throws {
    let world = try TestWorld()
    try world.reachToe()
    #expect(world.run("log plank 3x45s --during 0 --form clean --dry-run").out.contains("toe plank 3x45s"))
  }
}
