public import HoldfastModel

/// A key of the keyboard.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign, as it was typed; the space bar is " ".
  case character(Character)
  case enter
  case escape
  case backspace
  /// Any other key: an arrow, a function key. Like every key it stops a hold.
  case other
}

/// Why a session ended from outside.
public enum Interruption: Hashable, Sendable {
  /// Ctrl-C.
  case interrupted
  /// The program was asked to end (SIGTERM).
  case terminated
  /// The terminal was closed, or its input ended.
  case hungUp
}

/// What can happen to a guided session.
public enum TrainingEvent: Hashable, Sendable {
  case key(Key)
  /// Many keys at once, as no hand types them. They are no answer to anything.
  case pasted
  /// Time went by: a deadline was reached, or the screen is to be drawn anew.
  case timePassed
  /// The program is about to be put to sleep (Ctrl-Z): a running clock pauses.
  case suspended
  /// The program goes on after it was put to sleep.
  case resumed
  case interrupted(Interruption)
  /// A set that was to be saved is in the log.
  case saved(place: Int)
  /// A set could not be saved, and why, in words. It is saved again later.
  case notSaved(place: Int, why: String)
  /// The answer before training is in the log.
  case begun
  /// The answer before training could not be recorded, and why, in words. It is given again later.
  case notBegun(why: String)
  /// The red flags are in the log.
  case reported
  /// The red flags could not be recorded, and why, in words. They are reported again later.
  case notReported(why: String)
  /// What the rules say after a set that ended its exercise, in sentences, and what may go on.
  case advised([String], StillAllowed)
  /// The rules forbid training by now, as after red flags that were marked elsewhere: what to do, and the reasons, in
  /// sentences.
  case forbidden(advice: String, reasons: [String])
  /// The day of the plan was over when the session began: it is not gone through.
  case newDay
}

/// What of a session may go on after an exercise was ended.
public enum StillAllowed: Hashable, Sendable {
  case everything
  /// No plank any more.
  case supportOnly
  /// Nothing: training is stopped.
  case nothing
}

/// What a guided session asks the world to do.
public enum TrainingEffect: Hashable, Sendable {
  /// The pain before training was answered; nil when it was left open, also after a score was taken back. Given before
  /// anything else, and again when the answer is mended before the first set. Answered by `begun` or `notBegun`; by
  /// `newDay` too where the day is over.
  case begin(before: Score?)
  /// The same answer once more, as it could not be recorded. Answered by `begun` or `notBegun`.
  case beginAgain(before: Score?)
  /// The first set was done in a session that does not ask for the pain before it, and when that set began. Given right
  /// before the set is.
  case beginUnasked(since: MonotonicTime)
  /// Red-flag symptoms were marked: record them. The session shows its stop screen. Answered by `reported` or
  /// `notReported`.
  case report([RedFlagSymptom])
  /// Record a set, or put it in the place of what was recorded for it before. Answered by `saved` or `notSaved`.
  case save(TrainedSet)
  /// A set is about to begin: see whether the rules still allow it. Answered by `forbidden` where they don't.
  case check
  /// Make a cue audible.
  case cue(Cue)
  /// The exercise ended early by pain or by the lifter's word: ask the rules. Answered by `advised`.
  case advise(TrainedSet?)
  /// The session is over: close it in the log.
  case end(SessionEnd)
  /// Leave the screen and give the terminal back. The last effect of every session.
  case leave
}

/// How a session ended.
public enum SessionEnd: Hashable, Sendable {
  /// Everything planned was done or skipped.
  case finished
  /// Ended before everything was done, with the reason that was given; nil when none was.
  case early(StopReason?)
  /// Ended by a score or a symptom that stops training.
  case stopped
  /// Ended from outside.
  case interrupted(Interruption)
}

/// A sign for the ear. The screen shows the same.
public enum Cue: Hashable, Sendable {
  /// Three, two or one second is left.
  case countdown(Int)
  /// A hold or a repetition begins.
  case begin
  /// The target of a hold is reached.
  case target
  /// A repetition is over: change sides.
  case change
  /// The set is over by itself: all repetitions done, or the limit reached.
  case over
  /// The rest is over.
  case restOver
}
