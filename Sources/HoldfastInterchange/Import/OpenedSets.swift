internal import HoldfastModel

extension Session {
  /// Leaves the form of clean sets open, so that the session can't count: what is not known of its day may be worse.
  mutating func leaveFormOpen() {
    if form == .clean { form = nil }
    for index in sets.indices where sets[index].form == .clean { sets[index].form = nil }
  }

  /// While rows are open, leaves the form of new clean sets open and remembers which those are; else gives the sets that
  /// are remembered the form that their rows told.
  ///
  /// Only what was left open here comes back, by the number of the set and where it still says what its row said: a form
  /// that was never told, was cleared by hand, or is of a set that was added by hand, stays open.
  /// - Parameters:
  ///   - new: the numbers that new sets got, by those that they have in the file.
  ///   - latest: the highest number in the log before. Rows of new sets have numbers behind it.
  mutating func settleForms(_ origin: inout ImportOrigin, new: [SetNumber: SetNumber], behind latest: Int) {
    let isOpen = origin.hasOpenRows
    let places = Dictionary(grouping: sets.indices) { sets[$0].number.value }
    for (name, brought) in origin.brought where brought.rows.contains(where: { $0.opened != nil }) {
      var brought = brought
      for row in brought.rows.indices {
        guard let opened = brought.rows[row].opened else { continue }
        let isNew = opened > latest
        if isOpen, !isNew { continue }
        brought.rows[row].opened = nil
        let number = isNew ? SetNumber(opened - latest).flatMap { new[$0]?.value } : opened
        guard let number, let content = brought.rows[row].content, SetContent.form(content) == .clean,
          let index = places[number]?.first(where: { SetContent.isLike(content, sets[$0]) }),
          sets[index].form == nil || (isNew && sets[index].form == .clean)
        else { continue }
        sets[index].form = isOpen ? nil : .clean
        if isOpen { brought.rows[row].opened = number }
      }
      origin.brought[name] = brought
    }
  }

  /// Whether sets have no form because it was left open here.
  func hasOpenForms(_ origin: ImportOrigin) -> Bool {
    guard form == nil, origin.hasOpenedSets else { return false }
    let opened = Set(origin.brought.values.lazy.flatMap(\.rows).compactMap(\.opened))
    return sets.contains { $0.form == nil && opened.contains($0.number.value) }
  }
}

extension ImportOrigin {
  /// The highest number of a set whose form was left open; 0 without any.
  var latestOpened: Int { brought.values.lazy.flatMap(\.rows).compactMap(\.opened).max() ?? 0 }

  /// Takes over what refused rows mean for sets that come to a session.
  mutating func add(_ incoming: ImportOrigin, of file: ImportedSession) {
    let isKnown = incoming.lost.allSatisfy(lost.contains)
    if let open = incoming.openForm {
      if let mine = openForm {
        // One mark can tell of both files where the second has all that the first has, or where it has but rows of it.
        let isOfAll = !file.isOfRefusedRows && mine.isShown(by: file.fileRows, lost: file.fileRows.lost)
        if isOfAll { openForm = open } else if !isKnown || !file.isOfRefusedRows { openForm = .untold }
      } else {
        openForm = open
      }
    }
    lost = Array((lost + incoming.lost.filter { !lost.contains($0) }).prefix(Self.mostLost))
  }
}
