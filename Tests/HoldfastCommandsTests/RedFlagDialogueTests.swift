import HoldfastModel
import Testing

/// A yes to a red flag is never lost, and danger is told at once.
struct RedFlagDialogueTests {
  private func world(_ answers: String...) throws -> TestWorld {
    let world = try TestWorld()
    world.isInteractive = true
    world.answers = answers
    return world
  }

  @Test(
    "an emergency is told at once, and each yes is in the log before the next question", arguments: ["flag", "start"])
  func emergency(_ command: String) throws {
    let world = try world("n", "n", "y")
    let outcome = world.run(command)
    #expect(outcome.status == 0 && outcome.errors == "")
    let told = try #require(outcome.out.firstRange(of: "Go to an emergency department now."))
    let next = try #require(outcome.out.firstRange(of: RedFlagSymptom.sexualFunctionLoss.words))
    #expect(told.lowerBound < next.lowerBound)
    #expect(outcome.out.contains("The start is not recorded") == (command == "start"))
    #expect(world.export().components(of: "\"bladder-bowel-loss\"") == 1)
    #expect(world.export().components(of: "\"kind\":\"directive\"") == 0)
  }

  @Test("what was said counts where the input ends, and all of it is one step for undo", arguments: ["flag", "start"])
  func end(_ command: String) throws {
    let world = try world("n", "n", "n", "n", "n", "n", "y", "n", "y")
    #expect(world.run(command).status == 0)
    #expect(world.export().components(of: "[\"fever-ill\",\"cancer-history\"]") == 1)
    world.run("undo")
    #expect(world.run("undo").status == 1)
  }

  @Test("a start with a yes is one step for undo with its red flags")
  func startIsOneStep() throws {
    let world = try world("n", "n", "n", "n", "n", "n", "y", "n", "n", "n", "n", "n", "y", "toe", "1")
    #expect(world.run("start").status == 0)
    #expect(world.export().components(of: "\"fever-ill\"") == 1)
    #expect(world.export().components(of: "\"directive\":\"start\"") == 1)
    world.run("undo")
    #expect(world.run("undo").status == 1)
  }

  @Test("where nothing applied so far, the end of the input ends the command with nothing written")
  func nothing() throws {
    let world = try world("n", "n")
    let outcome = world.run("flag")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Nothing was written."))
  }

  @Test("an empty answer is no no: the question comes again")
  func empty() throws {
    let world = try world("", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n")
    let outcome = world.run("flag")
    #expect(outcome.out.hasSuffix("Nothing was reported and nothing was written.\n"))
    #expect(outcome.out.components(of: "Does this apply to you: numbness or tingling around the saddle") == 2)
    #expect(outcome.errors == "holdfast: this needs an answer\n  Type y or n.\n")
  }

  @Test("a time that can't be read is told before anything is asked")
  func time() throws {
    let world = try world("y")
    let outcome = world.run("flag --at tomorrow")
    #expect(outcome.status == 64 && outcome.out == "")
    #expect(world.answers == ["y"])
  }
}
