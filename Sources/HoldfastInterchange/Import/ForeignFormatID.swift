/// The files of others that can be read.
public enum ForeignFormatID: String, CaseIterable, Sendable {
  case strong, hevy, fitnotes, fitbod, flexify, generic
  case calisthenicsMemory = "calisthenics-memory"
  case holdfastCSV = "holdfast-csv"

  /// The name for people.
  public var name: String {
    switch self {
    case .strong: "Strong"
    case .hevy: "Hevy"
    case .fitnotes: "FitNotes"
    case .fitbod: "Fitbod"
    case .calisthenicsMemory: "Calisthenics Memory"
    case .flexify: "Flexify"
    case .holdfastCSV: "a table of holdfast export csv"
    case .generic: "a CSV with --columns"
    }
  }
}
