public import HoldfastTraining

/// A terminal that tells of each key at once: what a guided session is run on.
public struct Console {
  /// The columns and rows now; they change while it is open.
  public var size: () -> ConsoleSize
  /// The monotonic clock.
  public var now: () -> MonotonicTime
  /// Waits until something happens, at most until `deadline`. With a nil deadline it waits as long as it takes.
  public var next: (_ deadline: MonotonicTime?) -> ConsoleEvent
  /// Writes to the terminal, without waiting for it. What can't be written is lost; the session goes on.
  public var write: (String) -> Void
  /// Gives the terminal back and puts the program to sleep; returns when it goes on, with the terminal taken again.
  public var suspend: () -> Void
  /// Gives the terminal back as it was. Once is enough, twice does no harm.
  public var close: () -> Void

  /// A console from its parts.
  public init(
    size: @escaping () -> ConsoleSize, now: @escaping () -> MonotonicTime,
    next: @escaping (_ deadline: MonotonicTime?) -> ConsoleEvent, write: @escaping (String) -> Void,
    suspend: @escaping () -> Void, close: @escaping () -> Void
  ) {
    self.size = size
    self.now = now
    self.next = next
    self.write = write
    self.suspend = suspend
    self.close = close
  }
}

/// The size of a terminal in characters.
public struct ConsoleSize: Hashable, Sendable {
  /// Characters side by side, 1 or more.
  public var columns: Int
  /// Lines one below the other, 1 or more.
  public var rows: Int

  /// A size from its parts.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// What can happen on a console.
public enum ConsoleEvent: Hashable, Sendable {
  /// Keys, in their order, and when they arrived.
  case keys([Key], at: MonotonicTime)
  /// More at once than a hand types.
  case pasted
  /// The deadline is reached.
  case deadline
  /// The size changed, or the screen has to be drawn anew.
  case resized
  /// Ctrl-Z.
  case suspend
  /// The program was asleep and goes on.
  case resumed
  /// Ctrl-C, SIGTERM, SIGHUP, or the end of input.
  case interrupted(Interruption)
}

/// How a session is shown.
public struct ConsoleStyle: Hashable, Sendable {
  /// Whether each change is printed as a line, for a screen reader or a terminal that can't move its cursor.
  public var isPlain: Bool
  /// Whether ANSI colours are used.
  public var isColoured: Bool
  /// Whether characters beyond ASCII can be shown.
  public var isUnicode: Bool

  /// A style from its parts.
  public init(isPlain: Bool, isColoured: Bool, isUnicode: Bool) {
    self.isPlain = isPlain
    self.isColoured = isColoured
    self.isUnicode = isUnicode
  }
}
