public import HoldfastModel

extension Session {
  /// The session's own scores in words, as `before 1, during 2, after 1 of 10`; nil when none was given.
  public var painWords: String? {
    let parts = [("before", before), ("during", during), ("after", after)].compactMap { name, score in
      score.map { "\(name) \($0.value)" }
    }
    return parts.isEmpty ? nil : "pain " + parts.joined(separator: ", ") + " of 10"
  }

  /// Everything beside the sets, in phrases.
  public var detailWords: [String] {
    var words: [String] = []
    if let painWords { words.append(painWords) }
    if isMedicated { words.append("under painkillers") }
    if let form { words.append("form \(form.rawValue)") }
    if let exertion { words.append("RPE \(exertion.points) of 10") }
    if let minutes { words.append("\(minutes.value) min") }
    return words
  }
}

extension CheckIn {
  /// The check-in in one line.
  public var words: String {
    var words = "\(moment == .morning ? "morning " : "")pain \(pain.value) of 10"
    if site != .back { words += ", \(site == .other ? "elsewhere" : site.rawValue)" }
    if isMedicated { words += ", under painkillers" }
    if isFlare { words += ", flare-up marked" }
    return words
  }
}

extension RedFlagReport {
  /// The report in one line.
  public var words: String { "red flag: " + symptoms.map(\.words).joined(separator: "; ") }
}

extension Directive {
  /// The directive in one line.
  public var words: String {
    var words: String
    switch order {
    case .start(let level, let usual, let clinician):
      words = "start at the \(level.plank.plankName), usual morning pain \(usual.value) of 10"
      if let clinician { words += clinician ? ", a clinician was consulted" : ", no clinician was consulted" }
    case .clear: words = "clearance after a stop"
    case .unlock: words = "unstable work unlocked"
    case .override(let level): words = "level set to the \(level.plankName)"
    case .advice(let subject): words = "advice about \(subject.rawValue)"
    }
    if let by { words += ", by \(by)" }
    if let why { words += ": \(why)" }
    return words
  }
}

extension ProtocolAdoption {
  /// The adoption in one line.
  /// - Parameter title: the name and version of the protocol.
  public func words(title: String) -> String {
    var words = text == nil ? "protocol reset to the default" : "protocol adopted: \(title)"
    if let by { words += ", by \(by)" }
    if let why { words += ": \(why)" }
    return words
  }
}

extension OwnExercise {
  /// The exercise in one line.
  public var words: String {
    "own exercise \(exercise.id.slug): \(exercise.name), counted in \(exercise.measure.words)"
      + (exercise.isPerSide ? " per side" : "")
  }
}

extension Measure {
  /// What is counted, in words.
  public var words: String {
    switch self {
    case .seconds: "seconds"
    case .reps: "reps"
    case .repsAndHold: "reps with a hold"
    }
  }
}
