import HoldfastModel

/// A code with the system that gives it its meaning.
struct FHIRCoding: Hashable {
  var system: String
  var code: String
  var display: String

  init(system: String, code: String, display: String) {
    self.system = system
    self.code = code
    self.display = display
  }

  /// A code of Holdfast's own.
  init(_ system: HoldfastSystem, _ code: String, _ display: String) {
    self.init(system: system.uri, code: code, display: display)
  }

  var json: JSONValue {
    .object(["system": .string(system), "code": .string(code), "display": .string(display)])
  }

  /// A CodeableConcept of this code alone.
  var concept: JSONValue { .object(["coding": .array([json]), "text": .string(display)]) }

  /// A pain score. The display is LOINC's long common name.
  static let pain = FHIRCoding(
    system: "http://loinc.org", code: "72514-3",
    display: "Pain severity - 0-10 verbal numeric rating [Score] - Reported")

  /// The observation categories that are used, of HL7's own list.
  static let survey = category("survey", "Survey")
  static let activity = category("activity", "Activity")

  private static func category(_ code: String, _ display: String) -> FHIRCoding {
    FHIRCoding(
      system: "http://terminology.hl7.org/CodeSystem/observation-category", code: code, display: display)
  }
}

/// Holdfast's own code systems. Within each a code has one meaning, as FHIR asks; the codes are the words of
/// `export json`. Documentation/Formats.md lists them all.
enum HoldfastSystem: String {
  case codes = ""
  case exercise, form, side, device, stopped, moment, level, verdict
  case redFlag = "red-flag"

  var uri: String { rawValue.isEmpty ? "urn:x-holdfast:codes" : "urn:x-holdfast:codes:\(rawValue)" }
}

/// What an Observation or one of its components is about, where no public code says it.
enum HoldfastCode: String {
  case session = "exercise-session"
  case assessment, redFlags = "red-flags"
  case hold, repetitions, weight, form, side, device, variation, stopped
  case duration, exertion = "rpe", medicated, flare, moment
  case level = "permitted-level"
  case verdict
  case protocolName = "protocol-name"
  case protocolVersion = "protocol-version"

  var coding: FHIRCoding { FHIRCoding(.codes, rawValue, display) }

  private var display: String {
    switch self {
    case .session: "Exercise session"
    case .assessment: "Permitted plank level by the rules of the log"
    case .redFlags: "Red-flag symptoms reported"
    case .hold: "Time held, of each repetition where there are several"
    case .repetitions: "Repetitions"
    case .weight: "Added weight"
    case .form: "Form"
    case .side: "Side that worked"
    case .device: "Done on"
    case .variation: "Variation"
    case .stopped: "Why the set ended"
    case .duration: "Duration"
    case .exertion: "Perceived exertion of the session, 0-10"
    case .medicated: "Under painkillers"
    case .flare: "Flare-up marked"
    case .moment: "When the score was taken"
    case .level: "Permitted level"
    case .verdict: "Verdict"
    case .protocolName: "Name of the rules"
    case .protocolVersion: "Version of the rules"
    }
  }
}
