import HoldfastTraining

/// Turns the bytes of a keyboard into keys, however they are split over reads.
///
/// A sequence of a terminal begins with ESC (ECMA-48, 5.3 and 5.4: `ESC [` parameters final, `ESC O` final, or ESC and one
/// more). ESC alone is a key as well; only time tells them apart, so whoever reads calls `flush` after a pause.
struct KeyDecoder: Hashable, Sendable {
  /// What a keyboard can say.
  enum Token: Hashable, Sendable {
    case key(Key)
    /// Ctrl-C.
    case interrupt
    /// Ctrl-Z.
    case suspend
    /// The terminal said that text was pasted.
    case pasted
  }

  private enum State: Hashable, Sendable {
    case ground
    case escape
    /// Within `ESC [`, with its parameters so far.
    case control([UInt8])
    /// After `ESC O`: one byte is left.
    case single
    /// Within a character of several bytes.
    case character([UInt8], missing: Int)
    /// Within pasted text, with how much of its end was seen.
    case paste(matched: Int)
  }

  private var state = State.ground

  /// Whether more bytes are needed to know what the last ones mean.
  var isWaiting: Bool { state != .ground }

  /// Whether pasted text goes on.
  var isPasting: Bool {
    if case .paste = state { return true }
    return false
  }

  /// What these bytes mean, with what was left of those before.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Token] {
    var tokens: [Token] = []
    for byte in bytes { take(byte, into: &tokens) }
    return tokens
  }

  /// What is left when nothing followed for a while.
  mutating func flush() -> [Token] {
    defer { state = .ground }
    switch state {
    case .ground, .paste: return []
    case .escape: return [.key(.escape)]
    case .control, .single, .character: return [.key(.other)]
    }
  }

  private mutating func take(_ byte: UInt8, into tokens: inout [Token]) {
    switch state {
    case .ground: begin(byte, into: &tokens)
    case .escape:
      switch byte {
      case 0x1B: tokens.append(.key(.escape))
      case UInt8(ascii: "["): state = .control([])
      case UInt8(ascii: "O"): state = .single
      // Alt and a letter are one key. Ctrl-C is never part of another.
      case 0x20...0x7E: finish(.key(.other), into: &tokens)
      default:
        finish(.key(.escape), into: &tokens)
        begin(byte, into: &tokens)
      }
    case .single:
      if (0x20...0x7E).contains(byte) {
        finish(.key(.other), into: &tokens)
      } else {
        abandon(for: byte, into: &tokens)
      }
    case .control(let parameters): goOn(parameters, with: byte, into: &tokens)
    case .character(let bytes, let missing):
      guard (0x80...0xBF).contains(byte) else { return abandon(for: byte, into: &tokens) }
      let all = bytes + [byte]
      if missing > 1 {
        state = .character(all, missing: missing - 1)
      } else {
        finish(.key(Self.key(all)), into: &tokens)
      }
    case .paste(let matched): state = Self.pasting(matched, byte)
    }
  }

  private mutating func finish(_ token: Token, into tokens: inout [Token]) {
    state = .ground
    tokens.append(token)
  }

  /// What was begun is no sequence that exists; it still was a key.
  private mutating func abandon(for byte: UInt8, into tokens: inout [Token]) {
    finish(.key(.other), into: &tokens)
    begin(byte, into: &tokens)
  }

  private mutating func begin(_ byte: UInt8, into tokens: inout [Token]) {
    switch byte {
    case 0x03: tokens.append(.interrupt)
    case 0x1A: tokens.append(.suspend)
    case 0x0A, 0x0D: tokens.append(.key(.enter))
    case 0x08, 0x7F: tokens.append(.key(.backspace))
    case 0x1B: state = .escape
    case 0x20...0x7E: tokens.append(.key(.character(Character(Unicode.Scalar(byte)))))
    case 0xC2...0xDF: state = .character([byte], missing: 1)
    case 0xE0...0xEF: state = .character([byte], missing: 2)
    case 0xF0...0xF4: state = .character([byte], missing: 3)
    default: tokens.append(.key(.other))
    }
  }

  private mutating func goOn(_ parameters: [UInt8], with byte: UInt8, into tokens: inout [Token]) {
    switch byte {
    // The Linux console sends `ESC [ [ A` for F1.
    case UInt8(ascii: "[") where parameters.isEmpty: state = .single
    case 0x20...0x3F where parameters.count < 32: state = .control(parameters + [byte])
    case UInt8(ascii: "~") where parameters == Self.pasteBegins:
      state = .paste(matched: 0)
      tokens.append(.pasted)
    // An end without a begin: what was pasted ended after a pause.
    case UInt8(ascii: "~") where parameters == Self.pasteEnds: state = .ground
    case 0x40...0x7E: finish(.key(.other), into: &tokens)
    default: abandon(for: byte, into: &tokens)
    }
  }

  private static func pasting(_ matched: Int, _ byte: UInt8) -> State {
    let end = [0x1B, UInt8(ascii: "[")] + pasteEnds + [UInt8(ascii: "~")]
    guard end.dropFirst(matched).first == byte else { return .paste(matched: byte == 0x1B ? 1 : 0) }
    return matched + 1 == end.count ? .ground : .paste(matched: matched + 1)
  }

  private static let pasteBegins = Array("200".utf8)
  private static let pasteEnds = Array("201".utf8)

  private static func key(_ bytes: [UInt8]) -> Key {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}" else { return .other }
    return .character(character)
  }
}
