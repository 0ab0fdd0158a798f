/// Round values along a scale: multiples of 1, 2 or 5 times a power of ten.
struct RoundTicks: Hashable, Sendable {
  /// The ends of the scale; the upper one lies above the lower.
  let range: ClosedRange<Int>
  /// The round values, from the lowest up.
  let values: [Int]

  /// Round values for an axis.
  /// - Parameter most: how many there may be, at least 2.
  init(_ axis: DayChart.Axis, atMost most: Int) {
    self.init(axis.lower, axis.upper, isFixed: axis.isFixed, atMost: most)
  }

  /// Round values from 0, or from below it where values lie there.
  init(_ least: Int, _ greatest: Int, isFixed: Bool = false, atMost most: Int) {
    // Far beyond anything that can be logged, and far from overflow.
    let bounds = -1_000_000_000_000...1_000_000_000_000
    let lower = min(0, max(least, bounds.lowerBound))
    let upper = max(min(greatest, bounds.upperBound), lower + 1)
    var step = 1
    var factors = [2, 5, 10]
    var unit = 1
    func ends(_ step: Int) -> (Int, Int) {
      let top = isFixed ? RoundTicks.floor(upper, step) : -RoundTicks.floor(-upper, step)
      return (RoundTicks.floor(lower, step), top)
    }
    while (ends(step).1 - ends(step).0) / step + 1 > max(2, most) {
      step = unit * factors.removeFirst()
      if factors.isEmpty {
        unit *= 10
        factors = [2, 5, 10]
      }
    }
    let (first, last) = ends(step)
    range = first...max(first + 1, isFixed ? upper : last)
    values = Array(stride(from: first, through: last, by: step))
  }

  /// The first, the last and those between them at even distances, no more than `most`, at least 2.
  func values(atMost most: Int) -> [Int] {
    let last = values.count - 1
    guard last > 0 else { return values }
    let step = (1...last).first { last % $0 == 0 && last / $0 < max(2, most) } ?? last
    return stride(from: 0, through: last, by: step).map { values[$0] }
  }

  /// Where a value lies on a scale of `length` steps, 0 at the lower end; a value beyond an end lies on it.
  func position(_ value: Int, of length: Int) -> Int {
    let inside = min(max(value, range.lowerBound), range.upperBound) - range.lowerBound
    let span = range.upperBound - range.lowerBound
    return (inside * length * 2 + span) / (span * 2)
  }

  private static func floor(_ value: Int, _ step: Int) -> Int {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: step)
    return (remainder < 0 ? quotient - 1 : quotient) * step
  }
}
