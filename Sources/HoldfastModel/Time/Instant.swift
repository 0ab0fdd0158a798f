/// A point on the world's clock, in milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The instant `milliseconds` after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads `2026-11-20T18:30:00.000Z`, exactly in that form; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
      bytes[23] == UInt8(ascii: "Z"), let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
      let second = decimal(bytes[17..<19]), let fraction = decimal(bytes[20..<23]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = ((day.number * 24 + hour) * 60 + minute) * 60 + second
    milliseconds = Int64(seconds) * 1000 + Int64(fraction)
  }

  /// The instant in UTC as `2026-11-20T18:30:00.000Z`.
  public var iso: String {
    let (seconds, fraction) = floorDivide(Int(milliseconds), by: 1000)
    return isoDateTime(secondsSinceEpoch: seconds) + "." + padded(fraction, to: 3) + "Z"
  }

  /// The whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var seconds: Int { floorDivide(Int(milliseconds), by: 1000).quotient }

  /// Whether one instant lies before the other.
  public static func < (one: Instant, other: Instant) -> Bool {
    one.milliseconds < other.milliseconds
  }
}

/// An instant to the second together with the offset from UTC that the user's clock showed then.
public struct ZonedInstant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// Minutes east of UTC, -1080...1080.
  public let offsetMinutes: Int

  /// An instant with its offset in minutes east of UTC; nil when the offset lies outside 18 hours or the local
  /// date outside 1900...9999.
  public init?(seconds: Int, offsetMinutes: Int) {
    // The local time can't overflow once the UTC date is known to be near.
    let dates = Day.earliest.number...Day.latest.number
    guard (-1080...1080).contains(offsetMinutes),
      (dates.lowerBound - 1...dates.upperBound + 1).contains(floorDivide(seconds, by: 86_400).quotient),
      dates.contains(floorDivide(seconds + offsetMinutes * 60, by: 86_400).quotient)
    else { return nil }
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads ISO 8601 to the second with an offset, `2026-11-20T18:30:00+01:00` or `...Z`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25 || (bytes.count == 20 && bytes[19] == UInt8(ascii: "Z")),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
      let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    var offset = 0
    if bytes.count == 25 {
      guard bytes[22] == UInt8(ascii: ":"), let offsetHours = decimal(bytes[20..<22]),
        let offsetRest = decimal(bytes[23..<25]), offsetRest < 60
      else { return nil }
      switch bytes[19] {
      case UInt8(ascii: "+"): offset = offsetHours * 60 + offsetRest
      case UInt8(ascii: "-"): offset = -(offsetHours * 60 + offsetRest)
      default: return nil
      }
    }
    let local = ((day.number * 24 + hour) * 60 + minute) * 60 + second
    self.init(seconds: local - offset * 60, offsetMinutes: offset)
  }

  /// The instant in its own offset, as `2026-11-20T18:30:00+01:00`.
  public var iso: String {
    let sign = offsetMinutes < 0 ? "-" : "+"
    let size = abs(offsetMinutes)
    return isoDateTime(secondsSinceEpoch: localSeconds)
      + "\(sign)\(padded(size / 60, to: 2)):\(padded(size % 60, to: 2))"
  }

  /// The civil day that the user's clock showed.
  public var localDay: Day { Day(number: floorDivide(localSeconds, by: 86_400).quotient) }

  /// The time that the user's clock showed, as `18:30`.
  public var localClock: String {
    let second = floorDivide(localSeconds, by: 86_400).remainder
    return "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
  }

  private var localSeconds: Int { seconds + offsetMinutes * 60 }
}

private func isoDateTime(secondsSinceEpoch seconds: Int) -> String {
  let (day, second) = floorDivide(seconds, by: 86_400)
  return Day(number: day).iso
    + "T\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
}

func floorDivide(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
