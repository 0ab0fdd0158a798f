import HoldfastModel

@testable import HoldfastInterchange

/// Any text is refused, or is a day or a time of the calendar, not later than now where that is not allowed, and what is
/// written of it is read again as the same.
enum DatesCheck {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    try checkForms(text)
    for zone in zones { try checkMoments(text, zone) }
    try checkPeriod(text)
    try checkForeign(text)
    try checkLengths(text)
  }

  /// Summer time of Berlin in 2026; an offset of a quarter hour; the date line, where a day was left out in 2011.
  private static let zones = [
    Zone { (1_774_746_000..<1_792_890_000).contains($0) ? 7200 : 3600 }, Zone { _ in 20_700 },
    Zone { $0 < 1_325_239_200 ? -36_000 : 50_400 },
  ]

  /// The forms of our own files. What is written is the text itself, but for the offset of UTC.
  private static func checkForms(_ text: String) throws {
    if let day = Day(iso: text) {
      try demand(day.iso == text, "\(day.iso) was \(text)")
      let (year, month, dayOfMonth) = day.civil
      try demand(Day(year: year, month: month, day: dayOfMonth) == day, "\(text) is another day")
    }
    if let instant = Instant(iso: text) { try demand(instant.iso == text, "\(instant.iso) was \(text)") }
    if let zoned = ZonedInstant(iso: text) {
      try demand(ZonedInstant(iso: zoned.iso) == zoned, "\(zoned.iso) was \(text)")
      try demand(zoned.iso.hasPrefix(zoned.localDay.iso), "\(zoned.iso) is not on \(zoned.localDay.iso)")
    }
    if let zone = Zone(offset: text) {
      let offset = zone.zoned(Instant(milliseconds: 1_800_000_000_000)).map { String($0.iso.suffix(6)) } ?? "none"
      let plain = text.replacing("\u{2212}", with: "-").replacing("-00:00", with: "+00:00")
      try demand(offset == plain, "the offset \(text) is taken for \(offset)")
    }
  }

  private static func checkMoments(_ text: String, _ zone: Zone) throws {
    let now = Instant(milliseconds: 1_792_893_600_000)
    let reader = WhenReader(now: now, zone: zone)
    do {
      let moment = try reader.read(text)
      try demand(moment == (try? reader.read(text)), "read twice it is not the same")
      try demand(moment.day <= reader.now.day, "\(moment) is later than today")
      if let at = moment.at {
        try demand(at.seconds <= now.seconds, "\(moment) is later than now")
        try demand(at.localDay == moment.day, "\(moment) is not on its day")
      } else {
        let again = try? reader.read(moment.day.iso)
        try demand(again == moment, "\(moment) is read again as \(String(describing: again))")
      }
    } catch let problem as Problem {
      try problem.check([.usage])
    }
    for allowFuture in [false, true] {
      do {
        let day = try reader.readDay(text, allowFuture: allowFuture)
        try demand(allowFuture || day <= reader.now.day, "\(day.iso) is later than today")
        try demand(day == (try? reader.readDay(day.iso, allowFuture: true)), "\(day.iso) is not read again")
      } catch let problem as Problem {
        try problem.check([.usage])
      }
    }
  }

  private static func checkPeriod(_ text: String) throws {
    do {
      let period = try PeriodLength(text)
      for end in [Day.earliest, Day(number: 20_780), .latest] {
        let first = period.firstDay(endingWith: end)
        try demand(first <= end && first >= .earliest, "\(text) before \(end.iso) begins on \(first.iso)")
      }
    } catch let problem as Problem {
      try problem.check([.usage])
    }
  }
}
