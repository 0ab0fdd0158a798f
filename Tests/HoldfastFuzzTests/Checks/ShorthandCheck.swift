import HoldfastInterchange
import HoldfastModel

/// Any text is refused at a place within it, or is sets that are printed and read again as the same ones.
enum ShorthandCheck {
  private static let catalogue = Catalogue(
    own: [
      ("hang-90", Measure.seconds, false), ("90-90", .seconds, true), ("clean", .reps, false),
    ].compactMap { slug, measure, isPerSide in
      ExerciseID(slug: slug).map {
        Exercise(id: $0, name: slug, kind: .own, measure: measure, isPerSide: isPerSide)
      }
    })
  // Values that nobody changes; made once, for they sort all names.
  nonisolated(unsafe) private static let plain = Shorthand(catalogue: catalogue, plank: .knee, atDay: nil)
  nonisolated(unsafe) private static let withDay = Shorthand(
    catalogue: catalogue, plank: .knee, atDay: "2026-11-20")
  nonisolated(unsafe) private static let levels = PlankLevel.allCases.map {
    Shorthand(catalogue: catalogue, plank: $0, atDay: nil)
  }

  /// Sets to correct.
  private static let kept = [
    "toe plank 45s pain 1 clean", "bird dog 1x10x8s", "calf stretch L 20s \"tight\"", "mega clam 15/side",
  ].compactMap { try? plain.parse($0).first }

  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for level in levels {
      if let sets = try sets(of: text, level) { try checkPrinted(sets) }
    }
    // A day beside it refuses more, and changes nothing else.
    let sets = try sets(of: text, plain)
    try demand(try self.sets(of: text, plain) == sets, "read twice it is not the same")
    if let day = try self.sets(of: text, withDay) { try demand(day == sets, "with a day it is something else") }
    try checkCorrections(text)
    try checkOptions(text)
  }

  private static func sets(of text: String, _ shorthand: Shorthand) throws -> [ExerciseSet]? {
    do {
      return try shorthand.parse(text)
    } catch let problem as Problem {
      try problem.check([.usage])
      return nil
    }
  }

  private static func checkPrinted(_ sets: [ExerciseSet]) throws {
    let numbers = Set(sets.map(\.number.value))
    try demand(!sets.isEmpty && numbers == Set(1...numbers.count), "the sets are not numbered from 1: \(sets)")
    let printed = plain.print(sets)
    let again = try? plain.parse(printed)
    try demand(again == sets, "printed as \(printed) it is read as \(String(describing: again))")
  }

  /// The text as words that change a set: `edit last.1 pain 3 shaky`.
  private static func checkCorrections(_ text: String) throws {
    for set in kept {
      do {
        let corrected = try plain.parseWords(text, for: set)
        try demand(
          corrected.number == set.number && corrected.exercise == set.exercise && corrected.side == set.side,
          "it became another set: \(corrected)")
      } catch let problem as Problem {
        try problem.check([.usage])
      }
    }
  }

  /// The text as the value of each option: `morning 3`, `--rpe 7.5`.
  private static func checkOptions(_ text: String) throws {
    try checkOption {
      String(try OptionReader.score($0, named: "the morning score").value)
    } of: {
      text
    }
    try checkOption {
      String(try OptionReader.usualPain($0).value)
    } of: {
      text
    }
    try checkOption {
      String(try OptionReader.minutes($0).value)
    } of: {
      text
    }
    try checkOption {
      try OptionReader.exertion($0).points
    } of: {
      text
    }
    try checkOption {
      try OptionReader.form($0).rawValue
    } of: {
      text
    }
    try checkOption {
      try OptionReader.site($0).rawValue
    } of: {
      text
    }
    try checkOption {
      try OptionReader.startLevel($0).rawValue
    } of: {
      text
    }
    try checkOption {
      try OptionReader.plankLevel($0).rawValue
    } of: {
      text
    }
    try checkOption {
      try OptionReader.adviceSubject($0).rawValue
    } of: {
      text
    }
    try checkOption {
      try OptionReader.symptom($0).rawValue
    } of: {
      text
    }
    try checkOption {
      try OptionReader.text($0, named: "the note")
    } of: {
      text
    }
  }

  /// What is read and written is read again as the same.
  private static func checkOption(_ read: (String) throws -> String, of text: () -> String) throws {
    do {
      let value = try read(text())
      try demand(value == (try? read(value)), "\(value) is not read again as the same")
    } catch let problem as Problem {
      try problem.check([.usage])
    }
  }
}
