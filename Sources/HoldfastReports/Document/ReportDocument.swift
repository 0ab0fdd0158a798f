import HoldfastModel

/// A report as a value: what it says, block by block. Text, HTML and CSV are made from the same blocks, so that all of
/// them show the same numbers.
public struct ReportDocument: Hashable, Sendable {
  /// What the report is, as `Pain`.
  public var title: String
  /// The period it speaks of, and the day it was made, one line each.
  public var preface: [String]
  /// The blocks in their order.
  public var blocks: [Block]
  /// What has to be said of the numbers, one sentence or more each.
  public var footnotes: [String]

  /// One part of a report.
  public enum Block: Hashable, Sendable {
    /// A heading of a section.
    case heading(String)
    /// A paragraph of our own words.
    case paragraph(Prose)
    /// Short facts, each with its label.
    case facts([Fact])
    /// Items in a row, each of one or more lines.
    case items([Prose])
    /// A table.
    case table(ReportTable)
    /// A chart over days, with the table of its numbers.
    case chart(DayChart, table: ReportTable)
    /// Bars over weeks, with the table of their numbers.
    case bars(WeekBars, table: ReportTable)
    /// A calendar with a mark for each day, with the table of its numbers.
    case calendar(DayCalendar, table: ReportTable)
  }

  /// A report from its parts.
  public init(title: String, preface: [String], blocks: [Block] = [], footnotes: [String] = []) {
    self.title = title
    self.preface = preface
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// Words of a report: our own, with the user's own words among them. The user's are told apart, for they can hold
/// anything: a renderer has to show them as text.
public struct Prose: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The pieces in their order.
  public var pieces: [Piece]
  /// How much it stands out.
  public var emphasis: Emphasis

  /// Words of one kind.
  public enum Piece: Hashable, Sendable {
    /// Our own words.
    case own(String)
    /// Words that the user typed, or that came from a file.
    case user(String)
  }

  /// Words from their pieces.
  public init(_ pieces: [Piece], _ emphasis: Emphasis = .plain) {
    self.pieces = pieces
    self.emphasis = emphasis
  }

  /// Our own words.
  public init(stringLiteral text: String) { self.init([.own(text)]) }

  /// Our own words.
  public init(_ text: String, _ emphasis: Emphasis = .plain) { self.init([.own(text)], emphasis) }

  /// The whole as plain text, safe to print: control characters are made visible.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .own(let text): text
      case .user(let text): printable(text)
      }
    }.joined()
  }
}

/// A short fact with its label, as `mornings logged: 40 of 56 days`.
public struct Fact: Hashable, Sendable {
  /// What it is.
  public var label: String
  /// What it is worth, with its unit.
  public var value: Prose

  /// A fact from its parts.
  public init(_ label: String, _ value: Prose) {
    self.label = label
    self.value = value
  }
}
