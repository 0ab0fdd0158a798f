import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// A session or a morning that the user imagines, to see what the rules would say. It is never written.
struct WhatIf {
  private let shorthand: String?
  private let morning: Score?
  private let day: Day

  /// - Returns: nil when nothing is imagined.
  init?(session: String?, morning: String?, on day: Day) throws {
    guard session != nil || morning != nil else { return nil }
    if let session, session.trimmed.isEmpty {
      throw Problem(
        .usage, "--what-if names no session",
        remedy: "For example: holdfast ready --what-if \"plank 3x30s pain 0 clean\"")
    }
    shorthand = session
    self.morning = try morning.map { try OptionReader.score($0, named: "--morning") }
    self.day = day
  }

  /// The log with what is imagined, and what it says in words.
  struct Told {
    let view: LogView
    /// The day that is asked about: the next one when its morning is imagined.
    let day: Day
    let json: JSONValue
    fileprivate let sentence: String
    fileprivate let cautions: [String]

    /// Writes what is imagined, before the answer.
    func write(on page: inout Page) {
      page.write(sentence, .attention)
      for caution in cautions { page.write(caution, .attention) }
      page.gap()
    }
  }

  /// Adds what is imagined to a log.
  func told(over view: LogView, _ reader: LogReader) throws -> Told {
    var log = view.log
    var phrases: [String] = []
    var session: String?
    var cautions: [String] = []
    if let shorthand {
      let inForce = view.engine.levelForMorePlanks(on: day)
      let catalogue = try reader.catalogue()
      let shorthandReader = Shorthand(catalogue: catalogue, plank: inForce.plank ?? .knee, atDay: nil)
      let imagined = Session(day: day, sets: try shorthandReader.parse(shorthand))
      log.sessions.append(imagined)
      let words = shorthandReader.print(imagined.sets)
      session = words
      phrases.append("\(printable(words)) on \(day.words)")
      cautions = view.cautions(for: imagined, inForce: inForce, catalogue: catalogue)
    }
    if let morning {
      log.checkIns.append(CheckIn(day: day + 1, moment: .morning, pain: morning))
      phrases.append("\(pain(morning.value)) on the morning of \((day + 1).words)")
    }
    return Told(
      view: view.over(log), day: morning == nil ? day : day + 1,
      json: .object([
        "day": .string(day.iso), "session": .optional(session), "morning": .optional(morning?.value),
      ]),
      sentence: "What if: \(list(phrases, "and then")). Nothing is written.", cautions: cautions)
  }
}
