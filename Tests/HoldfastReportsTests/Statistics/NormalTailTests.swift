import Testing

@testable import HoldfastReports

struct NormalTailTests {
  /// From math.erfc of Python 3.
  @Test(
    "the complementary error function is right to 12 digits",
    arguments: [
      (0.1, 0.8875370839817152), (0.5, 0.4795001221869535), (1, 0.15729920705028513), (1.5, 0.033894853524689274),
      (2.5, 0.0004069520174449589), (2.9999, 2.210442648216091e-05), (3, 2.2090496998585438e-05),
      (3.5, 7.430983723414128e-07), (5, 1.5374597944280351e-12), (10, 2.088487583762545e-45),
      (20, 5.3958656116079005e-176),
    ])
  func complementaryError(_ x: Double, _ value: Double) {
    // Below 3 it is 1 less the error function, which leaves fewer digits.
    let allowed = x < 3 ? 1e-15 + 1e-10 * value : 1e-12 * value
    #expect(abs(NormalTail.complementaryError(x) - value) <= allowed)
  }

  @Test(
    "the two-sided tail has the points that every table has",
    arguments: [
      (1.644853626951473, 0.1), (1.959963984540054, 0.05), (2.575829303548901, 0.01), (3.290526731491926, 0.001),
      (5.326723886384099, 1e-7),
    ])
  func quantiles(_ z: Double, _ p: Double) {
    #expect(abs(NormalTail.twoSided(z) - p) <= 1e-10 * p)
  }

  @Test("nothing is less likely than 0 nor likelier than 1")
  func ends() {
    #expect([-1, 0, 1e-300, 40, 1e300, .infinity].map(NormalTail.twoSided) == [1, 1, 1, 0, 0, 0])
    #expect(NormalTail.twoSided(.nan) == 1)
  }

  @Test("it falls without a jump where the method changes")
  func falls() {
    var last = 1.0
    for step in 1...6000 {
      let tail = NormalTail.complementaryError(Double(step) / 1000)
      #expect(tail < last)
      last = tail
    }
  }
}
