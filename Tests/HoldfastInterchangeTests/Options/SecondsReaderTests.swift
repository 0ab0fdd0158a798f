import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("A length in seconds on the command line")
struct SecondsReaderTests {
  @Test(
    "every way to write it is read",
    arguments: [
      ("45s", 45), ("45", 45), ("45 sec", 45), ("1:15", 75), ("0:05", 5), ("1m15s", 75), ("1m15", 75), ("2m", 120),
      ("60:00", 3600), ("45S", 45), ("1 m 15 s", 75),
    ])
  func read(text: String, seconds: Int) throws {
    #expect(try OptionReader.seconds(text, named: "--target", in: 1...3600) == seconds)
  }

  @Test(
    "anything else is refused with the forms that it may have",
    arguments: [
      "", "s", "m", "45x", "-5", "1:5", "1:75", "1m75s", "4.5s", "1:2:3", "3601", "99999999999999999999", "2ms", "0",
      "½", "٤٥", "m5", "45s45s",
    ])
  func refused(text: String) throws {
    let problem = #expect(throws: Problem.self) {
      try OptionReader.seconds(text, named: "--target", in: 1...3600)
    }
    #expect(
      problem
        == Problem(
          .usage, "--target must be a length from 1 s to 3600 s, not '\(text)'",
          remedy: "Write it as 45s, 1:15 or 1m15s."))
  }
}
