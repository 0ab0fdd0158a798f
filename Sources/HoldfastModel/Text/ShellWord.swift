/// A word of a command as a POSIX shell reads it.
public enum ShellWord {
  /// The word so that a shell takes it as it is: in single quotes where it has anything but plain letters, digits and
  /// the signs `_ @ % + = : , . / -`.
  ///
  /// Within single quotes every character stands for itself, and a single quote can't occur (POSIX.1-2017, Shell Command
  /// Language, 2.2.2): so each is written between two quoted parts, after a backslash.
  public static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.utf8.allSatisfy(isPlain)
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "_@%+=:,./-".utf8.contains(byte)
    }
  }
}
