import HoldfastTraining

/// What is on the terminal, and what has to be written to show something else.
struct Display {
  private let style: ConsoleStyle
  private var shown: TrainingScreen?
  private var grid: Grid?
  private var printer: LinePrinter

  /// A terminal of which nothing is known.
  init(_ style: ConsoleStyle) {
    self.style = style
    printer = LinePrinter(isUnicode: style.isUnicode)
  }

  /// Whether a screen is not the one that is shown.
  func isStale(_ screen: TrainingScreen) -> Bool { shown != screen }

  /// Something else may have been written, or the size changed: everything is to be shown again.
  mutating func forget() {
    shown = nil
    grid = nil
  }

  /// What to write so that a screen is shown; empty when it is.
  mutating func show(_ screen: TrainingScreen, size: ConsoleSize) -> String {
    guard isStale(screen) else { return "" }
    shown = screen
    if style.isPlain { return printer.lines(for: screen) }
    let new = Layout(screen, size: size, isUnicode: style.isUnicode).grid
    defer { grid = new }
    return Painter(isColoured: style.isColoured).change(from: grid, to: new)
  }
}
