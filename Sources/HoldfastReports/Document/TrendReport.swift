public import HoldfastModel

/// A report over a period: one value with all its numbers, from which every form is made.
public protocol TrendReport: Sendable {
  /// The report block by block, for text and HTML.
  var document: ReportDocument { get }
  /// The same for a terminal, which is of any length.
  var terminalDocument: ReportDocument { get }
  /// All its numbers in machine output, described in Documentation/Formats.md.
  var json: JSONValue { get }
  /// The table that `--csv` writes.
  var table: ReportTable { get }
  /// The main chart, for `--svg`; nil when there is nothing to draw. It is one of the blocks of the document.
  var chart: ReportDocument.Block? { get }
}

extension TrendReport {
  /// The same document, where a report is no longer than it has to be anyway.
  public var terminalDocument: ReportDocument { document }
}
