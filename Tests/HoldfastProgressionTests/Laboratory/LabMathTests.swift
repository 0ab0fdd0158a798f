@testable import HoldfastProgression
import Testing

@Suite("the laboratory's own analysis")
struct LabMathTests {
  private func isNear(_ one: Double, _ other: Double, within relative: Double = 4e-15) -> Bool {
    abs(one - other) <= relative * max(abs(other), 1e-300)
  }

  @Test("the exponential function gives the known constants")
  func exponential() {
    #expect(LabMath.exp(0) == 1)
    let known: [(Double, Double)] = [
      (1, 2.718281828459045), (-1, 0.36787944117144233), (10, 22026.465794806718), (-0.5, 0.6065306597126334),
      (0.1, 1.1051709180756477), (100, 2.6881171418161356e43), (-100, 3.720075976020836e-44),
    ]
    for (x, value) in known { #expect(isNear(LabMath.exp(x), value), "exp \(x) is \(LabMath.exp(x))") }
  }

  @Test("beyond what can be held the exponential function stays finite")
  func farOut() {
    #expect(LabMath.exp(1e9) == LabMath.exp(700) && LabMath.exp(1e9).isFinite)
    #expect(LabMath.exp(-1e9) == LabMath.exp(-700) && LabMath.exp(-1e9) > 0)
  }

  @Test("the logarithm gives the known constants")
  func logarithm() {
    #expect(LabMath.log(1) == 0)
    let known: [(Double, Double)] = [
      (2, 0.6931471805599453), (10, 2.302585092994046), (0.5, -0.6931471805599453), (1.1, 0.09531017980432493),
      (1e-300, -690.7755278982137), (0x1p-54, -37.42994775023705),
    ]
    for (x, value) in known { #expect(isNear(LabMath.log(x), value), "log \(x) is \(LabMath.log(x))") }
  }

  @Test("one undoes the other")
  func inverse() {
    for step in -400...400 {
      let x = Double(step) / 20
      #expect(abs(LabMath.log(LabMath.exp(x)) - x) <= 1e-14 * max(1, abs(x)))
    }
  }

  @Test("the normal quantile gives the tables' values, in the middle and far out")
  func quantile() {
    let known: [(Double, Double)] = [
      (0.9, 1.2815515655446008), (0.975, 1.9599639845400536), (0.995, 2.5758293035489), (0.001, -3.090232306167813),
      (1e-10, -6.361340902404056), (1e-12, -7.034483825301132), (0x1p-54, -8.292361075813595),
    ]
    #expect(LabMath.normalQuantile(0.5) == 0)
    for (p, value) in known {
      #expect(isNear(LabMath.normalQuantile(p), value, within: 1e-14), "\(p): \(LabMath.normalQuantile(p))")
    }
  }

  @Test("the normal quantile is symmetric and rises, also where its three parts meet")
  func monotone() {
    var last = -Double.infinity
    for step in 1..<4000 {
      let p = Double(step) / 4000
      let value = LabMath.normalQuantile(p)
      #expect(value > last)
      #expect(isNear(LabMath.normalQuantile(1 - p), -value, within: 1e-12) || abs(value) < 1e-12)
      last = value
    }
  }

  @Test("a lognormal quantity has the mean and the standard deviation that are asked for")
  func lognormalMoments() {
    var (sum, squares) = (0.0, 0.0)
    let count = 200_000
    for number in 0..<count {
      let value = lognormal(
        mean: 28.3, sd: 26.8, at: LabMath.normalQuantile((Double(number) + 0.5) / Double(count)))
      sum += value
      squares += value * value
    }
    let mean = sum / Double(count)
    #expect(abs(mean - 28.3) < 0.02)
    #expect(abs((squares / Double(count) - mean * mean).squareRoot() - 26.8) < 0.2)
  }
}
