import HoldfastModel
import Testing

@Suite("A word for a shell")
struct ShellWordTests {
  @Test("what a shell takes as it is stays, and all else is quoted")
  func quoting() {
    let cases = [
      "/home/ann/log.db": "/home/ann/log.db", "./a-b_c,d:e@f%g+h=i.db": "./a-b_c,d:e@f%g+h=i.db", "": "''",
      "my logs/log.db": "'my logs/log.db'", "~/log.db": "'~/log.db'", "a*b": "'a*b'", "$HOME": "'$HOME'",
      "it's": "'it'\\''s'", "'": "''\\'''", "Rücken.db": "'Rücken.db'", "a\nb": "'a\nb'",
    ]
    for (word, quoted) in cases { #expect(ShellWord.quoted(word) == quoted) }
  }
}
