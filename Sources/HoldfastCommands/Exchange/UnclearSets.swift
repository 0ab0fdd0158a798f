import HoldfastInterchange
import HoldfastModel
import HoldfastReports

/// The sessions of which it is unclear what a file has beyond the log: gathered while an import is planned, and told.
final class UnclearSets {
  private var sessions: [(day: Day, doubts: [SessionMerge.Doubt])] = []
  /// How many sessions stay wholly as they are.
  private(set) var untouched = 0

  var isEmpty: Bool { sessions.isEmpty }

  /// An import is planned more than once.
  func forget() {
    sessions = []
    untouched = 0
  }

  func note(_ merge: SessionMerge, of session: Session) {
    guard !merge.doubts.isEmpty else { return }
    sessions.append((session.day, merge.doubts))
    if merge.session == nil { untouched += 1 }
  }

  /// How many sessions are told one by one.
  private static let mostTold = 20

  /// Tells them on standard error, with what to do.
  func tell(in world: World) {
    guard !isEmpty else { return }
    var page = Page(width: world.columns, ink: world.errorInk)
    page.write("holdfast: left as they are, because it is unclear which of their sets are new:")
    let inOrder = sessions.sorted { $0.day < $1.day }
    for (day, doubts) in inOrder.prefix(Self.mostTold) {
      for doubt in doubts {
        let name = doubt.name.map { ", \($0.slug)" } ?? ""
        page.write("\(day.words)\(name): \(doubt.reason.words)", indent: 2, hanging: 4)
      }
    }
    if inOrder.count > Self.mostTold { page.write("and \(inOrder.count - Self.mostTold) more", indent: 2) }
    let reasons = Set(sessions.flatMap { $0.doubts.map(\.reason) })
    for remedy in Set(reasons.map(\.remedy)).sorted() { page.write(remedy) }
    world.streams.error(page.text)
  }
}

extension SessionMerge.Reason {
  fileprivate var words: String {
    switch self {
    case .differs: "the file has other sets than those that came in before"
    case .mended: "it can't be told which of these rows came in before"
    case .edited: "sets of it were edited here, and what came in before is not known"
    case .deleted: "the log does not have all sets of the file: they were refused before, or deleted here"
    case .full: "there is no room: a session has at most 1000 sets"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .mended: "Mend the rows in the whole file and import that."
    case .deleted: "Rows that were refused come in with the file of --rejects; all else is added with: holdfast edit ID"
    case .differs, .edited, .full: "Correct the session here: holdfast history, then holdfast edit ID"
    }
  }
}
