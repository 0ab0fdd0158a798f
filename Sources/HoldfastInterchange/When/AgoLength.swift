/// How long ago something was, as typed before `ago`.
enum AgoLength: Equatable {
  case days(Int)
  case minutes(Int)

  /// Reads `2h`, `30m`, `30min`, `1h30m`, `2hours`, `3days` without spaces; nil for anything else.
  init?(_ text: String) {
    var minutes = 0
    var rest = text.unicodeScalars[...]
    var unitsSeen: Set<Int> = []
    while let first = rest.first {
      guard first.isDigit else { return nil }
      let digits = rest.prefix(while: \.isDigit)
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { !$0.isDigit }
      rest = rest.dropFirst(unit.count)
      // Four digits reach a year in hours and 27 years in days.
      guard digits.count <= 4, let value = Int(String(digits)) else { return nil }
      if AgoLength.dayUnits.contains(String(unit)) {
        guard rest.isEmpty, unitsSeen.isEmpty else { return nil }
        self = .days(value)
        return
      }
      guard let factor = AgoLength.minutesOfUnit[String(unit)], unitsSeen.allSatisfy({ $0 > factor }) else {
        return nil
      }
      unitsSeen.insert(factor)
      minutes += value * factor
    }
    guard !unitsSeen.isEmpty else { return nil }
    self = .minutes(minutes)
  }

  private static let dayUnits: Set<String> = ["d", "day", "days"]
  private static let minutesOfUnit = [
    "h": 60, "hour": 60, "hours": 60, "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1,
  ]
}
