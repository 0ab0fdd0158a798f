import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Values of options")
struct OptionReaderTests {
  @Test("scores are whole numbers from 0 to 10")
  func scores() throws {
    #expect(try (0...10).map { try OptionReader.score("\($0)", named: "--during") } == (0...10).map { Score($0) })
    #expect(try OptionReader.score(" 7 ", named: "--during") == Score(7))
  }

  static let badScores = [
    ("11", "11"), ("-1", "-1"), ("\u{2212}1", "-1"), ("2.5", "2.5"), ("", "nothing"), ("three", "three"), ("+3", "+3"),
    ("٣", "٣"), ("1e1", "1e1"), ("99999999999999999999", "99999999999999999999"), ("a\u{1B}[2J", "a\u{FFFD}[2J"),
  ]

  @Test("any other score is told its range", arguments: badScores)
  func badScore(text: String, shown: String) {
    #expect(
      problem { try OptionReader.score(text, named: "--during") }
        == Problem(
          .usage, "--during must be a whole number from 0 to 10, not \(shown)",
          remedy: "0 is no pain, 10 the worst you can imagine."))
  }

  @Test("exertion goes in halves")
  func exertion() throws {
    #expect(try ["0", "7", "7.0", "7.5", "10"].map { try OptionReader.exertion($0).value } == [0, 14, 14, 15, 20])
    for text in ["10.5", "7.25", "7.", ".5", "-1", "11", "7,5", "x", "", "7.5.5"] {
      #expect(problem { try OptionReader.exertion(text) }.kind == .usage, "\(text)")
    }
  }

  @Test("a usual pain of 4 or more is no start, and says what to do")
  func usualPain() throws {
    #expect(try (0...3).map { try OptionReader.usualPain("\($0)").value } == [0, 1, 2, 3])
    #expect(problem { try OptionReader.usualPain("4") }.what == "--usual-pain is at most 3, not 4")
    #expect(problem { try OptionReader.usualPain("4") }.remedy?.contains("clinician") == true)
    #expect(
      problem { try OptionReader.usualPain("-1") }.what == "--usual-pain must be a whole number from 0 to 3, not -1")
  }

  @Test("minutes run from 1 to 1440")
  func minutes() throws {
    #expect(try ["1", "1440"].map { try OptionReader.minutes($0).value } == [1, 1440])
    #expect(
      problem { try OptionReader.minutes("0") }.what
        == "--minutes must be a whole number of minutes from 1 to 1440, not 0")
    #expect(problem { try OptionReader.minutes("1441") }.kind == .usage)
  }

  @Test("words in any case, a near one suggested")
  func words() throws {
    #expect(try OptionReader.form("Clean") == .clean)
    #expect(
      problem { try OptionReader.form("shakey") }
        == Problem(.usage, "--form must be clean, shaky or broken, not shakey", remedy: "Did you mean shaky?"))
    #expect(problem { try OptionReader.site("neck") }.what == "--site must be back, pelvis, leg or other, not neck")
    #expect(try OptionReader.startLevel("TOE") == .toe)
    #expect(problem { try OptionReader.startLevel("unstable") }.what == "--level can't be unstable")
    #expect(
      problem { try OptionReader.plankLevel("ankle") }.what == "the level must be knee, toe or unstable, not ankle")
    #expect(try OptionReader.adviceSubject("hamstrings") == .hamstrings)
  }

  @Test("symptoms by their ids, hyphens or spaces")
  func symptoms() throws {
    #expect(try OptionReader.symptom("Saddle numbness") == .saddleNumbness)
    #expect(
      problem { try OptionReader.symptom("sadle-numbness") }
        == Problem(
          .usage, "sadle-numbness is not a symptom of the list", remedy: "Did you mean saddle-numbness?"))
  }

  @Test("free text keeps every character but the ones that command a terminal")
  func freeText() throws {
    for text in nastyTexts { #expect(try OptionReader.text(text, named: "--note") == text) }
    #expect(
      problem { try OptionReader.text("a\u{7}", named: "--note") }.what == "--note holds the control character U+0007")
    #expect(
      problem { try OptionReader.text("a\u{9B}", named: "--note") }.what == "--note holds the control character U+009B")
    #expect(problem { try OptionReader.text(" ", named: "--by") }.what == "--by is empty")
  }
}
