import HoldfastTraining

/// What bytes that arrive in time mean for a session: keys, or more than a hand types.
struct KeyStream: Hashable, Sendable {
  /// More keys than this in one go were not typed.
  static let keysOfAHand = 8
  /// How long the rest of a sequence may take. Within one, bytes follow at once; a hand needs longer between two keys.
  static let sequenceMilliseconds: Int64 = 30
  /// How long pasted text may pause before it counts as over, though its end did not come.
  static let pasteMilliseconds: Int64 = 500
  /// How long after a burst more of the same may arrive.
  static let burstMilliseconds: Int64 = 100

  /// Whether a line is read at a time: an empty line is Enter, and the end of any other is no key.
  let readsLines: Bool

  private var decoder = KeyDecoder()
  private var lastByte: MonotonicTime?
  private var lastBurst: MonotonicTime?
  private var isLineBegun = false

  /// A stream in which nothing arrived yet.
  init(readsLines: Bool) { self.readsLines = readsLines }

  /// When to call `flush`, should nothing arrive before; nil when nothing is begun.
  var flushTime: MonotonicTime? {
    guard decoder.isWaiting, let lastByte else { return nil }
    return lastByte + (decoder.isPasting ? Self.pasteMilliseconds : Self.sequenceMilliseconds)
  }

  /// Whether a key is half arrived: what it is decides what happens next, so nothing else should until it is known.
  var isInsideKey: Bool { decoder.isWaiting && !decoder.isPasting }

  /// What these bytes mean. All that could be read at once belong into one call.
  mutating func take(_ bytes: [UInt8], at time: MonotonicTime) -> [ConsoleEvent] {
    if decoder.isPasting, let flushTime, time >= flushTime { _ = decoder.flush() }
    lastByte = time
    return events(decoder.decode(bytes), at: time)
  }

  /// What is left when nothing followed.
  mutating func flush() -> [ConsoleEvent] {
    guard let lastByte else { return [] }
    return events(decoder.flush(), at: lastByte)
  }

  private mutating func events(_ all: [KeyDecoder.Token], at time: MonotonicTime) -> [ConsoleEvent] {
    let tokens = readsLines ? withoutLineEnds(all) : all
    // Whoever beats on Ctrl-C wants out, whatever else is under way.
    if tokens.contains(.interrupt) { return [.interrupted(.interrupted)] }
    guard !tokens.isEmpty else { return [] }
    let isAfterBurst = lastBurst.map { time - $0 < Self.burstMilliseconds } ?? false
    if tokens.count > Self.keysOfAHand || isAfterBurst {
      lastBurst = time
      return [.pasted]
    }
    return inOrder(tokens, at: time)
  }

  private func inOrder(_ tokens: [KeyDecoder.Token], at time: MonotonicTime) -> [ConsoleEvent] {
    var events: [ConsoleEvent] = []
    var keys: [Key] = []
    for token in tokens {
      if case .key(let key) = token {
        keys.append(key)
        continue
      }
      if !keys.isEmpty { events.append(.keys(keys, at: time)) }
      keys = []
      events.append(token == .suspend ? .suspend : .pasted)
    }
    return keys.isEmpty ? events : events + [.keys(keys, at: time)]
  }

  private mutating func withoutLineEnds(_ tokens: [KeyDecoder.Token]) -> [KeyDecoder.Token] {
    tokens.filter { token in
      guard token == .key(.enter) else {
        isLineBegun = true
        return true
      }
      defer { isLineBegun = false }
      return !isLineBegun
    }
  }
}
