import HoldfastModel
import HoldfastProgression

extension Assessment {
  /// The permitted level and the verdict on the assessment's day, with the rules that say so.
  /// - Parameters:
  ///   - log: what tells this log from every other one, so that no two people's assessments share an id.
  ///   - remark: what the reader has to know about the rules.
  func observation(of log: RecordID?, remark: String) -> FHIRObservation {
    FHIRObservation(
      id: FHIRIdentity.id(of: log, role: "assessment \(day.iso)"), code: HoldfastCode.assessment.coding,
      effective: day.iso,
      components: [
        FHIRComponent(.level, .concept(permitted.coding)), FHIRComponent(.verdict, .concept(verdict.coding)),
        FHIRComponent(.protocolName, .text(protocolName)), FHIRComponent(.protocolVersion, .integer(protocolVersion)),
      ].compactMap(\.self), note: remark)
  }
}

extension PermittedLevel {
  fileprivate var coding: FHIRCoding {
    let words =
      switch self {
      case .stop: "No planks"
      case .plank(.knee): "Knee plank"
      case .plank(.toe): "Toe plank"
      case .plank(.unstable): "Unstable plank"
      }
    return FHIRCoding(.level, id, words)
  }
}

extension Verdict {
  fileprivate var coding: FHIRCoding {
    let words =
      switch self {
      case .stop: "Stop"
      case .notStarted: "No plank session yet"
      case .advance: "Advance: a level above that of the latest plank session is permitted"
      case .stepBack: "Step back: a level below that of the latest plank session is permitted"
      case .maintain: "Maintain: the plank ladder is done"
      case .hold: "Hold: not yet"
      }
    return FHIRCoding(.verdict, rawValue, words)
  }
}
