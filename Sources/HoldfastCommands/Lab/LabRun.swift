import HoldfastModel
import HoldfastProgression

/// How large a run of the laboratory is, and how it is carried out: on all cores, block by block.
struct LabRun {
  let lifters: Int
  let days: Int
  let seed: Int
  let phenotype: Phenotype?

  /// Lifters between two looks at the progress: a fraction of a second.
  private static let block = 64

  /// The laboratory of some rules.
  func laboratory(_ rules: [LabRule]) -> Laboratory {
    Laboratory(rules: rules, days: days, seed: UInt64(clamping: seed), phenotype: phenotype)
  }

  /// What became of every lifter under every rule, in their order whatever the cores did.
  func outcomes(_ laboratory: Laboratory, in world: World) -> [[LifterOutcome]] {
    let progress = ProgressBar(world)
    var outcomes: [[LifterOutcome]] = []
    outcomes.reserveCapacity(lifters)
    for start in stride(from: 0, to: lifters, by: LabRun.block) {
      progress.show(done: start, of: lifters)
      let gathered = Gathered<[LifterOutcome]>(count: min(LabRun.block, lifters - start))
      world.concurrently(gathered.count) { gathered.put(laboratory.outcomes(ofLifter: start + $0), at: $0) }
      outcomes += gathered.values
    }
    progress.erase()
    return outcomes
  }
}

/// Values that come from several cores, each to a place of its own.
///
/// Unchecked: every place is written by one call only, and read after all calls have returned; `World.concurrently`
/// promises both.
private final class Gathered<Value>: @unchecked Sendable {
  let count: Int
  private let places: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    self.count = count
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  func put(_ value: Value, at index: Int) {
    guard places.indices.contains(index) else { return }
    places[index] = value
  }

  var values: [Value] { places.compactMap { $0 } }
}
