extension Day {
  /// The day for people, with the month by name: `4 December 2026`.
  public var words: String {
    let (year, _, _) = civil
    return "\(shortWords) \(year)"
  }

  /// The day for people next to another day: `4 December`, with the year where it differs from that of `other`.
  public func words(beside other: Day) -> String {
    civil.year == other.civil.year ? shortWords : words
  }

  /// The day for tables, with the first three letters of the month, 10 or 11 characters: `4 Dec 2026`.
  public var abbreviated: String {
    let (year, month, day) = civil
    return "\(day) \(Day.monthNames[month - 1].prefix(3)) \(year)"
  }

  /// The name of its weekday, as `Friday`.
  public var weekdayName: String { weekday.rawValue.prefix(1).uppercased() + weekday.rawValue.dropFirst() }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private var shortWords: String {
    let (_, month, day) = civil
    return "\(day) \(Day.monthNames[month - 1])"
  }
}
