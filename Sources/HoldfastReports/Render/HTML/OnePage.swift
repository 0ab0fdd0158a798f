import HoldfastModel

/// A report that is fitted to one printed sheet, A4 or Letter.
///
/// A browser does not say how long a page is before it prints it, and the page has no script. So the length is
/// estimated here, from above, and the densest setting that is needed is taken: first smaller letters, then lower
/// charts. Only where even that does not fit are long lists and the user's words shortened, which the page says.
struct OnePage {
  /// The report, shortened where it has to be.
  let document: ReportDocument
  /// How densely it is set.
  let density: PageDensity

  /// Fits a report.
  init(_ document: ReportDocument, today: Day) {
    let heights = ChartHeights()
    func fits(_ document: ReportDocument, _ density: PageDensity) -> Bool {
      PageEstimate(density, today: today, heights: heights).fits(document)
    }
    if let density = PageDensity.all.first(where: { fits(document, $0) }) {
      self.document = document
      self.density = density
      return
    }
    for limits in PageLimits.all {
      let short = document.shortened(to: limits)
      guard let density = PageDensity.tightest.first(where: { fits(short, $0) }) else { continue }
      self.document = short
      self.density = density
      return
    }
    self.document = document.shortened(to: .least)
    density = PageDensity(.points8, chartHeight: 60)
  }
}

/// How densely a printed sheet is set.
struct PageDensity: Hashable, Sendable {
  /// The size of letters.
  let letters: Letters
  /// How high the charts are, in hundredths of the usual.
  let chartHeight: Int
  /// Whether tables that break into many lines in a column are set across both.
  let isSpread: Bool

  /// The sizes of letters, each with the class of the stylesheet that sets it.
  enum Letters: String, Sendable {
    case points9 = "size-9"
    case points85 = "size-8h"
    case points8 = "size-8"

    /// The size in tenths of a CSS pixel, of which 96 are 72 points.
    var font: Tenths {
      switch self {
      case .points9: 120
      case .points85: 114
      case .points8: 107
      }
    }
  }

  init(_ letters: Letters, chartHeight: Int, isSpread: Bool = false) {
    self.letters = letters
    self.chartHeight = chartHeight
    self.isSpread = isSpread
  }

  /// From the loosest to the tightest.
  static let all: [PageDensity] =
    [
      (Letters.points9, 160), (.points9, 130), (.points85, 130), (.points85, 100), (.points8, 160),
      (.points8, 130), (.points8, 100), (.points8, 85), (.points8, 70),
    ].flatMap(either) + tightest

  /// Letters of 8 points and charts of the usual height.
  static let usual = either(.points8, 100)
  /// Letters of 8 points and the lowest charts that can be read.
  static let tightest = either(.points8, 60)

  private static func either(_ letters: Letters, _ chartHeight: Int) -> [PageDensity] {
    [false, true].map { PageDensity(letters, chartHeight: chartHeight, isSpread: $0) }
  }

  /// The size of letters.
  var font: Tenths { letters.font }

  /// The sheet of the charts.
  var sheet: ChartSheet { .column(heights: chartHeight) }
}
