internal import HoldfastModel

/// Reads the rows of sets, remembering the exercise of the row before: sets of one exercise follow each other, and
/// a name need not be checked twice.
struct SetReader {
  private let row: RowReader
  private let sides = ChoiceReader<Side>()
  private let devices = ChoiceReader<Device>()
  private let forms = ChoiceReader<Form>()
  private let reasons = ChoiceReader<StopReason>()
  private var known: [(letters: [UInt8], exercise: ExerciseID)] = []

  /// A reader of rows with the columns of `SetTable`.
  init(_ row: RowReader) {
    self.row = row
  }

  /// The set of the current row.
  mutating func set() throws -> ExerciseSet {
    ExerciseSet(
      number: try row.number(1), exercise: try exercise(), side: try sides.choice(row, 3), work: try work(),
      weight: try row.weight(6), device: try devices.optional(row, 7),
      variation: try row.optional(8) { ExerciseID(slug: $0) }, pain: try row.optional(9),
      form: try forms.optional(row, 10), stopped: try reasons.optional(row, 11),
      note: try row.optionalText(12))
  }

  private mutating func exercise() throws -> ExerciseID {
    let exercise = try row.withText(2) { bytes in
      for index in known.indices where bytes.elementsEqual(known[index].letters) {
        // To the front by one place: those in use are found first.
        let found = known[index].exercise
        if index > 0 { known.swapAt(index, index - 1) }
        return found
      }
      guard let exercise = ExerciseID(slug: String(decoding: bytes, as: UTF8.self)) else {
        throw row.refusal(of: 2)
      }
      known.append((Array(bytes), exercise))
      return exercise
    }
    guard let exercise else { throw row.refusal(of: 2) }
    return exercise
  }

  private func work() throws -> Work {
    let seconds: HoldSeconds? = try row.optional(4)
    let reps: Repetitions? = try row.optional(5)
    switch (seconds, reps) {
    case (let seconds?, nil): return .hold(seconds)
    case (nil, let reps?): return .reps(reps)
    case (let seconds?, let reps?): return .repsWithHold(reps, each: seconds)
    case (nil, nil): throw row.refusal(of: 4)
    }
  }
}
