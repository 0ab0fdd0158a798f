import HoldfastModel

let catalogue = Catalogue(own: [
  Exercise(id: id("hang-90"), name: "Hang", kind: .own, measure: .seconds),
  Exercise(id: id("90-90"), name: "Ninety ninety", kind: .own, measure: .seconds, isPerSide: true),
])

/// An id that the test knows to be well-formed.
func id(_ slug: String) -> ExerciseID { ExerciseID(slug: slug) ?? .kneePlank }

func seconds(_ value: Int) -> Work { HoldSeconds(value).map(Work.hold) ?? .hold(HoldSeconds.unit) }

func reps(_ value: Int) -> Work { .reps(Repetitions(value) ?? Repetitions.unit) }

func reps(_ value: Int, each hold: Int) -> Work {
  .repsWithHold(Repetitions(value) ?? Repetitions.unit, each: HoldSeconds(hold) ?? HoldSeconds.unit)
}

/// A set of the sets under test; nil parts are not given.
func set(
  _ number: Int, _ exercise: String, _ work: Work, side: Side = .none, grams: Int? = nil, device: Device? = nil,
  variation: String? = nil, pain: Int? = nil, form: Form? = nil, stopped: StopReason? = nil, note: String? = nil
) -> ExerciseSet {
  ExerciseSet(
    number: SetNumber(number) ?? SetNumber.unit, exercise: id(exercise), side: side, work: work,
    weight: grams.flatMap { Weight($0) }, device: device, variation: variation.map(id),
    pain: pain.flatMap { Score($0) },
    form: form, stopped: stopped, note: note)
}

extension ExerciseSet {
  /// Stopped only as a set can be: with its score if it was for pain, and not clean if it was for its form.
  mutating func stopSoundly() {
    if stopped == .pain, pain == nil { stopped = nil }
    if stopped == .form, form != .broken { form = .shaky }
  }
}

/// Both sides of a set.
func bothSides(
  _ number: Int, _ exercise: String, _ work: Work, variation: String? = nil, pain: Int? = nil, form: Form? = nil
) -> [ExerciseSet] {
  [Side.left, .right].map {
    set(number, exercise, work, side: $0, variation: variation, pain: pain, form: form)
  }
}

extension BoundedNumber {
  /// One of them: a value that every range of the tests has.
  static var unit: Self {
    guard let one = Self(1) else { fatalError("1 lies outside the range of \(Self.self)") }
    return one
  }
}
