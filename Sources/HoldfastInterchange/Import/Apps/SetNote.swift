internal import HoldfastModel

/// The note of a set that another app knows more about than the log has columns for.
enum SetNote {
  /// The tag of a set and its perceived exertion; nil without both. An exertion of one set is not that of a session,
  /// which the log has a column for.
  static func text(_ tag: String?, rpe: String?) -> String? {
    let parts = [tag, rpe.map { "RPE \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension ForeignRow {
  /// A perceived exertion as it stands there; nil when the cell is empty or 0.
  func rpe(_ column: Int?) throws -> String? {
    guard let number = try thousandths(column, "RPE"), number != 0 else { return nil }
    guard number > 0, number <= 10_000, number % 500 == 0, let exertion = Exertion(number / 500) else {
      throw RowFault(
        what: "\(NameMapEntry.shown(words(column) ?? "")) is not an RPE",
        why: "RPE is a number from 0 to 10 in halves.",
        column: column)
    }
    return exertion.points
  }

  /// The length of a session; nil when the cell is empty or 0, or longer than a day, which is noted.
  func minutes(_ column: Int?, _ lost: inout Set<LostThing>) throws -> SessionMinutes? {
    guard let words = words(column) else { return nil }
    guard let seconds = DurationText.seconds(words) else {
      throw RowFault(
        what: "\(NameMapEntry.shown(words)) is not the length of a session", remedy: "Write it as 35m or 1h 43m.",
        column: column)
    }
    if seconds == 0 { return nil }
    if let minutes = SessionMinutes(max(1, (seconds + 30) / 60)) { return minutes }
    lost.insert(.longSession)
    return nil
  }

  /// Notes that a cell with a number other than 0 can't be held.
  func noteLost(_ column: Int?, _ thing: LostThing, in set: inout ForeignSet) throws {
    if let number = try thousandths(column, "a number"), number != 0 { set.lost.insert(thing) }
  }

  /// Notes a negative weight: help by a band or a machine.
  func noteAssistance(_ column: Int?, in set: inout ForeignSet) throws {
    if let number = try thousandths(column, "a weight"), number < 0 { set.lost.insert(.assistance) }
  }

  /// `true` or `1`.
  func flag(_ column: Int?) -> Bool {
    guard let words = words(column)?.lowercased() else { return false }
    return words == "true" || words == "1" || words == "yes"
  }
}
