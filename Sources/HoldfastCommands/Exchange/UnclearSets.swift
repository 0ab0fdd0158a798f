import HoldfastInterchange
import HoldfastModel
import HoldfastReports

/// What a file has beyond the log that is not taken: sets of which it is unclear whether they are new, and what it says
/// otherwise. Gathered while an import is planned, and told.
final class UnclearSets {
  private var doubts: [(day: Day, doubts: [SessionMerge.Doubt])] = []
  private var differences: [(day: Day, words: [String])] = []
  /// Days of sessions of which the form is still open for refused rows.
  private var openForms: [Day] = []
  /// How many sessions stay wholly as they are, because it is unclear what is new.
  private(set) var untouched = 0

  var isEmpty: Bool { doubts.isEmpty && differences.isEmpty && openForms.isEmpty }

  /// An import is planned more than once.
  func forget() {
    doubts = []
    differences = []
    openForms = []
    untouched = 0
  }

  func note(_ merge: SessionMerge, of session: Session) {
    if !merge.differences.isEmpty { differences.append((session.day, merge.differences.map(\.words))) }
    if merge.isFormOpen { openForms.append(session.day) }
    guard !merge.doubts.isEmpty else { return }
    doubts.append((session.day, merge.doubts))
    if merge.session == nil { untouched += 1 }
  }

  /// Notes that the file says something else of a record that is no session.
  func noteDifference(on day: Day?) {
    if let day { differences.append((day, [SessionMerge.Difference.record.words])) }
  }

  /// How many sessions are told one by one.
  private static let mostTold = 20

  /// Tells them on standard error, with what to do.
  func tell(in world: World) {
    var page = Page(width: world.columns, ink: world.errorInk, nextCommands: world.nextCommands)
    if !doubts.isEmpty {
      page.write("holdfast: left as they are, because it is unclear which of their sets are new:")
      tell(doubts.map { ($0.day, $0.doubts.map(\.words)) }, on: &page)
      let reasons = Set(doubts.flatMap { $0.doubts.map(\.reason) })
      for remedy in Set(reasons.map(\.remedy)).sorted() { page.write(remedy) }
    }
    if !differences.isEmpty {
      page.write("holdfast: the file says something else than is known here, where it stays as it is:")
      tell(differences, on: &page)
      page.write("Correct it here, if the file is right: holdfast history, then holdfast edit ID")
    }
    if !openForms.isEmpty {
      page.write("holdfast: the form of sets is still open, for this file does not show that it has the refused rows:")
      tell(openForms.map { ($0, ["it can't count"]) }, on: &page)
      page.write(
        "Mend the rows in the whole file and import that. If the session was clean: holdfast history, then holdfast edit ID "
          + "--form clean")
    }
    if !isEmpty { world.streams.error(page.text) }
  }

  private func tell(_ days: [(day: Day, words: [String])], on page: inout Page) {
    let inOrder = days.sorted { $0.day < $1.day }
    for (day, words) in inOrder.prefix(Self.mostTold) {
      for sentence in words.prefix(Self.mostTold) { page.write("\(day.words), \(sentence)", indent: 2, hanging: 4) }
      if words.count > Self.mostTold {
        page.write("\(day.words): and \(words.count - Self.mostTold) more", indent: 2)
      }
    }
    if inOrder.count > Self.mostTold { page.write("and \(inOrder.count - Self.mostTold) more", indent: 2) }
  }
}

extension SessionMerge.Doubt {
  fileprivate var words: String { (name.map { "\($0.slug): " } ?? "the session: ") + reason.words }
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
