/// The size that a picture is made for. It is drawn larger or smaller where it has to be, but then its letters are too.
struct ChartSheet: Hashable, Sendable {
  /// The width of the picture.
  let width: Tenths
  /// The size of its letters.
  let font: Tenths
  /// The height of the panels of a chart over days, for one panel, two, three, and four or more.
  let panelHeights: [Tenths]
  /// The height of the bars of a chart over weeks.
  let barHeight: Tenths
  /// The radius of a mark.
  let mark: Tenths
  /// Whether the picture says its title itself, since no page around it does.
  let hasTitle: Bool

  /// A picture across a page on a screen.
  static let screen = ChartSheet(
    width: 9000, font: 120, panelHeights: [1800, 1250, 950, 800], barHeight: 1900, mark: 32, hasTitle: false)
  /// A picture in a file of its own.
  static let file = ChartSheet(
    width: 9000, font: 120, panelHeights: [1800, 1250, 950, 800], barHeight: 1900, mark: 32, hasTitle: true)

  /// A picture in one of the two columns of a printed page: as wide as the column, with letters of 8 points.
  /// - Parameter share: how much of the usual height there is room for, in hundredths.
  static func column(heights share: Int) -> ChartSheet {
    ChartSheet(
      width: 3400, font: 107, panelHeights: [900, 620, 480, 420].map { $0 * share / 100 }, barHeight: 800 * share / 100,
      mark: 20, hasTitle: false)
  }

  /// Whether there is room for less.
  var isNarrow: Bool { width < 5000 }

  /// From one line of text to the next.
  var line: Tenths { font * 14 / 10 }

  /// The height of a panel where there are so many.
  func panelHeight(of panels: Int) -> Tenths {
    panelHeights.indices.contains(panels - 1) ? panelHeights[panels - 1] : panelHeights.last ?? 800
  }

  /// How wide words are on it.
  func width(of text: String, isBold: Bool = false) -> Tenths { TextWidth.of(text, size: font, isBold: isBold) }
}
