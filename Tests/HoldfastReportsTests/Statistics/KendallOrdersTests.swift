import Testing

@testable import HoldfastReports

struct KendallOrdersTests {
  /// The upper tail of Kendall's S without ties, as tables of it print it (Kendall 1975, Rank Correlation Methods).
  @Test(
    "the tails of S are those of the published tables",
    arguments: [
      (5, 6, 0.117), (5, 8, 0.042), (5, 10, 0.0083), (8, 8, 0.199), (8, 14, 0.054), (8, 16, 0.031), (8, 20, 0.0071),
      (9, 10, 0.179), (9, 16, 0.060), (9, 18, 0.038), (9, 20, 0.022), (9, 24, 0.0063),
    ])
  func tables(_ count: Int, _ size: UInt, _ upperTail: Double) {
    let share = KendallOrders(ties: [Int](repeating: 1, count: count)).shareOfOrders(atLeast: size)
    #expect(abs(share / 2 - upperTail) <= (upperTail < 0.01 ? 0.000_05 : 0.0005))
  }

  @Test(
    "the orders counted are those that a list of all of them has",
    arguments: [[1, 1, 1], [2, 1], [3], [2, 2], [1, 3, 1], [2, 2, 2], [1, 1, 1, 1, 2], [4, 2], [1, 2, 3]])
  func list(_ ties: [Int]) {
    let values = ties.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    var byInversions: [Int] = []
    for order in Self.orders(of: values) {
      var inversions = 0
      for (index, value) in order.enumerated() { inversions += order[index...].count { $0 < value } }
      while byInversions.count <= inversions { byInversions.append(0) }
      byInversions[inversions] += 1
    }
    #expect(KendallOrders(ties: ties).byInversions == byInversions)
  }

  private static func orders(of values: [Int]) -> Set<[Int]> {
    guard !values.isEmpty else { return [[]] }
    var all: Set<[Int]> = []
    for index in values.indices {
      var rest = values
      let first = rest.remove(at: index)
      all.formUnion(orders(of: rest).map { [first] + $0 })
    }
    return all
  }
}
