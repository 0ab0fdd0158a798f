/// A YAML text as Yams may see it.
///
/// Yams puts the value of an anchor in every place of its aliases, and hashes each key with all that it holds: a few
/// lines can keep it busy for ever. And it refuses a mapping in which a key stands twice, names one place, and gives
/// nothing of the rest. So the signs of anchors, aliases and tags, and the first letter of every word, are each replaced
/// by a character of their own from a plane of private use. What is read afterwards is put back by `restored`.
///
/// One scalar stands for one, so that lines and columns stay what they were. What YAML allows for a letter it allows for
/// such a character: only directives and escapes give letters a meaning, and they are left alone.
struct YAMLMask {
  /// The masked text.
  let text: String
  /// The first character of the plane; each that is used comes right after the one before.
  private let first: UInt32
  /// What they stand for. A file has no more bytes than a plane has characters: `ProtocolText.mostBytes`.
  private let originals: [Unicode.Scalar]

  /// Masks a text; nil when it names characters of both planes by escapes, so that none is free.
  init?(_ text: String) {
    guard let first = YAMLMask.freePlane(in: text) else { return nil }
    self.first = first
    var originals: [Unicode.Scalar] = []
    var masked: [UInt8] = []
    masked.reserveCapacity(text.utf8.count * 2)
    var previous: Unicode.Scalar = "\n"
    var isDirective = false
    for scalar in text.unicodeScalars {
      if previous == "\n" || previous == "\r" { isDirective = scalar == "%" }
      let beginsWord = isLetter(scalar) && !continuesWord(previous) && !isDirective
      if beginsWord || scalar == "&" || scalar == "*" || scalar == "!" || scalar.value & 0xFFFF_0000 == first,
        let stand = Unicode.Scalar(first + UInt32(truncatingIfNeeded: originals.count))
      {
        originals.append(scalar)
        masked.append(contentsOf: UTF8.encode(stand) ?? UTF8.encodedReplacementCharacter)
      } else {
        masked.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      previous = scalar
    }
    self.originals = originals
    self.text = String(decoding: masked, as: UTF8.self)
  }

  /// A text that was read from the masked one, as it stands in the file.
  func restored(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // The difference may be negative, and then is no index.
      let index = Int(scalar.value) - Int(first)
      scalars.append(originals.indices.contains(index) ? originals[index] : scalar)
    }
    return String(scalars)
  }

  /// U+F0000 or U+100000, whichever plane no escape of the text reaches: `\U000F....` or `\U0010....`.
  private static func freePlane(in text: String) -> UInt32? {
    var reached: Set<String> = []
    var rest = text.utf8[...]
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      reached.insert(String(decoding: rest[backslash...].prefix(6), as: UTF8.self).uppercased())
      rest = rest[backslash...].dropFirst()
    }
    return !reached.contains("\\U000F") ? 0xF0000 : !reached.contains("\\U0010") ? 0x100000 : nil
  }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
}

/// Whether a letter after this is not the first of a word, or may be that of an escape.
private func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
  isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "\\"
}
