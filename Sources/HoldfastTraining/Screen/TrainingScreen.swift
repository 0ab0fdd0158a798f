/// What a guided session shows at one moment: words and numbers, not where on the terminal they stand.
public struct TrainingScreen: Hashable, Sendable {
  /// What it is about: the exercise, or a question.
  public var title: String
  /// Where in the session it is, as `set 2 of 3, left side`; empty when that says nothing.
  public var position: String
  /// The large clock; nil while none runs.
  public var clock: Clock?
  /// What belongs to the clock and stands apart from it, as `target 30 s`, `18 s to go`.
  public var facts: [String]
  /// Sentences below.
  public var lines: [Line]
  /// The keys that do something now, the most usual first.
  public var keys: [KeyHint]
  /// Something that needs to be seen, as a set that is not saved yet; nil when there is nothing.
  public var notice: String?
  /// The same moment in one line for a screen reader: printed when it changes, never more often than something happens.
  public var announcement: String

  /// A large clock.
  public struct Clock: Hashable, Sendable {
    /// The whole seconds that it shows.
    public var seconds: Int
    /// What it counts.
    public var kind: Kind
    /// Whether it is shown in a way that catches the eye: the last three seconds, and the moment of the target.
    public var isCueing: Bool

    /// What a clock counts.
    public enum Kind: Hashable, Sendable {
      /// Down to the begin of a hold.
      case ready
      /// Up, the seconds held.
      case hold
      /// Up, the seconds held, standing still.
      case paused
      /// Down, the seconds until the next set.
      case rest
      /// Up, time at something without a target.
      case open
    }

    /// A clock from its parts.
    public init(seconds: Int, kind: Kind, isCueing: Bool = false) {
      self.seconds = seconds
      self.kind = kind
      self.isCueing = isCueing
    }
  }

  /// A sentence, and how much it stands out.
  public struct Line: Hashable, Sendable {
    /// The sentence.
    public var text: String
    /// How much it stands out.
    public var tone: Tone

    /// A sentence and its tone.
    public init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// How much words stand out. It never carries meaning alone.
  public enum Tone: Hashable, Sendable {
    case plain, strong, good, attention, danger, faint
  }

  /// A key and what it does, as `p` and `pause`.
  public struct KeyHint: Hashable, Sendable {
    /// The key, as it is named to people.
    public var key: String
    /// What it does, in a word or two.
    public var does: String

    /// A hint from its parts.
    public init(_ key: String, _ does: String) {
      self.key = key
      self.does = does
    }
  }

  /// A screen from its parts.
  public init(
    title: String, position: String = "", clock: Clock? = nil, facts: [String] = [], lines: [Line] = [],
    keys: [KeyHint] = [], notice: String? = nil, announcement: String
  ) {
    self.title = title
    self.position = position
    self.clock = clock
    self.facts = facts
    self.lines = lines
    self.keys = keys
    self.notice = notice
    self.announcement = announcement
  }
}
