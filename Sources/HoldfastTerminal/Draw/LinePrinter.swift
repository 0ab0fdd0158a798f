import HoldfastModel
import HoldfastTraining

/// Shows a session as lines, for a screen reader or a terminal that can't move its cursor: one when something happens,
/// and nothing that has to be read twice.
struct LinePrinter: Hashable, Sendable {
  let isUnicode: Bool
  private var announcement = ""
  private var notice: String?

  /// A printer that has printed nothing.
  init(isUnicode: Bool) { self.isUnicode = isUnicode }

  /// The lines that say what changed, each with its end; empty when nothing did.
  mutating func lines(for screen: TrainingScreen) -> String {
    defer {
      announcement = screen.announcement
      notice = screen.notice
    }
    var lines: [String] = []
    if screen.announcement != announcement { lines.append(screen.announcement) }
    // An announcement may have the notice in it already.
    if let new = screen.notice, new != notice, !screen.announcement.contains(new) { lines.append("! \(new)") }
    return lines.filter { !$0.isEmpty }.map { shownText($0, isUnicode: isUnicode) + "\n" }.joined()
  }
}
