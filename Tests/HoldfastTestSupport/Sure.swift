public import HoldfastModel

/// A number that the test itself wrote, so that only a mistake in the test can put it out of range.
public func sure<Number: BoundedNumber>(_ value: Int) -> Number {
  guard let number = Number(value) else { preconditionFailure("\(value) is not in \(Number.range)") }
  return number
}
