/// Something that the user's words, a file or the log itself does not allow, told so that it can be mended.
public struct Problem: Error, Hashable, Sendable {
  /// What kind of failure it is; it decides the exit status.
  public var kind: Kind
  /// What is wrong, in one sentence without a full stop.
  public var what: String
  /// Why that is not accepted; nil when `what` says it all.
  public var why: String?
  /// What to type or do instead.
  public var remedy: String?
  /// Where it stands.
  public var place: Place?

  /// The kinds of failure with the exit status of each (sysexits.h where it has one).
  public enum Kind: Int32, Sendable {
    /// Well-formed, but the log forbids it.
    case forbidden = 1
    /// The command line, with scores, shorthand and times.
    case usage = 64
    /// A file's content.
    case data = 65
    /// An output file that can't be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// The database is busy; trying again may work.
    case busy = 75
  }

  /// Where a problem stands.
  public enum Place: Hashable, Sendable {
    /// Within a line of text: the line as it was read, its number from 1 when it comes from a file, the column from
    /// 1 in characters, and how many characters are meant.
    case text(line: String, number: Int?, column: Int, length: Int)
    /// Within a file's structure, as `records[3].sets[0].pain`, with its line and column from 1.
    case path(String, line: Int, column: Int)
  }

  /// A problem from its parts.
  public init(
    _ kind: Kind, _ what: String, why: String? = nil, remedy: String? = nil, place: Place? = nil
  ) {
    self.kind = kind
    self.what = what
    self.why = why
    self.remedy = remedy
    self.place = place
  }
}

/// Several problems of one input, all told at once.
public struct Problems: Error, Hashable, Sendable {
  /// The problems in the order of their places; never empty.
  public let all: [Problem]

  /// The problems; nil when there are none.
  public init?(_ all: [Problem]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }
}
