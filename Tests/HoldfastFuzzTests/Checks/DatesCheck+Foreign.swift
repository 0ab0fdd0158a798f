import HoldfastModel

@testable import HoldfastInterchange

/// Times, lengths and numbers as other apps write them.
extension DatesCheck {
  static func checkForeign(_ text: String) throws {
    let orders: [WallTimeReader.Order?] = [nil] + WallTimeReader.Order.allCases
    let times = orders.map { WallTimeReader.read(text, order: $0) }
    // What needs no order is the same with any.
    if let plain = times[0] { try demand(times.allSatisfy { $0 == plain }, "\(text) changes with the order") }
    for time in times.compactMap(\.self) {
      var local = time
      local.offset = nil
      try demand(WallTimeReader.read(local.key) == local, "\(text) is written as \(local.key)")
      if let clock = time.clock {
        let isClock =
          (0..<24).contains(clock.hour) && (0..<60).contains(clock.minute) && (0..<60).contains(clock.second)
        try demand(isClock, "\(text) is no time of a day: \(clock)")
      }
      if let offset = time.offset { try demand(abs(offset) < 19 * 3600, "\(text) is \(offset) s from UTC") }
    }
  }

  static func checkLengths(_ text: String) throws {
    let own = try? OptionReader.seconds(text, named: "--hold", in: 1...3600)
    if let own { try demand((1...3600).contains(own), "\(text) is \(own) s") }
    for unit in [DurationText.Unit.seconds, .minutes] {
      guard let seconds = DurationText.seconds(text, bare: unit) else { continue }
      try demand(seconds >= 0, "\(text) is \(seconds) s")
      // Numbers have nine digits at most; a clock can come to more.
      guard seconds < 1_000_000_000 else { continue }
      try demand(DurationText.seconds("\(seconds)s", bare: unit) == seconds, "\(seconds)s is not read again")
    }
    if let own, let foreign = DurationText.seconds(text) {
      try demand(own == foreign, "\(text) is \(own) s for us, and \(foreign) s in a file")
    }
    if let number = DecimalNumber.thousandths(text) {
      let rest = String(1000 + number.magnitude % 1000).dropFirst()
      let written = "\(number < 0 ? "-" : "")\(number.magnitude / 1000).\(rest)"
      try demand(DecimalNumber.thousandths(written) == number, "\(text) is written as \(written)")
    }
    if let seconds = TimeInName.seconds(text) { try demand((1...3600).contains(seconds), "\(text) is \(seconds) s") }
  }
}
