import HoldfastModel

/// One Observation, the only kind of resource in the bundle.
struct FHIRObservation {
  var id: RecordID
  var code: FHIRCoding
  var category: FHIRCoding?
  /// A dateTime, or a date where only the day is known.
  var effective: String
  var value: FHIRValue?
  var bodySite: String?
  var components: [FHIRComponent] = []
  var members: [RecordID] = []
  var note: String?

  /// The entry of the bundle, with its own lasting URL.
  func entry(_ subject: FHIRSubject?) -> JSONValue {
    .object(["fullUrl": .string(FHIRObservation.url(id)), "resource": resource(subject)])
  }

  private func resource(_ subject: FHIRSubject?) -> JSONValue {
    var keys: [String: JSONValue] = [
      "resourceType": .string("Observation"), "id": .string(id.text), "status": .string("final"),
      "code": code.concept, "effectiveDateTime": .string(effective),
    ]
    if let category { keys["category"] = .array([category.concept]) }
    if let subject { keys["subject"] = subject.json }
    if let value { keys[value.key] = value.json }
    if let bodySite { keys["bodySite"] = .object(["text": .string(bodySite)]) }
    // FHIR has no empty lists and no empty texts.
    if !components.isEmpty { keys["component"] = .array(components.map(\.json)) }
    if !members.isEmpty {
      keys["hasMember"] = .array(members.map { .object(["reference": .string(FHIRObservation.url($0))]) })
    }
    if let note, note.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      keys["note"] = .array([.object(["text": .string(note)])])
    }
    return .object(keys)
  }

  private static func url(_ id: RecordID) -> String { "urn:uuid:\(id.text)" }
}

/// A part of an Observation that has a code and a value of its own.
struct FHIRComponent {
  var code: FHIRCoding
  var value: FHIRValue

  init(_ code: FHIRCoding, _ value: FHIRValue) {
    self.code = code
    self.value = value
  }

  /// A component with a local code; nil without a value.
  init?(_ code: HoldfastCode, _ value: FHIRValue?) {
    guard let value else { return nil }
    self.init(code.coding, value)
  }

  var json: JSONValue { .object(["code": code.concept, value.key: value.json]) }
}

/// The value of an Observation or of a component.
enum FHIRValue {
  case integer(Int)
  case text(String)
  case concept(FHIRCoding)
  /// What the user marked. What was not marked is left out: nobody said that it was not so.
  case marked
  /// A decimal number with its unit, as UCUM writes it and for people.
  case quantity(String, ucum: String, unit: String)

  /// `marked`, or nil.
  static func marked(_ flag: Bool) -> FHIRValue? { flag ? .marked : nil }

  var key: String {
    switch self {
    case .integer: "valueInteger"
    case .text: "valueString"
    case .concept: "valueCodeableConcept"
    case .marked: "valueBoolean"
    case .quantity: "valueQuantity"
    }
  }

  var json: JSONValue {
    switch self {
    case .integer(let number): .int(number)
    case .text(let text): .string(text)
    case .concept(let coding): coding.concept
    case .marked: .bool(true)
    case .quantity(let decimal, let ucum, let unit):
      .object([
        "value": .decimal(decimal), "unit": .string(unit), "system": .string("http://unitsofmeasure.org"),
        "code": .string(ucum),
      ])
    }
  }
}
