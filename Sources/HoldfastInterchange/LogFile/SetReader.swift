internal import HoldfastModel

/// Reads the sets of a session.
struct SetReader {
  let exercises: FileExercises

  /// The sets in the order of their numbers; nil when the list or one of them can't be read.
  func sets(_ session: inout JSONFields) -> [ExerciseSet]? {
    guard let nodes = session.requiredList("sets") else { return nil }
    let parent = JSONPath.key(session.path, "sets")
    var sets: [ExerciseSet] = []
    var rows: [Int: (exercise: ExerciseID, sides: [Side])] = [:]
    for (index, node) in nodes.enumerated() {
      guard var fields = JSONFields(node, .index(parent, index), session.problems) else { continue }
      let set = set(&fields)
      fields.refuseUnknownKeys()
      guard let set else { continue }
      check(set, against: rows[set.number.value], &fields, node)
      rows[set.number.value, default: (set.exercise, [])].sides.append(set.side)
      sets.append(set)
    }
    return sets.count == nodes.count ? sets.inOrder : nil
  }

  /// Rows with one number are the two sides of one set.
  private func check(
    _ set: ExerciseSet, against row: (exercise: ExerciseID, sides: [Side])?, _ fields: inout JSONFields,
    _ node: JSONNode
  ) {
    guard let row else { return }
    if row.sides.contains(set.side) {
      fields.problems.add(
        node.offset, .key(fields.path, "set"), "set \(set.number.value) is there twice with side \(set.side.rawValue)",
        remedy: "Give each set its own number.")
    } else if row.sides.contains(.none) || set.side == .none || row.exercise != set.exercise {
      fields.problems.add(
        node.offset, .key(fields.path, "set"), "set \(set.number.value) is there twice",
        why: "Only the left and the right side of one exercise share a number.", remedy: "Give each set its own number."
      )
    }
  }

  private func set(_ fields: inout JSONFields) -> ExerciseSet? {
    let number: SetNumber? = fields.requiredNumber("set")
    let exercise = exercise(&fields)
    let sideNode = fields.node("side")
    let side: Side? = sideNode == nil ? Side.none : fields.choice("side")
    let work = work(&fields)
    let weight = fields.weight("weight_kg")
    let deviceNode = fields.node("device")
    let device: Device? = fields.choice("device")
    let variation = fields.value("variation", JSONFields.slugKind) { ExerciseID(slug: $0) }
    let pain: Score? = fields.number("pain")
    let form: Form? = fields.choice("form")
    let stoppedNode = fields.node("stopped")
    let stopped: StopReason? = fields.choice("stopped")
    let note = fields.text("note")
    guard let number, let exercise, let side, let work else { return nil }
    if exercise.plankLevel != nil, side != .none, let sideNode {
      fields.problem(sideNode, "side", "a plank has no left or right", why: "A plank is held with both sides at once.")
    }
    if device != nil, exercise != .unstablePlank, let deviceNode {
      fields.problem(deviceNode, "device", "a device goes with the unstable plank only")
    }
    if let fault = StopRule.fault(stopped, pain: pain, form: form), let stoppedNode {
      fields.problem(stoppedNode, "stopped", fault.what, why: fault.why)
    }
    return ExerciseSet(
      number: number, exercise: exercise, side: side, work: work, weight: weight, device: device, variation: variation,
      pain: pain, form: StopRule.form(form, stopped: stopped), stopped: stopped, note: note)
  }

  private func exercise(_ fields: inout JSONFields) -> ExerciseID? {
    guard let node = fields.required("exercise"),
      let text = fields.value(node, "exercise", "the id of an exercise", { $0 })
    else { return nil }
    if let id = ExerciseID(slug: text), exercises.isKnown(id) { return id }
    let near = exercises.nearest(to: text)
    fields.problem(
      node, "exercise", "\(FieldText.shown(text)) is not a known exercise",
      remedy: near.map { "Did you mean \($0)?" } ?? "Add a record of the kind exercise for it to the file.")
    return nil
  }

  private func work(_ fields: inout JSONFields) -> Work? {
    let secondsNode = fields.node("seconds")
    let repsNode = fields.node("reps")
    let seconds: HoldSeconds? = fields.number("seconds")
    let reps: Repetitions? = fields.number("reps")
    switch (secondsNode == nil, repsNode == nil) {
    case (true, true):
      fields.problems.add(
        fields.offset, fields.path, "a set needs seconds, reps or both", remedy: "Give what was done.")
      return nil
    case (false, true): return seconds.map(Work.hold)
    case (true, false): return reps.map(Work.reps)
    case (false, false):
      guard let seconds, let reps else { return nil }
      return .repsWithHold(reps, each: seconds)
    }
  }
}
