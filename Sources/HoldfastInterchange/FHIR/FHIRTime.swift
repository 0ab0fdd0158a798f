import HoldfastModel

/// When something was, as a FHIR dateTime.
enum FHIRTime {
  /// The time with its offset; the bare day when only that is known.
  static func text(_ day: Day, _ at: ZonedInstant?) -> String {
    guard let at else { return day.iso }
    // FHIR R4, 2.24.0.1: an offset is at most 14 hours. Beyond that the same instant is written in UTC.
    guard abs(at.offsetMinutes) > 14 * 60 else { return at.iso }
    return ZonedInstant(seconds: at.seconds, offsetMinutes: 0)?.iso ?? day.iso
  }
}
