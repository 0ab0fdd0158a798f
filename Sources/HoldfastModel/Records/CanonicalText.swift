extension LogRecord {
  /// The record as one line of JSON with sorted keys: a line of `export json`, the image kept by a change record, and
  /// what decides a tie when two machines changed the same record in the same millisecond.
  public var canonicalText: String { json.compactText }

  /// The record in the form of `export json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    var members: [String: JSONValue]
    switch self {
    case .session(let record): members = record.content.members
    case .checkIn(let record): members = record.content.members
    case .redFlags(let record): members = record.content.members
    case .directive(let record): members = record.content.members
    case .exercise(let record): members = record.content.members
    case .protocolAdoption(let record): members = record.content.members
    }
    members["kind"] = .string(kind.rawValue)
    members["id"] = .string(id.text)
    members["created"] = .string(created.iso)
    members["updated"] = .string(updated.iso)
    members["deleted"] = .bool(isDeleted)
    return .object(members)
  }
}

extension Session {
  fileprivate var members: [String: JSONValue] {
    [
      "day": .string(day.iso), "started_at": .optional(startedAt?.iso),
      "before": .optional(before?.value), "during": .optional(during?.value),
      "after": .optional(after?.value), "medicated": .bool(isMedicated),
      "form": .optional(form?.rawValue), "rpe": exertion.map { .decimal($0.points) } ?? .null,
      "minutes": .optional(minutes?.value), "note": .optional(note), "origin": .string(origin),
      "sets": .array(sets.map(\.json)),
    ]
  }
}

extension ExerciseSet {
  fileprivate var json: JSONValue {
    .fields([
      .init("device", .optional(device?.rawValue)), .init("exercise", .string(exercise.slug)),
      .init("form", .optional(form?.rawValue)), .init("note", .optional(note)),
      .init("pain", .optional(pain?.value)), .init("reps", .optional(work.reps)),
      .init("seconds", .optional(work.holdSeconds)), .init("set", .int(number.value)),
      .init("side", .string(side.rawValue)), .init("stopped", .optional(stopped?.rawValue)),
      .init("variation", .optional(variation?.slug)),
      .init("weight_kg", weight.map { .decimal($0.kilograms) } ?? .null),
    ])
  }
}

extension CheckIn {
  fileprivate var members: [String: JSONValue] {
    [
      "day": .string(day.iso), "at": .optional(at?.iso), "moment": .string(moment.rawValue),
      "pain": .int(pain.value), "medicated": .bool(isMedicated), "flare": .bool(isFlare),
      "site": .string(site.rawValue), "note": .optional(note),
    ]
  }
}

extension RedFlagReport {
  fileprivate var members: [String: JSONValue] {
    [
      "day": .string(day.iso), "at": .optional(at?.iso),
      "symptoms": .array(symptoms.map { .string($0.rawValue) }), "note": .optional(note),
    ]
  }
}

extension Directive {
  fileprivate var members: [String: JSONValue] {
    var level: String?
    var usual: Int?
    var clinician: Bool?
    var about: String?
    switch order {
    case .start(let startLevel, let usualPain, let clinicianConsulted):
      level = startLevel.rawValue
      usual = usualPain.value
      clinician = clinicianConsulted
    case .override(let plank): level = plank.rawValue
    case .advice(let subject): about = subject.rawValue
    case .clear, .unlock: break
    }
    return [
      "day": .string(day.iso), "at": .optional(at?.iso), "directive": .string(order.id),
      "level": .optional(level), "usual_pain": .optional(usual), "clinician": .optional(clinician),
      "by": .optional(by), "why": .optional(why), "about": .optional(about),
    ]
  }
}

extension OwnExercise {
  fileprivate var members: [String: JSONValue] {
    [
      "exercise": .string(exercise.id.slug), "name": .string(exercise.name),
      "aliases": .array(exercise.aliases.map { .string($0.slug) }),
      "measure": .string(exercise.measure.rawValue), "per_side": .bool(exercise.isPerSide),
      "targets": .array(exercise.targets.map { .string($0.rawValue) }),
    ]
  }
}

extension ProtocolAdoption {
  fileprivate var members: [String: JSONValue] {
    [
      "day": .string(day.iso), "at": .optional(at?.iso), "by": .optional(by), "why": .optional(why),
      "text": .optional(text),
    ]
  }
}
