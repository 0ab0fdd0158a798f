internal import HoldfastModel

/// What `stopped` asks of a set's pain and form, wherever a set is read from.
enum StopRule {
  /// What a set that was stopped can't be.
  enum Fault {
    case painWithoutScore
    case formThatWasClean

    var what: String {
      switch self {
      case .painWithoutScore: "a set stopped for pain needs its pain score"
      case .formThatWasClean: "a set stopped for its form was not clean"
      }
    }

    var why: String? {
      switch self {
      case .painWithoutScore: nil
      case .formThatWasClean: "The form gave way, so it was shaky at best."
      }
    }
  }

  /// The form of a set: stopped for its form, it was shaky at best.
  static func form(_ form: Form?, stopped: StopReason?) -> Form? {
    form ?? (stopped == .form ? .shaky : nil)
  }

  /// A stop without its pain score, or for a form that was clean.
  static func fault(_ stopped: StopReason?, pain: Score?, form: Form?) -> Fault? {
    if stopped == .pain, pain == nil { return .painWithoutScore }
    if stopped == .form, form == .clean { return .formThatWasClean }
    return nil
  }

  /// Throws what `problem` makes of a fault, with what to write instead in a line of holds.
  static func check(
    _ stopped: StopReason?, pain: Score?, form: Form?, problem: (Problem) -> Problem
  ) throws {
    guard let fault = fault(stopped, pain: pain, form: form) else { return }
    let remedy =
      switch fault {
      case .painWithoutScore: "Add it after the hold, as in 45s stopped pain pain 4."
      case .formThatWasClean: "Write shaky or broken, or leave the form out."
      }
    throw problem(Problem(.usage, fault.what, why: fault.why, remedy: remedy))
  }
}
