public import HoldfastModel
public import HoldfastProgression

/// A number with its noun, as `1 day` or `3 days`.
public func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// How many entries of a list are left out before those that are shown.
public func earlierWords(_ number: Int) -> String { "\(number) earlier, not shown here." }

/// Phrases in a row, as `a, b and c`.
public func list(_ phrases: [String], _ conjunction: String = "and") -> String {
  guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
  return phrases.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// Time under tension for people, as `95 s`, `12 min 5 s` or, from two hours on and rounded down, `97 h 11 min`.
public func tension(_ seconds: Int) -> String {
  guard seconds >= 120 else { return "\(seconds) s" }
  if seconds >= 7200 {
    let minutes = seconds / 60 % 60
    return "\(seconds / 3600) h" + (minutes == 0 ? "" : " \(minutes) min")
  }
  return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
}

/// A pain score for people, as `pain 3 of 10`.
public func pain(_ score: Int) -> String { "pain \(score) of 10" }

extension PlankLevel {
  /// The plank of the level, as `toe plank`.
  public var plankName: String { "\(rawValue) plank" }
}

extension PermittedLevel {
  /// What is permitted, as `toe plank` or `nothing (stop)`.
  public var words: String {
    switch self {
    case .stop: "nothing (stop)"
    case .plank(let level): level.plankName
    }
  }
}

extension FiredTrigger {
  /// The trigger for people, as `red on 20 November: pain 4 of 10 in the morning`.
  public func words(beside day: Day) -> String {
    "\(severity.rawValue) on \(self.day.words(beside: day)): \(cause.words(beside: day))"
  }
}

extension FiredTrigger.Cause {
  /// The cause for people.
  public func words(beside day: Day) -> String {
    switch self {
    case .redFlag(let symptom): symptom.words
    case .morning(let score): "\(pain(score)) in the morning"
    case .raisedMornings(let days): "raised pain on the mornings of \(list(days.map { $0.words(beside: day) }))"
    case .daytime(let score): "\(pain(score)) in the daytime or before a session"
    case .peak(let score): "\(pain(score)) during or after a session"
    case .flare: "a flare-up was marked"
    case .brokenForm: "broken form in a plank set"
    }
  }

  /// The name used in machine output.
  var id: String {
    switch self {
    case .redFlag: "red-flag"
    case .morning: "morning"
    case .raisedMornings: "raised-mornings"
    case .daytime: "daytime"
    case .peak: "peak"
    case .flare: "flare"
    case .brokenForm: "broken-form"
    }
  }
}

extension Caution {
  /// The caution for people, one sentence.
  public func words(permitted: PermittedLevel) -> String {
    switch self {
    case .avoid(let category): "Caution: \(category.words) is something to avoid while you recover."
    case .aheadOfLevel:
      permitted == .stop
        ? "Caution: training is stopped; planks are ahead of what the rules permit."
        : "Caution: ahead of your level; the rules permit the \(permitted.words)."
    case .hamstrings:
      "Caution: stretch the hamstrings hard only after medical advice "
        + "(record it: holdfast advice --by WHO --about hamstrings)."
    }
  }
}

extension String {
  /// The sentence as it stands after a colon.
  var beginningInLowerCase: String { prefix(1).lowercased() + dropFirst() }

  /// The text with its first letter in upper case, to begin a sentence.
  var beginningInUpperCase: String { prefix(1).uppercased() + dropFirst() }
}
