/// What one day brings to a lifter, whatever the rule: noise, flares, absences, and the draws that decide what is said
/// and done. Made once for each lifter, so that every rule meets the same.
struct DayChances: Sendable {
  /// The variation of pain from day to day, in points.
  let painNoise: Double
  /// What flares that have nothing to do with training add to the pain, in points.
  let flare: Double
  /// Whether the lifter is away or ill: no training.
  let isAway: Bool
  private let draws: [Double]

  /// The draw of this day for a purpose: a standard normal deviate, or a number between 0 and 1.
  subscript(purpose: Draws.Purpose) -> Double { draws[purpose.rawValue] }

  /// Whether something happens today that happens with this probability.
  func happens(_ purpose: Draws.Purpose, _ probability: Double) -> Bool { self[purpose] < probability }

  /// The days of a lifter from day 0 on.
  static func all(_ count: Int, _ draws: Draws, _ numbers: LabNumbers) -> [DayChances] {
    var noise = 0.0
    var flare = 0.0
    var daysAway = 0
    return (0..<count).map { day in
      let today = Draws.Purpose.allCases.map { draws.draw($0, day: day) }
      func drawn(_ purpose: Draws.Purpose) -> Double { today[purpose.rawValue] }
      // An AR(1) process that has its standard deviation from the first day on.
      let memory = numbers[.painMemory]
      noise =
        day == 0
        ? numbers[.painDaySD] * drawn(.painNoise)
        : memory * noise + numbers[.painDaySD] * (1 - memory * memory).squareRoot() * drawn(.painNoise)
      flare *= numbers[.flareFading]
      // From half to one and a half times the average.
      if drawn(.flareBegins) < numbers[.flareChance] { flare += numbers[.flareSize] * (0.5 + drawn(.flareSize)) }
      daysAway -= 1
      if daysAway <= 0, drawn(.awayBegins) < numbers[.awayChance] {
        daysAway = geometric(mean: numbers[.awayDays], drawn(.awayLength))
      }
      return DayChances(painNoise: noise, flare: flare, isAway: daysAway > 0, draws: today)
    }
  }

  /// A number of days from 1 on that falls off geometrically, for a draw between 0 and 1.
  private static func geometric(mean: Double, _ draw: Double) -> Int {
    guard mean > 1 else { return 1 }
    let days = LabMath.log(draw) / LabMath.log(1 - 1 / mean)
    return 1 + Int(min(days, 1000).rounded(.down))
  }
}
