import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Names of backups, and which are kept")
struct BackupNameTests {
  private func name(_ day: Day, second: Int = 0, _ reason: BackupReason? = nil) -> BackupName {
    BackupName(log: "log", seconds: day.number * 86_400 + second, reason: reason)
  }

  private let late = Instant(milliseconds: 20_600 * 86_400_000)

  @Test("a name says when and why, and is read back", arguments: [nil] + BackupReason.allCases)
  func roundTrip(_ reason: BackupReason?) throws {
    let instant = try #require(Instant(iso: "2026-11-23T00:32:12.000Z"))
    for number in [1, 2, 17] {
      let name = BackupName(log: "my log", seconds: instant.seconds, reason: reason, number: number)
      #expect(BackupName(name.text, log: "my log") == name)
    }
    let text = BackupName(log: "log", seconds: instant.seconds, reason: .beforeImport, number: 2).text
    #expect(text == "log-20261123T003212Z-before-import-2.db")
    #expect(BackupName(log: "log", seconds: instant.seconds).text == "log-20261123T003212Z.db")
  }

  @Test(
    "what is written in any other way is no backup",
    arguments: [
      "log.db", "log-20261123T003212Z", "log-20261123T003212Z.db.x", "log-20261123T003212.db",
      "log-20261323T003212Z.db",
      "log-20261123T003212Z-1.db", "log-20261123T003212Z-02.db", "log-20261123T003212Z-before-lunch.db",
      "Log-20261123T003212Z.db", "other-20261123T003212Z.db", "log--20261123T003212Z.db", "log-2026-1123T003212Z.db",
      "log-20261123T003212Z-.db", "log-20261123T003212Z--2.db", "log-20261123T003212Z-before-import2.db", "-.db", "",
    ])
  func strangers(_ text: String) {
    #expect(BackupName(text, log: "log") == nil)
  }

  @Test("backups made every day for three years and rotated each time leave one for every month and week to keep")
  func daily() throws {
    let start = Day(number: 20_000)
    var names: Set<BackupName> = []
    for offset in 0..<1100 {
      names.insert(name(start + offset))
      names = BackupRetention.kept(of: names, now: Instant(milliseconds: Int64(start.number + offset) * 86_400_000))
    }
    let today = start + 1099
    let ages = names.map { today.number - $0.seconds / 86_400 }.sorted()
    #expect(ages.prefix(7) == [0, 1, 2, 3, 4, 5, 6])
    #expect(ages.count <= 7 + 4 + 12)
    let months = Set(names.map { Day(number: $0.seconds / 86_400).civil.month })
    #expect(months.count == 12)
    #expect(ages.filter { $0 <= 28 }.count >= 9)
    let oldest = try #require(ages.last)
    #expect(oldest > 300)
  }

  @Test("what is made without being asked never pushes out what was asked for", arguments: BackupReason.allCases)
  func automatic(_ reason: BackupReason) {
    let asked = (0..<7).map { name(Day(number: 20_000), second: $0) }
    let automatic = (0..<200).map { name(Day(number: 20_001 + $0), reason) }
    let kept = BackupRetention.kept(of: asked + automatic, now: late)
    #expect(kept.isSuperset(of: asked))
    #expect(kept.subtracting(asked).count <= 7 + 4 + 12)
  }

  @Test("a log that a restore took the place of stays for 3 days, however many there are, and no longer")
  func replaced() {
    let day = Day(number: 20_000)
    let names = (0..<30).map { name(day, second: $0, .beforeRestore) }
    let end = Int64(day.number + 3) * 86_400_000
    #expect(BackupRetention.kept(of: names, now: Instant(milliseconds: end - 1)) == Set(names))
    #expect(BackupRetention.kept(of: names, now: Instant(milliseconds: end + 29_000)) == Set(names.suffix(7)))
  }

  @Test("keeping is decided the same a second time, whatever the order, and never takes the newest", arguments: 1...40)
  func properties(seed: UInt64) throws {
    var seeded = Seeded(seed: seed)
    let names = try (0..<Int.random(in: 1...60, using: &seeded)).map { _ in
      let day = Day(number: try seeded.pick(Array(20_000...20_500)))
      return name(day, second: Int.random(in: 0..<86_400, using: &seeded))
    }
    let kept = BackupRetention.kept(of: names, now: late)
    #expect(kept == BackupRetention.kept(of: names.shuffled(using: &seeded), now: late), "seed \(seed)")
    #expect(BackupRetention.kept(of: kept, now: late) == kept, "seed \(seed)")
    let newest = try #require(names.max())
    #expect(kept.isSubset(of: names) && kept.contains(newest), "seed \(seed)")
    #expect(Set(names.sorted().suffix(7)).isSubset(of: kept), "seed \(seed)")
    // One more backup, newer than all, takes at most one more than itself away.
    let next = kept.union([name(Day(number: 20_501))])
    #expect(next.subtracting(BackupRetention.kept(of: next, now: late)).count <= 3, "seed \(seed)")
  }
}
