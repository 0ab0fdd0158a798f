/// A reader of what comes from outside, with what must hold for any bytes.
///
/// `Scripts/fuzz` feeds them with what libFuzzer makes up; a test feeds them with what was kept in `Fuzz/Corpus`.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// The notation of a session, and the values of options.
  case shorthand
  /// Days, times, offsets and lengths of time, as they are typed and as files have them.
  case dates
  /// JSON, and the log as a file.
  case json
  /// The files of other apps.
  case csv
  /// Rules as a file.
  case `protocol`
  /// The bytes of a keyboard, and the guided session that they lead through.
  case keys

  /// Reads the bytes.
  /// - Throws: an `Offence` when something does not hold.
  func check(_ bytes: [UInt8]) throws {
    switch self {
    case .shorthand: try ShorthandCheck.check(bytes)
    case .dates: try DatesCheck.check(bytes)
    case .json: try JSONCheck.check(bytes)
    case .csv: try CSVCheck.check(bytes)
    case .protocol: try ProtocolCheck.check(bytes)
    case .keys: try KeysCheck.check(bytes)
    }
  }
}
