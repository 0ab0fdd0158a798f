/// The few functions of analysis that the laboratory needs.
///
/// They are written here because the standard library has none of them, and because those of the C libraries differ in
/// the last bit from one machine to the next: a run of the laboratory has to give the same bytes everywhere. Sums,
/// products, quotients and square roots are exact to the last bit by IEEE 754, and Swift never joins a product and a sum
/// into one rounding by itself, so that whatever is made of these alone is the same on every machine.
enum LabMath {
  /// e to the power of `x`: `x` is brought near 0 by whole multiples of ln 2, where the Taylor series is short.
  ///
  /// Right to about 1e-15 of the value. Beyond -700...700 that of the nearer end is given, which keeps it finite.
  static func exp(_ x: Double) -> Double {
    let x = min(max(x, -700), 700)
    let twos = (x / ln2).rounded()
    // ln 2 in two parts, the first with so few digits that its multiples are exact.
    let rest = (x - twos * 6.93147180369123816490e-01) - twos * 1.90821492927058770002e-10
    var sum = 1.0
    for divisor in stride(from: 17.0, through: 1, by: -1) { sum = 1 + sum * rest / divisor }
    return sum * Double(sign: .plus, exponent: Int(twos), significand: 1)
  }

  /// The natural logarithm of a positive number, right to about 1e-15.
  ///
  /// With s = (m - 1) / (m + 1), ln m = 2 (s + s^3 / 3 + s^5 / 5 + ...); m is the significand, brought between the
  /// root of one half and that of two.
  static func log(_ x: Double) -> Double {
    var (exponent, m) = (Double(x.exponent), x.significand)
    if m > 2.0.squareRoot() {
      m /= 2
      exponent += 1
    }
    let s = (m - 1) / (m + 1)
    let square = s * s
    var sum = 0.0
    for divisor in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / divisor }
    return exponent * ln2 + 2 * s * sum
  }

  /// The value below which a standard normal deviate lies with probability `p`, 0 < p < 1.
  ///
  /// Algorithm AS 241, PPND16 (Wichura 1988): right to about 1e-16 of the value.
  static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(central, at: r)
    }
    let r = (-log(q < 0 ? p : 1 - p)).squareRoot()
    let value = r <= 5 ? ratio(middle, at: r - 1.6) : ratio(tail, at: r - 5)
    return q < 0 ? -value : value
  }

  private static let ln2 = 0.69314718055994530942

  private typealias Ratio = (over: [Double], under: [Double])

  /// The quotient of two polynomials, coefficients from the highest power down.
  private static func ratio(_ ratio: Ratio, at r: Double) -> Double {
    ratio.over.reduce(0) { $0 * r + $1 } / ratio.under.reduce(0) { $0 * r + $1 }
  }

  private static let central: Ratio = (
    over: [
      2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
      1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0,
    ],
    under: [
      5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
      5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0,
    ]
  )

  private static let middle: Ratio = (
    over: [
      7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
      3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0,
    ],
    under: [
      1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
      6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0,
    ]
  )

  private static let tail: Ratio = (
    over: [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
      2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0,
    ],
    under: [
      2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
      1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
    ]
  )
}
