import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining

func exercise(_ id: ExerciseID) -> Exercise {
  guard let exercise = Catalogue.builtIn.first(where: { $0.id == id }) else { preconditionFailure("no \(id.slug)") }
  return exercise
}

func builtIn(_ slug: String) -> Exercise {
  guard let id = ExerciseID(slug: slug) else { preconditionFailure("no name: \(slug)") }
  return exercise(id)
}

func hold(_ target: Int, limit: Int = 120) -> PlannedWork { .hold(target: sure(target), limit: sure(limit)) }

/// Knee planks of 30 s with a minute's rest.
func planks(_ sets: Int = 3, done: Int = 0, rest: Int = 60, target: Int = 30, limit: Int = 120) -> PlannedExercise {
  PlannedExercise(
    exercise: exercise(.kneePlank), work: hold(target, limit: limit), sets: sets, setsDone: done, restSeconds: rest)
}

/// Mega clams, 15 on each side.
func clams(_ sets: Int = 2) -> PlannedExercise {
  PlannedExercise(exercise: exercise(.megaClam), work: .reps(sure(15)), sets: sets, restSeconds: 30)
}

/// A stretch of 20 s on each side.
func stretches(_ sets: Int = 1) -> PlannedExercise {
  PlannedExercise(exercise: builtIn("calf-stretch"), work: hold(20), sets: sets, restSeconds: 30)
}

/// Bird dog, each repetition 8 s.
func birdDogs(_ reps: Int = 3) -> PlannedExercise {
  PlannedExercise(
    exercise: exercise(.birdDog), work: .repsWithHold(sure(reps), each: sure(8)), sets: 2, restSeconds: 30)
}

/// Unstable planks of 20 s with a minute's rest.
func unstablePlanks(_ sets: Int = 2, on device: Device? = .bosu) -> PlannedExercise {
  PlannedExercise(
    exercise: exercise(.unstablePlank), work: hold(20), sets: sets, restSeconds: 60, device: device)
}

func warmUp() -> PlannedExercise {
  PlannedExercise(exercise: builtIn("warm-up"), work: .open, sets: 1, restSeconds: 0)
}

/// A knee plank as it is recorded.
func plank(
  _ seconds: Int, place: Int = 1, pain: Int? = nil, form: Form? = nil, stopped: StopReason? = nil
) -> TrainedSet {
  TrainedSet(
    place: place, pair: place, exercise: .kneePlank, side: .none, work: .hold(sure(seconds)),
    pain: pain.map { sure($0) }, form: form, stopped: stopped)
}

/// A set of clams as it is recorded.
func clam(_ reps: Int, _ side: Side, place: Int, pair: Int, pain: Int? = nil) -> TrainedSet {
  TrainedSet(
    place: place, pair: pair, exercise: .megaClam, side: side, work: .reps(sure(reps)), pain: pain.map { sure($0) })
}
