/// How Kendall's S is spread over all orders of some values, equal ones among them, counted without a list of the orders.
///
/// MacMahon 1915: over the distinct orders of values of which some are equal, the inversions are spread as the
/// coefficients of a Gaussian multinomial. S is the number of unequal pairs less twice the inversions.
struct KendallOrders {
  /// How many distinct orders have each count of inversions, from 0 on.
  let byInversions: [Int]

  /// The orders of values of which there are `ties` equal ones each; together at most 20, so that a count can't
  /// overflow.
  init(ties: [Int]) {
    var orders = [1]
    var placed = 0
    for tie in ties {
      orders = KendallOrders.product(orders, KendallOrders.ways(toPlace: tie, among: placed))
      placed += tie
    }
    byInversions = orders
  }

  /// The share of the orders whose S is at least `size` away from 0.
  func shareOfOrders(atLeast size: UInt) -> Double {
    let unequalPairs = byInversions.count - 1
    var far = 0
    var all = 0
    for (inversions, orders) in byInversions.enumerated() {
      all += orders
      if (unequalPairs - 2 * inversions).magnitude >= size { far += orders }
    }
    return Double(far) / Double(all)
  }

  /// The Gaussian binomial: by how many new inversions, in how many ways, `more` equal and greater values go among
  /// `placed` ones. A way is a row of counts, each at most `placed` and none less than the one before.
  private static func ways(toPlace more: Int, among placed: Int) -> [Int] {
    var rows = [[Int]](repeating: [1], count: placed + 1)
    for _ in 0..<more {
      for held in 1..<(placed + 1) {
        // Either no count is as great as `held`, or the last one is, and the others are again at most `held`.
        rows[held] = sum(rows[held - 1], shifted(rows[held], by: held))
      }
    }
    return rows[placed]
  }

  private static func shifted(_ counts: [Int], by places: Int) -> [Int] {
    [Int](repeating: 0, count: places) + counts
  }

  private static func sum(_ one: [Int], _ other: [Int]) -> [Int] {
    let (long, short) = one.count >= other.count ? (one, other) : (other, one)
    var sum = long
    for (index, value) in short.enumerated() { sum[index] += value }
    return sum
  }

  private static func product(_ one: [Int], _ other: [Int]) -> [Int] {
    var product = [Int](repeating: 0, count: one.count + other.count - 1)
    for (here, value) in one.enumerated() {
      for (there, factor) in other.enumerated() { product[here + there] += value * factor }
    }
    return product
  }
}
