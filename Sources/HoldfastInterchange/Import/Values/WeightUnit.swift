/// The unit of a weight.
public enum WeightUnit: String, CaseIterable, Sendable {
  case kilograms = "kg"
  case pounds = "lb"

  /// A unit by the names that apps give it; nil for any other.
  init?(named text: String) {
    switch text.lowercased() {
    case "kg", "kgs": self = .kilograms
    case "lb", "lbs": self = .pounds
    default: return nil
    }
  }

  /// Whole grams of so many thousandths of the unit, rounded to the nearest. The international pound (1959) is
  /// 453.59237 g.
  func grams(thousandths: Int) -> Int {
    switch self {
    case .kilograms: thousandths
    case .pounds: thousandths.magnitude <= 10_000_000_000 ? (thousandths * 45_359_237 + 50_000_000) / 100_000_000 : .max
    }
  }
}
