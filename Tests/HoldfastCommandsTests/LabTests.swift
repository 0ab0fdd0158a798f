import Foundation
import HoldfastModel
import Testing

@Suite("holdfast lab")
struct LabTests {
  private static let golden = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/lab-60-lifters-60-days.json")

  /// `HOLDFAST_GOLDEN=write swift test --filter LabTests` writes what the program says now.
  private static var isWriting: Bool { ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" }

  @Test("60 lifters, 60 days, three rules: the same bytes as recorded, on every machine")
  func recorded() throws {
    let outcome = try TestWorld().run(
      "lab --lifters 60 --days 60 --rule default --rule one-good-session --rule two-for-two+step-back --json")
    #expect(outcome.status == 0 && outcome.errors == "")
    if Self.isWriting {
      try outcome.out.write(to: Self.golden, atomically: true, encoding: .utf8)
    } else {
      let recorded = try String(contentsOf: Self.golden, encoding: .utf8)
      let lines = zip(recorded.split(separator: "\n"), outcome.out.split(separator: "\n"))
      let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
      #expect(
        outcome.out == recorded,
        "line \((first?.offset ?? 0) + 1): \(first?.element.0 ?? "") is now \(first?.element.1 ?? "")")
    }
  }

  @Test("the bytes do not depend on the order of the work, nor on the number of cores")
  func orders() throws {
    func run(_ concurrently: @escaping (Int, @escaping @Sendable (Int) -> Void) -> Void) throws -> [TestWorld.Outcome] {
      let world = try TestWorld()
      world.concurrently = concurrently
      // More than one block of lifters, and the last one not full.
      return ["--json", "", "--csv -", "--sweep gates.knee_to_toe.qualifying_sessions=1,6"].map {
        world.run("lab --lifters 150 --days 20 --rule default \($0)")
      }
    }
    let serial = try run { count, body in for index in 0..<count { body(index) } }
    let backward = try run { count, body in for index in (0..<count).reversed() { body(index) } }
    let shuffled = try run { count, body in
      for index in stride(from: 0, to: count, by: 3) { body(index) }
      for index in 0..<count where index % 3 != 0 { body(index) }
    }
    let sideBySide = try run { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
    #expect(backward == serial && shuffled == serial && sideBySide == serial)
    #expect(serial.allSatisfy { $0.status == 0 && !$0.out.isEmpty })
  }

  @Test("it says that it measures rules on a model, in every form")
  func caution() throws {
    let world = try TestWorld()
    let words = "This measures rules on a made-up model of lifters. It says nothing about you or any person."
    for more in [
      "", "--json", "--parameters", "--parameters --json", "--sweep gates.knee_to_toe.peak_cap=0,2",
      "--sweep gates.knee_to_toe.peak_cap=0,2 --json",
    ] {
      #expect(world.run("lab --lifters 2 --days 14 --rule default \(more)").out.contains(words), "\(more)")
    }
  }

  @Test("the rows for a spreadsheet: one for each lifter and rule, and the report besides")
  func csv() throws {
    let world = try TestWorld()
    let outcome = world.run("lab --lifters 3 --days 40 --rule default --rule fixed-14-days --csv rows.csv")
    let rows = String(decoding: world.files["rows.csv"] ?? [], as: UTF8.self).split(separator: "\n")
    #expect(rows.count == 1 + 3 * 2)
    #expect(rows.first?.hasPrefix("lifter,phenotype,rule,sessions,overloads,") == true)
    #expect(rows.dropFirst().map { $0.split(separator: ",")[2] } == ["default", "fixed-14-days"].cycled(3))
    #expect(Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [18])
    #expect(outcome.out.contains("All 3 lifters"))
    let printed = world.run("lab --lifters 3 --days 40 --rule default --rule fixed-14-days --csv -")
    #expect(printed.out.split(separator: "\n") == rows)
  }

  @Test("a rule's name that looks like a formula is no formula in the rows")
  func formula() throws {
    let world = try TestWorld()
    world.run("protocol init -o =1+1.yaml")
    #expect(world.run("lab --lifters 1 --days 14 --rule =1+1.yaml --csv -").out.contains(",'=1+1.yaml,"))
  }

  @Test("a protocol from a file is tried as it is, and the default's own file comes out like the default")
  func file() throws {
    let world = try TestWorld()
    world.run("protocol init -o same.yaml")
    let rows = world.run("lab --lifters 20 --days 60 --rule default --rule same.yaml --csv -").out
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let ours = rows.filter { $0[2] == "default" }.map { $0[3...] }
    #expect(ours == rows.filter { $0[2] == "same.yaml" }.map { $0[3...] })
    #expect(ours.count == 20)
  }

  @Test("a bar on a terminal only, wiped in the end; never a colour or a mode that would have to be undone")
  func bar() throws {
    let world = try TestWorld()
    world.errorIsTerminal = true
    world.columns = 60
    let outcome = world.run("lab --lifters 200 --days 14 --rule default")
    let shown = outcome.errors.split(separator: "\r", omittingEmptySubsequences: false)
    #expect(shown.first == "" && shown.last == "")
    #expect(shown[1] == "[........................................]   0%")
    #expect(shown.filter { $0.hasSuffix("%") }.count == 4)
    #expect(shown.dropLast().last?.allSatisfy { $0 == " " } == true)
    #expect(shown.allSatisfy { $0.count < 60 })
    #expect(!outcome.errors.contains("\u{1B}"))
    world.errorIsTerminal = false
    #expect(world.run("lab --lifters 200 --days 14 --rule default") == .init(status: 0, out: outcome.out, errors: ""))
  }

  @Test("it fits on 40 columns, with a bar as well", arguments: [40, 60, 80])
  func widths(_ columns: Int) throws {
    let world = try TestWorld()
    world.columns = columns
    world.errorIsTerminal = true
    for more in ["", "--sweep gates.knee_to_toe.qualifying_sessions=1,4", "--parameters"] {
      let outcome = world.run("lab --lifters 30 --days 60 \(more)")
      #expect(outcome.status == 0)
      let lines = (outcome.out + outcome.errors).split { $0 == "\n" || $0 == "\r" }
      #expect(lines.filter { $0.count > columns } == [], "\(more)")
    }
  }

  @Test("no log is made, and the one there is is not read")
  func noLog() throws {
    let world = try TestWorld()
    world.environment["HOLDFAST_DB"] = "/nowhere/at/all.db"
    #expect(world.run("lab --lifters 2 --days 14").status == 0)
    #expect(world.run("lab --parameters").status == 0)
    #expect(!FileManager.default.fileExists(atPath: world.path))
  }

  @Test("a wrong file of rules is refused with its place, before anything is tried")
  func wrongFile() throws {
    let world = try TestWorld()
    world.files["wrong.yaml"] = Array("name: mine\n".utf8)
    world.errorIsTerminal = true
    let outcome = world.run("lab --rule wrong.yaml --lifters 100000")
    #expect(outcome.status == 65 && outcome.out == "")
    #expect(outcome.errors.contains("wrong.yaml"))
  }

  @Test("the table of parameters has every phenotype, or the one that is asked for")
  func parameters() throws {
    let world = try TestWorld()
    let all = world.run("lab --parameters").out
    #expect(all.contains("tolerance_median: ") && all.contains("80, fragile 55. Source: assumed"))
    #expect(all.contains("28.3. Source: Schellenberg 2007"))
    let fragile = world.run("lab --parameters --phenotype fragile").out
    #expect(fragile.contains("55. Source: assumed") && !fragile.contains("stoic"))
    #expect(world.run("lab --parameters --phenotype fragile --json").out.contains("\"fragile\": 55"))
  }
}

extension Array where Element == Substring {
  /// The elements so many times over.
  fileprivate func cycled(_ times: Int) -> [Substring] { (0..<times).flatMap { _ in self } }
}
