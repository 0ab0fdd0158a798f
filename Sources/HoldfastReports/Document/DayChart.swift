public import HoldfastModel

/// A chart over days: series of values, bands, lines and marked days.
public struct DayChart: Hashable, Sendable {
  /// What it shows, as `Pain, day by day`.
  public var title: String
  /// What it shows in a sentence or two, for those who can't see it: the range, the direction, what stands out.
  public var summary: String
  /// The days from the left edge to the right.
  public var days: ClosedRange<Day>
  /// The scale of the values.
  public var axis: Axis
  /// The values. A day without one is a gap.
  public var series: [Series]
  /// Spans of days that are told apart, as the level in force. They follow one another.
  public var bands: [Band]
  /// Values that are marked across all days, as a target.
  public var lines: [Line]
  /// Days that are marked, as a stop.
  public var events: [Event]
  /// How many days a point stands for: 1, or over a long period 7 or 28. A line joins neighbouring spans then.
  public var step: Int

  /// A scale that begins at 0 unless values lie below.
  public struct Axis: Hashable, Sendable {
    /// What is measured, with its unit, as `pain, 0-10` or `hold, s`.
    public var label: String
    /// The least value that has to be on it.
    public var lower: Int
    /// The greatest value that has to be on it; above `lower`.
    public var upper: Int
    /// Whether `upper` is the end of the scale itself, as 10 is for pain. Otherwise a round value above is taken.
    public var isFixed: Bool

    /// A scale from its parts.
    public init(_ label: String, _ lower: Int, _ upper: Int, isFixed: Bool = false) {
      self.label = label
      self.lower = lower
      self.upper = max(lower + 1, upper)
      self.isFixed = isFixed
    }
  }

  /// Values of one kind.
  public struct Series: Hashable, Sendable {
    /// What they are, as `next morning`.
    public var name: String
    /// Which of the shapes and colours they are drawn in.
    public var look: Look
    /// The values in the order of their days; at most one a day.
    public var points: [Point]
    /// How many days two neighbours may lie apart for a line to join them; nobody knows what lies in a longer gap.
    public var reach: Int

    /// The reach of what comes with sessions: one left out of three or four in a week.
    public static let reachOfSessions = 4

    /// A series from its parts.
    public init(_ name: String, _ look: Look, _ points: [Point], reach: Int = 1) {
      self.name = name
      self.look = look
      self.points = points
      self.reach = reach
    }
  }

  /// The value of a day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The value in the unit of the axis.
    public var value: Int
    /// What a pointer that rests on it tells, as `20 November: pain 3 of 10, under painkillers`.
    public var detail: String
    /// Whether the true value may be higher: a hold that was stopped at its target.
    public var isCensored: Bool

    /// A point from its parts.
    public init(_ day: Day, _ value: Int, detail: String, isCensored: Bool = false) {
      self.day = day
      self.value = value
      self.detail = detail
      self.isCensored = isCensored
    }
  }

  /// How a series is drawn. Shapes differ as well as colours.
  public enum Look: Int, CaseIterable, Hashable, Sendable {
    case first, second, third, fourth
  }

  /// A span of days.
  public struct Band: Hashable, Sendable {
    /// The first and the last day.
    public var days: ClosedRange<Day>
    /// What is so on them, as `toe plank`.
    public var name: String
    /// Its place among the kinds of bands, from 0: the higher, the further up the ladder. The stop is -1.
    public var rank: Int

    /// A band from its parts.
    public init(_ days: ClosedRange<Day>, _ name: String, rank: Int) {
      self.days = days
      self.name = name
      self.rank = rank
    }
  }

  /// A value across all days, or a span of values.
  public struct Line: Hashable, Sendable {
    /// The value, or both ends of a span.
    public var values: ClosedRange<Int>
    /// What it is, as `target 45 s`.
    public var name: String
    /// The places of the series that it belongs to, from 0; nil for all.
    public var panels: Set<Int>?

    /// A line from its parts.
    public init(_ values: ClosedRange<Int>, _ name: String, panels: Set<Int>? = nil) {
      self.values = values
      self.name = name
      self.panels = panels
    }
  }

  /// A marked day.
  public struct Event: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// What it is.
    public var kind: Kind
    /// What happened, as `red: pain 4 of 10 in the morning`.
    public var detail: String

    /// The kinds of marks, each with a letter of its own.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case stop = "S"
      case red = "R"
      case amber = "A"
      case flare = "F"
      case up = "U"
      case down = "D"
      case start = "B"

      /// What the letter stands for.
      public var words: String {
        switch self {
        case .stop: "stop"
        case .red: "red trigger"
        case .amber: "amber trigger"
        case .flare: "flare-up marked"
        case .up: "level up"
        case .down: "level down"
        case .start: "start"
        }
      }
    }

    /// An event from its parts.
    public init(_ day: Day, _ kind: Kind, detail: String) {
      self.day = day
      self.kind = kind
      self.detail = detail
    }
  }

  /// A chart from its parts.
  public init(
    title: String, summary: String, days: ClosedRange<Day>, axis: Axis, series: [Series], bands: [Band] = [],
    lines: [Line] = [], events: [Event] = [], step: Int = 1
  ) {
    self.title = title
    self.summary = summary
    self.days = days
    self.axis = axis
    self.series = series
    self.bands = bands
    self.lines = lines
    self.events = events
    self.step = step
  }
}
