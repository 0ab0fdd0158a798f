import HoldfastModel

extension Record<CheckIn> {
  /// The pain score with what was noted beside it.
  var observation: FHIRObservation {
    FHIRObservation(
      id: id, code: .pain, category: .survey, effective: FHIRTime.text(content.day, content.at),
      value: .integer(content.pain.value), bodySite: content.site.words,
      components: [
        FHIRComponent(.moment, .concept(content.moment.coding)),
        FHIRComponent(.medicated, .marked(content.isMedicated)), FHIRComponent(.flare, .marked(content.isFlare)),
      ].compactMap(\.self), note: content.note)
  }
}

extension Record<RedFlagReport> {
  /// The symptoms that were reported. One that is not there was not asked about, or not answered: that proves nothing.
  var observation: FHIRObservation {
    FHIRObservation(
      id: id, code: HoldfastCode.redFlags.coding, category: .survey,
      effective: FHIRTime.text(content.day, content.at),
      components: content.symptoms.map {
        FHIRComponent(FHIRCoding(.redFlag, $0.rawValue, $0.words), .marked)
      }, note: content.note)
  }
}

extension CheckInMoment {
  fileprivate var coding: FHIRCoding {
    switch self {
    case .morning: FHIRCoding(.moment, rawValue, "In the morning")
    case .other: FHIRCoding(.moment, rawValue, "At any other time of the day")
    }
  }
}

extension Site {
  fileprivate var words: String {
    switch self {
    case .back: "back"
    case .pelvis: "pelvis"
    case .leg: "leg"
    case .other: "other than back, pelvis or leg"
    }
  }
}
