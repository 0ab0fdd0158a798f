/// A time of day as it is typed: `18:30` or `9:05`.
struct Clock: Equatable {
  let hour: Int
  let minute: Int

  /// Reads `d:dd` or `dd:dd` up to 23:59; nil for anything else.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isDigit) }), let hour = Int(parts[0]), hour < 24,
      let minute = Int(parts[1]), minute < 60
    else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// The time with two digits for the hour, as `09:05`.
  var text: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}
