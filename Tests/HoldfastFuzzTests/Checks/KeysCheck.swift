import HoldfastTraining

@testable import HoldfastTerminal

/// Any bytes are keys, the same ones however they are split over reads, and lead through a session in which nothing that
/// was done is lost or longer than measured.
enum KeysCheck {
  static func check(_ bytes: [UInt8]) throws {
    let strokes = Strokes(bytes)
    try checkDecoder(strokes.chunks.map(\.bytes))
    var drive = SessionDrive(strokes)
    try drive.run()
  }

  private static func checkDecoder(_ chunks: [[UInt8]]) throws {
    let all = chunks.flatMap(\.self)
    let whole = tokens(of: [all])
    try demand(whole == tokens(of: chunks), "the chunks \(chunks) are other keys than \(all)")
    try demand(whole == tokens(of: all.map { [$0] }), "byte by byte \(all) is other keys")
    // One more than the bytes: nothing is typed that was not.
    try demand(whole.count <= all.count, "\(all) are more keys than bytes")
    let text = String(decoding: all, as: UTF8.self)
    if text.utf8.elementsEqual(all), text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
      let keys = text.unicodeScalars.map { KeyDecoder.Token.key(.character(Character($0))) }
      try demand(whole == keys, "\(text) is other keys than its characters")
    }
  }

  private static func tokens(of chunks: [[UInt8]]) -> [KeyDecoder.Token] {
    var decoder = KeyDecoder()
    let tokens = chunks.flatMap { decoder.decode($0) } + decoder.flush()
    return decoder.isWaiting ? [] : tokens
  }
}
