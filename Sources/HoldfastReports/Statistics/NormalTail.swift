/// Probabilities of the standard normal distribution, without the C library.
enum NormalTail {
  /// How likely a value at least `z` away from 0, on either side, is: erfc(z / sqrt 2). 1 for 0 or less.
  static func twoSided(_ z: Double) -> Double {
    guard z > 0 else { return 1 }
    return min(1, complementaryError(z / 2.0.squareRoot()))
  }

  /// The complementary error function for 0 or more, to about 14 digits.
  ///
  /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964): below 3 the series 7.1.6, whose terms are all
  /// positive; from there on the continued fraction 7.1.14.
  static func complementaryError(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    // Beyond this it is less than the least number above 0.
    guard x < 27 else { return 0 }
    let bell = exponential(-x * x)
    if x < 3 {
      var term = x
      var sum = x
      var odd = 1.0
      while term > sum * 1e-17 {
        odd += 2
        term *= 2 * x * x / odd
        sum += term
      }
      return 1 - 2 / Double.pi.squareRoot() * bell * sum
    }
    // From the far end of the fraction, where it hardly matters what is left out.
    var tail = x
    for step in stride(from: 60, to: 0, by: -1) { tail = x + Double(step) / 2 / tail }
    return bell / Double.pi.squareRoot() / tail
  }

  /// e to the power of `x`, for -1000...0, to about 15 digits: by x = k ln 2 + r, so that the series is short.
  static func exponential(_ x: Double) -> Double {
    let logarithmOf2 = 0.693_147_180_559_945_3
    let power = (x / logarithmOf2).rounded()
    let rest = x - power * logarithmOf2
    var term = 1.0
    var sum = 1.0
    for step in 1...20 {
      term *= rest / Double(step)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(exactly: power) ?? 0, significand: 1)
  }
}
