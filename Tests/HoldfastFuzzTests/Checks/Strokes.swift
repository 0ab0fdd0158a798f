/// Bytes taken for a plan, and for what is typed when.
///
/// The first byte is the plan. Then chunks: a byte whose upper half says how long nothing is typed, and whose lower half
/// how many of the bytes that follow arrive at once.
struct Strokes {
  let plan: UInt8
  let chunks: [Chunk]

  /// What arrives at once.
  struct Chunk {
    /// Milliseconds since the one before.
    let wait: Int64
    let bytes: [UInt8]
  }

  init(_ bytes: [UInt8]) {
    plan = bytes.first ?? 0
    var chunks: [Chunk] = []
    var rest = bytes.dropFirst()
    while let head = rest.popFirst() {
      let taken = rest.prefix(Int(head & 0x0F))
      chunks.append(Chunk(wait: Self.waits[Int(head >> 4)], bytes: Array(taken)))
      rest = rest.dropFirst(taken.count)
    }
    self.chunks = chunks
  }

  /// None, less and more than the pauses that tell keys apart, seconds, holds and rests, and a clock that goes back.
  private static let waits: [Int64] = [
    0, 1, 29, 30, 99, 101, 499, 500, 1_000, 3_000, 5_001, 12_345, 30_000, 61_000, 600_000, -5_000,
  ]
}
