import HoldfastModel
import HoldfastStore

/// A record as the user names it: `last`, `last-morning`, `last-pain`, or the last five or more hex digits of its id;
/// with `.2` behind it for its second set.
struct RecordName {
  private let text: String
  private let setText: Substring?

  init(_ argument: String) {
    let parts = argument.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    text = parts.first.map { $0.lowercased() } ?? ""
    setText = parts.count > 1 ? parts[1] : nil
  }

  /// The number of the set that is named; nil for the whole record.
  func setNumber() throws -> SetNumber? {
    guard let setText else { return nil }
    guard let number = Int(setText).flatMap({ SetNumber($0) }) else {
      throw Problem(
        .usage, "'\(setText)' is no set number", why: "A set is named by its number behind the id, as last.2.",
        remedy: "The numbers: holdfast show \(text)")
    }
    return number
  }

  /// The one record that is named.
  func record(in reader: LogReader) throws -> LogRecord {
    switch text {
    case "last":
      return try .session(found(reader.latestSession(), "no session is logged yet"))
    case "last-morning":
      return try .checkIn(found(reader.latestCheckIn(.morning), "no morning is logged yet"))
    case "last-pain":
      return try .checkIn(found(reader.latestCheckIn(.other), "no pain entry is logged yet"))
    default: break
    }
    let digits = text.filter { $0 != "-" }
    guard digits.count >= 5, digits.allSatisfy(\.isHexDigit) else {
      throw Problem(
        .usage, "'\(text)' is no id", why: "An id is last, last-morning, last-pain, or at least 5 hex digits.",
        remedy: NearMiss.of(text, among: ["last", "last-morning", "last-pain"]).map { "Did you mean: \($0)" }
          ?? "Ids are listed by: holdfast history")
    }
    let matches = try reader.records(endingIn: digits)
    guard let match = matches.first else {
      throw Problem(.forbidden, "no record has the id \(text)", remedy: "Ids are listed by: holdfast history")
    }
    guard matches.count == 1 else {
      let names = try matches.map { "\(try reader.shortID(of: $0.id)) (\($0.day?.words ?? $0.kind.rawValue))" }
      throw Problem(
        .forbidden, "\(matches.count) records have ids that end in \(text)",
        remedy: "Give more digits: \(names.joined(separator: ", "))")
    }
    return match
  }

  private func found<Found>(_ record: Found?, _ what: String) throws -> Found {
    guard let record else { throw Problem(.forbidden, what, remedy: "See what is logged: holdfast history") }
    return record
  }
}
