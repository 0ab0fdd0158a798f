internal import HoldfastModel

/// Reads one record from its fields. Everything wrong is noted with the fields; nil when anything needed is missing.
struct RecordReader {
  let exercises: FileExercises
  /// What is wrong with the text of a protocol.
  let protocolCheck: (String) -> [Problem]
  /// What is too far ahead; nil where nothing is.
  let limits: FutureLimits?

  func read(_ fields: inout JSONFields) -> LogRecord? {
    let kind: RecordKind? = fields.requiredChoice("kind")
    let id = fields.requiredValue("id", "a UUID in its 36 characters") { RecordID($0) }
    let created = fields.requiredInstant("created")
    let updated = fields.requiredInstant("updated")
    let isDeleted = fields.flag("deleted")
    guard let kind else {
      fields.know(RecordReader.contentKeys)
      return nil
    }
    func record<Content>(_ content: Content?) -> Record<Content>? {
      guard let content, let id, let created, let updated else { return nil }
      return Record(id: id, created: created, updated: updated, isDeleted: isDeleted, content: content)
    }
    limits?.check(created, "created", &fields)
    limits?.check(updated, "updated", &fields)
    // The day of a deleted record says nothing, and an exercise has none.
    if !isDeleted, kind != .exercise { limits?.checkDay(&fields) }
    return switch kind {
    case .session: record(session(&fields)).map(LogRecord.session)
    case .checkIn: record(checkIn(&fields)).map(LogRecord.checkIn)
    case .redFlags: record(redFlags(&fields)).map(LogRecord.redFlags)
    case .directive: record(directive(&fields)).map(LogRecord.directive)
    case .exercise: record(ownExercise(&fields)).map(LogRecord.exercise)
    case .protocolAdoption: record(protocolAdoption(&fields)).map(LogRecord.protocolAdoption)
    }
  }

  /// The keys of all kinds: a record of an unknown kind is one problem, not one for each of its keys.
  private static let contentKeys = [
    "day", "started_at", "before", "during", "after", "medicated", "form", "rpe", "minutes", "note", "origin", "sets",
    "at", "moment", "pain", "flare", "site", "symptoms", "directive", "level", "usual_pain", "clinician", "by", "why",
    "about", "exercise", "name", "aliases", "measure", "per_side", "targets", "text",
  ]

  private func session(_ fields: inout JSONFields) -> Session? {
    let day = fields.requiredDay("day")
    let startedAt = fields.zonedInstant("started_at")
    let before: Score? = fields.number("before")
    let during: Score? = fields.number("during")
    let after: Score? = fields.number("after")
    let isMedicated = fields.flag("medicated")
    let form: Form? = fields.choice("form")
    let exertion = fields.exertion("rpe")
    let minutes: SessionMinutes? = fields.number("minutes")
    let note = fields.text("note")
    let origin = fields.node("origin") == nil ? "log" : fields.requiredText("origin")
    let sets = SetReader(exercises: exercises).sets(&fields)
    guard let day, let origin, let sets else { return nil }
    return Session(
      day: day, startedAt: startedAt, before: before, during: during, after: after, isMedicated: isMedicated,
      form: form,
      exertion: exertion, minutes: minutes, note: note, origin: origin, sets: sets)
  }

  private func checkIn(_ fields: inout JSONFields) -> CheckIn? {
    let day = fields.requiredDay("day")
    let at = fields.zonedInstant("at")
    let moment: CheckInMoment? = fields.requiredChoice("moment")
    let pain: Score? = fields.requiredNumber("pain")
    let isMedicated = fields.flag("medicated")
    let flareNode = fields.node("flare")
    let isFlare = fields.flag("flare")
    let site: Site? = fields.node("site") == nil ? .back : fields.choice("site")
    let note = fields.text("note")
    guard let day, let moment, let pain, let site else { return nil }
    if FlareRule.isBroken(isFlare, at: site), let flareNode {
      fields.problem(flareNode, "flare", FlareRule.what("site other"), why: FlareRule.why)
    }
    return CheckIn(
      day: day, at: at, moment: moment, pain: pain, isMedicated: isMedicated, isFlare: isFlare, site: site, note: note)
  }

  private func redFlags(_ fields: inout JSONFields) -> RedFlagReport? {
    let day = fields.requiredDay("day")
    let at = fields.zonedInstant("at")
    let note = fields.text("note")
    let nodes = fields.requiredList("symptoms")
    let symptoms: [RedFlagSymptom] = (nodes ?? []).enumerated().compactMap { index, node in
      fields.choice(node, "symptoms[\(index)]")
    }
    if let nodes, nodes.isEmpty {
      fields.problems.add(
        fields.offset, .key(fields.path, "symptoms"), "symptoms needs at least one symptom",
        why: "The absence of a report proves nothing and is not stored.", remedy: "Take the record out.")
    }
    guard let day else { return nil }
    return RedFlagReport(day: day, at: at, symptoms: symptoms, note: note)
  }

  private func ownExercise(_ fields: inout JSONFields) -> OwnExercise? {
    let id = fields.requiredExerciseID("exercise")
    let name = fields.requiredText("name")
    let aliases: [ExerciseID] = (fields.list("aliases") ?? []).enumerated().compactMap { index, node in
      fields.value(node, "aliases[\(index)]", JSONFields.slugKind) { ExerciseID(slug: $0) }
    }
    let measure: Measure? = fields.requiredChoice("measure")
    let isPerSide = fields.flag("per_side")
    let targets: [Muscle] = (fields.list("targets") ?? []).enumerated().compactMap { index, node in
      fields.choice(node, "targets[\(index)]")
    }
    guard let id, let name, let measure else { return nil }
    return OwnExercise(
      id: id, name: name, aliases: aliases, measure: measure, isPerSide: isPerSide, targets: targets)
  }
}
