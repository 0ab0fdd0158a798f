/// A kind of lifter in the laboratory. All are made up; no study sorts people like this.
public enum Phenotype: Int, CaseIterable, Sendable {
  case typical, noisy, fragile, stoic, fastHealer

  /// The name on the command line and in files.
  public var name: String {
    switch self {
    case .typical: "typical"
    case .noisy: "noisy"
    case .fragile: "fragile"
    case .stoic: "stoic"
    case .fastHealer: "fast-healer"
    }
  }

  /// What sets the kind apart, a phrase without a full stop.
  public var meaning: String {
    switch self {
    case .typical: "pain that goes with the back, most scores logged"
    case .noisy: "pain that varies much from day to day, whatever the training"
    case .fragile: "a back that bears little at first, heals slowly and answers hard to an overload"
    case .stoic: "reports less pain than there is, logs less, and trains through more"
    case .fastHealer: "a back that heals twice as fast"
    }
  }
}
