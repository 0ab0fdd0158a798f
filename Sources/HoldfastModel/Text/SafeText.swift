/// Makes a user's words safe to print: control characters, which a terminal would obey, become visible marks, and line
/// ends become spaces.
public func printable(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: safe += " "
    case 0..<0x20, 0x7F..<0xA0: safe += "\u{FFFD}"
    // Marks that reverse the direction of the text that follows, beyond the note itself.
    case 0x202A...0x202E, 0x2066...0x2069: safe += "\u{FFFD}"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
