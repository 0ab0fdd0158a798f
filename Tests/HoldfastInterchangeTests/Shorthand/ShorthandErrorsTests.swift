import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("What the shorthand refuses")
struct ShorthandErrorsTests {
  struct Case: Sendable {
    var text: String
    var marked: String
    var what: String
    var remedy: String?

    init(_ text: String, _ marked: String, _ what: String, _ remedy: String? = nil) {
      self.text = text
      self.marked = marked
      self.what = what
      self.remedy = remedy
    }
  }

  static let cases: [Case] = [
    Case(
      "toe plonk 45s", "1️⃣toe plonk2️⃣ 45s", "toe plonk is not a known exercise", "Did you mean toe plank?"),
    Case("plan 45s", "1️⃣plan2️⃣ 45s", "plan is not a known exercise", "Did you mean plank?"),
    Case(
      "plank 45s + brid dog 10", "plank 45s + 1️⃣brid dog2️⃣ 10", "brid dog is not a known exercise",
      "Did you mean bird dog?"),
    Case(
      "zumba 45s", "1️⃣zumba2️⃣ 45s", "zumba is not a known exercise",
      "See holdfast exercises for the names; holdfast exercises add makes one of your own."),
    // A mark that no letter carries would join the space before it, and the caret would stand beside its word.
    Case("plank 45s\t\u{301} \"open", "plank 45s \u{FFFD} 1️⃣\"open2️⃣", "the note has no closing quote"),
    Case("plank 45s \u{600}\t\"open", "plank 45s \u{FFFD} 1️⃣\"open2️⃣", "the note has no closing quote"),
    Case("plank 45s claen", "plank 45s 1️⃣claen2️⃣", "claen is not understood", "Did you mean clean?"),
    Case(
      "mega clam 15 bnad", "mega clam 15 1️⃣bnad2️⃣", "bnad is not understood", "Did you mean band?"),
    Case(
      "plank 45s stopped pian", "plank 45s stopped 1️⃣pian2️⃣", "pian is not a reason why a set stopped",
      "Did you mean stopped pain?"),
    Case(
      "plank 45s stopped", "plank 45s 1️⃣stopped2️⃣", "the reason is missing after stopped",
      "Write one of: stopped pain, stopped form, stopped choice, stopped target."),
    Case(
      "plank clean 45s", "plank 1️⃣clean2️⃣ 45s", "clean stands before the first hold",
      "Write the hold first: plank 3x45s clean"),
    Case(
      "plank 45s bird dog 10", "plank 45s 1️⃣bird dog2️⃣ 10", "bird dog is another exercise", "Write + bird dog"),
    Case("plank", "1️⃣plank2️⃣", "how long or how often is missing after plank", "Write it as in plank 3x45s."),
    Case("toe tap", "1️⃣toe tap2️⃣", "how long or how often is missing after toe tap", "Write it as in toe tap 2x10/side."),
    Case("plank 0s", "plank 1️⃣0s2️⃣", "a hold of 0 s is not a hold", "Leave out a set that was not done."),
    Case("plank 0:00", "plank 1️⃣0:002️⃣", "a hold of 0 s is not a hold", "Leave out a set that was not done."),
    Case(
      "plank -5s", "plank 1️⃣-5s2️⃣", "-5s is less than nothing", "Write how many seconds there were, as in knee plank 45s"),
    Case(
      "plank \u{2212}5s", "plank 1️⃣-5s2️⃣", "-5s is less than nothing",
      "Write how many seconds there were, as in knee plank 45s"),
    Case("plank 4000s", "plank 1️⃣4000s2️⃣", "4000s is longer than an hour", "Check the number."),
    Case("plank 3601", "plank 1️⃣36012️⃣", "3601 is longer than an hour", "Check the number."),
    Case("plank 60m01s", "plank 1️⃣60m01s2️⃣", "60m01s is longer than an hour", "Check the number."),
    Case("plank 2.5s", "plank 1️⃣2.5s2️⃣", "2.5s is not a whole number", "Round it, as in knee plank 45s"),
    Case(
      "plank 99999999999999999999999s", "plank 1️⃣99999999999999999999999s2️⃣",
      "99999999999999999999999s is longer than an hour", "Check the number."),
    Case(
      "plank 9223372036854775807m59s", "plank 1️⃣9223372036854775807m59s2️⃣",
      "9223372036854775807m59s is longer than an hour", "Check the number."),
    Case("plank 5m", "plank 1️⃣5m2️⃣", "5m is not a hold", "Did you mean 5m00s?"),
    Case("plank 1m15", "plank 1️⃣1m152️⃣", "1m15 is not a hold", "Did you mean 1m15s?"),
    Case("plank 5 min", "plank 1️⃣5 min2️⃣", "5 min is not a hold", "Did you mean 5m00s?"),
    Case("plank 1m75s", "plank 1️⃣1m75s2️⃣", "1m75s has more than 59 seconds", "Write 1m15s."),
    Case(
      "plank 10:15", "plank 1️⃣10:152️⃣", "10:15 is not a hold",
      "Longer holds are written as 10m00s; the time of day goes with --at, as in --at 18:30."),
    Case(
      "plank 1:5", "plank 1️⃣1:52️⃣", "1:5 is not a hold",
      "Longer holds are written as 10m00s; the time of day goes with --at, as in --at 18:30."),
    Case("plank 0x45s", "plank 1️⃣02️⃣x45s", "0 sets are not a session", "Leave out what was not done."),
    Case("plank 101x5s", "plank 1️⃣1012️⃣x5s", "101 sets are too many", "Log them in several groups."),
    Case(
      "plank 60x5s 41x4s", "plank 60x5s 1️⃣41x4s2️⃣", "these are more than 100 sets in one group",
      "Log them in several groups."),
    Case(
      "plank 45sx3", "plank 1️⃣45sx32️⃣", "45sx3 is not understood as a hold",
      "Write seconds as 45s or 1m15s, and repetitions as a plain number."),
    Case(
      "plank 45s x3", "plank 1️⃣45s2️⃣ x3", "45s stands where the number of sets belongs",
      "Sets come first, as in knee plank 3x45s"),
    Case("plank 3x", "plank 1️⃣3x2️⃣", "a number is missing after x in 3x", "Sets come first, as in knee plank 3x45s"),
    Case(
      "plank 2x3x4x5", "plank 1️⃣2x3x4x52️⃣", "2x3x4x5 has too many factors",
      "Write sets x repetitions x seconds, as in 2x10x8s."),
    Case(
      "plank 45sek", "plank 1️⃣45sek2️⃣", "45sek is not understood as a hold",
      "Write seconds as 45s or 1m15s, and repetitions as a plain number."),
    Case("bird dog 10x8s", "bird dog 1️⃣10x8s2️⃣", "10x8s can mean two things", "Write 1x10x8s, or 10x1x8s."),
    Case(
      "bird dog 2x10x8", "bird dog 1️⃣2x10x82️⃣", "2x10x8 is not sets x repetitions x seconds", "Write it as in 2x10x8s."),
    Case("toe tap 0", "toe tap 1️⃣02️⃣", "0 repetitions are not a set", "Leave out a set that was not done."),
    Case("toe tap 1001", "toe tap 1️⃣10012️⃣", "1001 repetitions are too many", "Check the number."),
    Case("plank L 30s", "plank 1️⃣L2️⃣ 30s", "a plank has no left or right", "Leave the side out, as in knee plank 45s."),
    Case(
      "plank 30s/side", "plank 1️⃣30s/side2️⃣", "a plank has no left or right", "Leave the side out, as in knee plank 45s."),
    Case(
      "calf stretch L 30s/side", "calf stretch 1️⃣L 30s/side2️⃣", "a side and /side are both given",
      "Write L 15 R 15, or 15/side."),
    Case(
      "calf stretch left 30s", "calf stretch 1️⃣left2️⃣ 30s", "left is not understood",
      "Write sides as L 30s R 28s, or 30s/side."),
    Case(
      "plank 45s pain 11", "plank 45s pain 1️⃣112️⃣", "a pain score must be a whole number from 0 to 10, not 11",
      "0 is no pain, 10 the worst you can imagine."),
    Case(
      "plank 45s pain -1", "plank 45s pain 1️⃣-12️⃣", "a pain score must be a whole number from 0 to 10, not -1",
      "0 is no pain, 10 the worst you can imagine."),
    Case(
      "plank 45s pain \u{2212}1", "plank 45s pain 1️⃣-12️⃣", "a pain score must be a whole number from 0 to 10, not -1",
      "0 is no pain, 10 the worst you can imagine."),
    Case(
      "plank 45s p2.5", "plank 45s p1️⃣2.52️⃣", "a pain score must be a whole number from 0 to 10, not 2.5",
      "0 is no pain, 10 the worst you can imagine."),
    Case(
      "plank 45s pain", "plank 45s 1️⃣pain2️⃣", "the score is missing after pain",
      "Write the pain from 0 (none) to 10 (the worst you can imagine), as in pain 3."),
    Case(
      "plank 45s pain 1 pain 2", "plank 45s pain 1 1️⃣pain 22️⃣", "these sets have a second pain score",
      "To tell sets apart, put the words after each, as in plank 45s pain 1 40s pain 2."),
    Case(
      "plank 45s clean shaky", "plank 45s clean 1️⃣shaky2️⃣", "these sets have a second form",
      "To tell sets apart, put the words after each, as in plank 45s pain 1 40s pain 2."),
    Case(
      "plank 45s stopped pain", "plank 45s 1️⃣stopped pain2️⃣", "a set stopped for pain needs its pain score",
      "Add it after the hold, as in 45s stopped pain pain 4."),
    Case(
      "plank 45s clean stopped form", "plank 45s clean 1️⃣stopped form2️⃣", "a set stopped for its form was not clean",
      "Write shaky or broken, or leave the form out."),
    Case(
      "plank 45s bosu", "plank 45s 1️⃣bosu2️⃣", "bosu goes with the unstable plank only",
      "Write bosu plank 30s for a plank on it, or leave it out."),
    Case("bosu plank 45s ball", "bosu plank 45s 1️⃣ball2️⃣", "the device is given twice", "Leave it out."),
    Case("deadlift 5 0kg", "deadlift 5 1️⃣0kg2️⃣", "0kg is no added weight", "Leave it out when there was none."),
    Case("deadlift 5 1001kg", "deadlift 5 1️⃣1001kg2️⃣", "1001kg can't be recorded", "Check the number and its unit."),
    Case("deadlift 5 1.2.3kg", "deadlift 5 1️⃣1.2.3kg2️⃣", "1.2.3kg is not a weight", "Write it as 2.5kg or 5lb."),
    Case(
      "deadlift 5 2,5kg", "deadlift 5 2,1️⃣5kg2️⃣", "the exercise is missing before 5kg",
      "Holds of one exercise have spaces between them, as in plank 45s 40s; decimals have a point, as in 2.5kg."),
    Case("45s", "1️⃣45s2️⃣", "the exercise is missing before 45s", "Name it first, as in plank 45s"),
    Case("plank 45s +", "plank 45s 1️⃣+2️⃣", "an exercise is missing beside +", "Take it out, or name the exercise."),
    Case("+ plank 45s", "1️⃣+2️⃣ plank 45s", "an exercise is missing beside +", "Take it out, or name the exercise."),
    Case(
      "plank 45s ; , clam 9", "plank 45s ; 1️⃣,2️⃣ clam 9", "an exercise is missing beside ,",
      "Take it out, or name the exercise."),
    Case(
      "plank 45s \"open", "plank 45s 1️⃣\"open2️⃣", "the note has no closing quote",
      "Write holdfast log 'plank 45s \"note\"', or use --note."),
    Case("plank 45s \"\"", "plank 45s 1️⃣\"\"2️⃣", "the note is empty", "Leave it out."),
    Case(
      "plank 45s \"a\u{1B}[2Jb\"", "plank 45s 1️⃣\"a\u{FFFD}[2Jb\"2️⃣", "the note holds the control character U+001B",
      "Type the note anew."),
    Case(
      "plank 45s \"a\u{0}b\"", "plank 45s 1️⃣\"a\u{FFFD}b\"2️⃣", "the note holds the control character U+0000",
      "Type the note anew."),
    Case(
      "\"note\" plank 45s", "1️⃣\"note2️⃣\" plank 45s", "a note stands where an exercise belongs",
      "Name the exercise first, as in plank 45s \"note\""),
    Case("日本 plank 45s", "1️⃣日本 plank2️⃣ 45s", "日本 plank is not a known exercise", nil),
    Case("plank é 45s", "plank 1️⃣é2️⃣ 45s", "é is not understood", nil),
  ]

  @Test("points at the word and says what to do", arguments: cases)
  func refusal(expected: Case) {
    let thrown = problem { try Shorthand(catalogue: catalogue, plank: .knee, atDay: nil).parse(expected.text) }
    #expect(thrown.kind == .usage)
    #expect(thrown.marked == expected.marked)
    #expect(thrown.what == expected.what)
    if let remedy = expected.remedy { #expect(thrown.remedy == remedy) } else { #expect(thrown.remedy != nil) }
  }

  @Test("an empty session is told how to begin", arguments: ["", " ", "\n\t"])
  func empty(text: String) {
    let expected = Problem(
      .usage, "no exercise is given", remedy: "Say what you did, as in: holdfast log plank 3x45s pain 1 --form clean")
    #expect(problem { try Shorthand(catalogue: catalogue, plank: .knee, atDay: nil).parse(text) } == expected)
  }

  @Test(
    "a time of day with its quotes forgotten is known beside --at with a day",
    arguments: ["plank 45s 18:30", "plank 45s clean 9:05", "18:30 plank 45s"])
  func forgottenQuotes(text: String) {
    let thrown = problem { try Shorthand(catalogue: catalogue, plank: .knee, atDay: "2026-11-20").parse(text) }
    let clock = text.contains("9:05") ? "09:05" : "18:30"
    #expect(thrown.what.hasSuffix("looks like the time of day that belongs to --at"))
    #expect(thrown.remedy?.hasPrefix("Did you mean --at \"2026-11-20 \(clock)\"?") == true)
  }

  @Test("minutes and seconds after a number of sets are no time of day")
  func productIsNoClock() throws {
    let shorthand = Shorthand(catalogue: catalogue, plank: .knee, atDay: "2026-11-20")
    #expect(try shorthand.parse("plank 2x1:15") == (1...2).map { set($0, "knee-plank", seconds(75)) })
  }

  @Test("a session has at most a thousand sets")
  func tooManySets() {
    let text = Array(repeating: "plank 100x5s", count: 11).joined(separator: " + ")
    let thrown = problem { try Shorthand(catalogue: catalogue, plank: .knee, atDay: nil).parse(text) }
    #expect(thrown.what == "these are more than 1000 sets in one session")
  }
}
