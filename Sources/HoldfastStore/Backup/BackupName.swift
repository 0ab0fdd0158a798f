public import HoldfastModel

/// Why a backup was made by itself.
public enum BackupReason: String, CaseIterable, Sendable {
  /// Before a file was imported.
  case beforeImport = "before-import"
  /// Before another log took the place of this one.
  case beforeRestore = "before-restore"
  /// Before `doctor --repair` changed anything.
  case beforeRepair = "before-repair"
}

/// The name of a backup's file: the log's own name, the instant in UTC, why it was made, and a number where one second
/// has several: `log-20261123T003212Z-before-import-2.db`.
public struct BackupName: Hashable, Comparable, Sendable {
  /// The name of the log's file without `.db`.
  public let log: String
  /// When the backup was made, in seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// Why it was made; nil when its user asked for it.
  public let reason: BackupReason?
  /// 1 for the first backup of that second.
  public let number: Int

  /// A name from its parts.
  public init(log: String, seconds: Int, reason: BackupReason? = nil, number: Int = 1) {
    self.log = log
    self.seconds = seconds
    self.reason = reason
    self.number = number
  }

  /// Reads the name of a file; nil when it is no backup of the log of that name.
  public init?(_ text: String, log: String) {
    guard text.hasPrefix(log + "-"), text.hasSuffix(".db") else { return nil }
    let body = text.dropFirst(log.count + 1).dropLast(3)
    guard let seconds = BackupName.seconds(body.prefix(16)) else { return nil }
    var rest = body.dropFirst(16)
    var reason: BackupReason?
    if let found = BackupReason.allCases.first(where: { rest.hasPrefix("-" + $0.rawValue) }) {
      reason = found
      rest = rest.dropFirst(found.rawValue.count + 1)
    }
    var number = 1
    if !rest.isEmpty {
      guard rest.first == "-", let found = Int(rest.dropFirst()), found > 1 else { return nil }
      number = found
    }
    self.init(log: log, seconds: seconds, reason: reason, number: number)
    // Only the one way to write it, so that nothing else is ever taken for a backup.
    guard self.text == text else { return nil }
  }

  /// The name of the file.
  public var text: String {
    let stamp = instant.iso.prefix(19).filter { $0 != "-" && $0 != ":" }
    return "\(log)-\(stamp)Z\(reason.map { "-" + $0.rawValue } ?? "")\(number > 1 ? "-\(number)" : "").db"
  }

  /// When the backup was made.
  public var instant: Instant { Instant(milliseconds: Int64(seconds) * 1000) }

  /// The same with another number.
  func numbered(_ number: Int) -> BackupName {
    BackupName(log: log, seconds: seconds, reason: reason, number: number)
  }

  /// The earlier one comes first; of one second that with the smaller number.
  public static func < (one: BackupName, other: BackupName) -> Bool {
    (one.seconds, one.number, one.text) < (other.seconds, other.number, other.text)
  }

  /// The instant of `20261123T003212Z`.
  private static func seconds(_ stamp: Substring) -> Int? {
    let letters = Array(stamp)
    guard letters.count == 16 else { return nil }
    let text =
      "\(String(letters[0..<4]))-\(String(letters[4..<6]))-\(String(letters[6..<11]))"
      + ":\(String(letters[11..<13])):\(String(letters[13..<15])).000\(letters[15])"
    return Instant(iso: text)?.seconds
  }
}
