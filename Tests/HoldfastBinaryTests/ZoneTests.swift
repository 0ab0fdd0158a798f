import Foundation
import Testing

@Suite("a session stays on the day that it was lived on, wherever the machine goes")
struct ZoneTests {
  /// The zones by their names where the tz database is there, and always by POSIX rules, which need none.
  static let berlin = zones("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3")
  static let losAngeles = zones("America/Los_Angeles", "PST8PDT,M3.2.0,M11.1.0")
  static let tokyo = zones("Asia/Tokyo", "JST-9")

  private static func zones(_ name: String, _ rule: String) -> [String] {
    FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/" + name) ? [name, rule] : [rule]
  }

  private static let readings = [
    ["history"], ["history", "--json"], ["history", "--from", "2024-05-10", "--to", "2024-05-10"],
    ["ready", "--on", "2024-05-11"], ["replay", "--to", "2024-05-12"], ["export", "csv"],
    ["export", "csv", "--table", "sessions"], ["export", "json"],
  ]

  @Test("a session at 23:50 stays on its day", arguments: berlin)
  func lateSession(_ zone: String) throws {
    let home = try Home()
    try home.done("log", "knee plank 3x30s", "--form", "clean", "--at", "2024-05-10 23:50", with: ["TZ": zone])
    let answers = try Self.readings.map { try home.done($0[0], $0.dropFirst(), with: ["TZ": zone]).out }
    #expect(answers[0].hasPrefix("Friday 10 May 2024\n"))
    #expect(answers[5].contains(",2024-05-10,2024-05-10T23:50:00+02:00,"))
    for other in [Self.losAngeles[0], Self.tokyo[0]] {
      #expect(try Self.readings.map { try home.done($0[0], $0.dropFirst(), with: ["TZ": other]).out } == answers)
      #expect(try home.done("show", "last", with: ["TZ": other]).says("at 23:50"))
    }
  }

  @Test("a session logged now, at ten to midnight, is of today even where it is tomorrow already")
  func now() throws {
    let home = try Home()
    let utc = Int(Date().timeIntervalSince1970) / 60
    // Minutes east of UTC, within 12 hours, where it is 23:50 now.
    let east = ((23 * 60 + 50 - utc % 1440 + 720) % 1440 + 1440) % 1440 - 720
    let here = "HERE\(east > 0 ? "-" : "")\(abs(east) / 60):\(abs(east) % 60)"
    let local = utc + east
    try home.done("log", "knee plank 3x30s", with: ["TZ": here])
    try home.done("morning", "1", "--at", "yesterday", with: ["TZ": here])
    let day = Self.iso(day: local / 1440)
    for zone in [here, "EAST-14", "WEST12"] {
      let csv = try home.done("export", "csv", with: ["TZ": zone]).out
      #expect(csv.contains(",\(day),\(day)T23:5"), "\(csv)")
      let mornings = try home.done("export", "csv", "--table", "checkins", with: ["TZ": zone]).out
      #expect(mornings.contains(",\(Self.iso(day: local / 1440 - 1)),,morning,"), "\(mornings)")
    }
  }

  @Test("a clock time that the clocks skipped takes the first one that exists, and says so", arguments: berlin)
  func gap(_ zone: String) throws {
    let home = try Home()
    let outcome = try home.run("log", "knee plank 30s", "--at", "2024-03-31 02:30", with: ["TZ": zone])
    #expect(outcome.end == .status(0) && outcome.says("Sunday 31 March 2024"))
    #expect(outcome.complains("02:30 did not exist on 2024-03-31") && outcome.complains("03:00 is taken"))
    #expect(try home.done("export", "csv").out.contains(",2024-03-31T03:00:00+02:00,"))
  }

  @Test("a clock time that came twice takes the first one, and says so", arguments: berlin)
  func overlap(_ zone: String) throws {
    let home = try Home()
    let outcome = try home.run("log", "knee plank 30s", "--at", "2024-10-27T02:30", with: ["TZ": zone])
    #expect(outcome.end == .status(0) && outcome.says("Sunday 27 October 2024"))
    #expect(outcome.complains("02:30 came twice on 2024-10-27") && outcome.complains("the first is taken"))
    #expect(try home.done("export", "csv").out.contains(",2024-10-27T02:30:00+02:00,"))
  }

  @Test("a clock time beside a change of the clocks is taken as it is", arguments: ["01:59", "03:00"])
  func beside(_ time: String) throws {
    let home = try Home()
    for zone in Self.berlin {
      #expect(try home.run("pain", "1", "--at", "2024-03-31 \(time)", with: ["TZ": zone]).isDone)
    }
  }

  private static func iso(day: Int) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    return formatter.string(from: Date(timeIntervalSince1970: Double(day) * 86_400))
  }
}

extension Home {
  fileprivate func done(_ command: String, _ words: ArraySlice<String>, with changes: [String: String?]) throws
    -> Outcome
  {
    let outcome = try run([command] + words, with: changes)
    #expect(outcome.isDone, "\(command): \(outcome.error)")
    return outcome
  }
}
