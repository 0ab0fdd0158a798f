import HoldfastModel
import HoldfastStore

extension TrainingLog {
  /// Adds a record unless it is deleted.
  mutating func add(_ record: LogRecord) {
    let other = TrainingLog([record])
    sessions += other.sessions
    checkIns += other.checkIns
    redFlags += other.redFlags
    directives += other.directives
  }

  /// Takes a record out, unless it is deleted.
  mutating func remove(_ record: LogRecord) {
    let gone = TrainingLog([record])
    func remove<Content: Equatable>(_ removed: [Content], from contents: inout [Content]) {
      for content in removed {
        if let index = contents.firstIndex(of: content) { contents.remove(at: index) }
      }
    }
    remove(gone.sessions, from: &sessions)
    remove(gone.checkIns, from: &checkIns)
    remove(gone.redFlags, from: &redFlags)
    remove(gone.directives, from: &directives)
  }

  /// The log after a plan is carried out, with one look at each record however many are replaced.
  func after(_ plan: MergePlan) -> TrainingLog {
    let gone = TrainingLog(plan.replaced.map(\.old))
    let come = TrainingLog(plan.added + plan.replaced.map(\.new))
    func changed<Content: Hashable>(_ contents: [Content], _ removed: [Content], _ added: [Content]) -> [Content] {
      var left = Dictionary(removed.map { ($0, 1) }, uniquingKeysWith: +)
      let kept = contents.filter { content in
        guard let count = left[content], count > 0 else { return true }
        left[content] = count - 1
        return false
      }
      return kept + added
    }
    return TrainingLog(
      sessions: changed(sessions, gone.sessions, come.sessions),
      checkIns: changed(checkIns, gone.checkIns, come.checkIns),
      redFlags: changed(redFlags, gone.redFlags, come.redFlags),
      directives: changed(directives, gone.directives, come.directives))
  }
}
