public import HoldfastModel

/// What a file of another app holds, read and not yet written.
public struct ImportReading: Sendable {
  /// What the file is.
  public var format: ForeignFormatID
  /// Which form of it, for people.
  public var dialect: String
  /// The sessions, in the order in which they first stand in the file.
  public var sessions: [ImportedSession] = []
  /// Pain entries, red-flag reports and directives: of our own tables only.
  public var entries: [ImportedEntry] = []
  /// The exercises that the sessions name and the catalogue does not have.
  public var newExercises: [OwnExercise] = []
  /// The names of exercises in the file and what each is here, in the order in which they first stand there.
  public var names: [ImportedName] = []
  /// Rows that can't be taken, in the order of the file.
  public var refused: [RefusedRow] = []
  /// How many rows of each kind were left out because they are no sets.
  public var skipped: [SkippedRows: Int] = [:]
  /// What is worth knowing before it is written: what was assumed, and what the log can't hold.
  public var remarks: [ImportRemark] = []
  /// Whether a remark offers a `--map` for a name.
  public var offersMap = false
  /// How the columns of a generic CSV were understood, a sentence each.
  public var guesses: [String] = []
  /// The bytes of the header with its line end, to begin a file of refused rows with.
  public var header: Range<Int> = 0..<0
  /// Whether it is a file of refused rows, in which each has the name by which it is known again.
  public internal(set) var isOfRefusedRows = false
  /// The lines of refused rows that are needed in the whole file, for the form of other sets is open until it has them.
  public var linesForWholeFile: [Int] = []
  /// What parts the cells.
  var delimiter = CSVDelimiter.comma
  /// The text, to write refused rows from.
  public private(set) var text: CSVText

  /// Lets go of the text, which may be large: afterwards there are no `rejects`.
  public mutating func forgetText() { text = CSVText.none }
}

/// A session of a file.
public struct ImportedSession: Hashable, Sendable {
  /// By what the file tells the session from others: format, time and name.
  public var sourceKey: String
  /// The id of its record: that of the file where it has one, else made of `sourceKey`.
  public var id: RecordID
  /// The session; its origin says what brought it, see `ImportOrigin`.
  public var session: Session
  /// The file's names of its exercises, in stable form and each once; empty where the file has ids of its own.
  var names: [ExerciseID] = []
  /// For each set the place of its name among `names`.
  var places: [Int32] = []
  /// Whether its rows were refused before, and come from a file of such rows.
  var isOfRefusedRows = false
  /// How many rows its file has by day.
  var fileRows = RowsByDay()

  /// Whether no row of its file was refused.
  var isComplete: Bool { !fileRows.hasRefused }

  /// For each of its sets by what the file tells it from others. Made when it is asked for: a large file has many.
  public var keys: [SetKey] {
    var counts = [Int](repeating: 0, count: names.count)
    return places.compactMap { place in
      guard names.indices.contains(Int(place)) else { return nil }
      counts[Int(place)] += 1
      return SetKey(name: names[Int(place)], ordinal: counts[Int(place)])
    }
  }

  /// By what a set is met again when the file is read once more: never by its content, for two equal sets are two sets.
  public struct SetKey: Hashable, Sendable {
    /// The file's name of the exercise, in stable form.
    public var name: ExerciseID
    /// Which of the sets of that name in the session it is, from 1.
    public var ordinal: Int
  }
}

/// A record of our own tables that is no session.
public struct ImportedEntry: Hashable, Sendable {
  /// The id of its record.
  public var id: RecordID
  /// The line of the file.
  public var line: Int
  /// What it says.
  public var content: Content

  /// The kinds.
  public enum Content: Hashable, Sendable {
    case checkIn(CheckIn)
    case redFlags(RedFlagReport)
    case directive(Directive)
  }
}

/// A name of an exercise in a file.
public struct ImportedName: Hashable, Sendable {
  /// The name as it stands there.
  public var name: String
  /// The same in stable form, as in `ImportOrigin.brought`.
  public var key: ExerciseID
  /// What it is here.
  public var exercise: ExerciseID
  /// How that was found.
  public var how: Mapping
  /// How many sets have it.
  public var sets: Int

  /// The ways.
  public enum Mapping: String, CaseIterable, Sendable {
    /// By the catalogue's name or alias.
    case catalogue
    /// By the user's word.
    case mapped
    /// A plank without a level, taken as the toe plank.
    case assumed
    /// It becomes an own exercise.
    case new
  }
}

/// A row that can't be taken.
public struct RefusedRow: Hashable, Sendable {
  /// The line in which it begins, from 1.
  public var line: Int
  /// Its bytes, its line end included.
  public var range: Range<Int>
  /// Why.
  public var problem: Problem
  /// By what it is known again when it comes mended.
  var digest: String
}

/// Why rows are left out that are in order.
public enum SkippedRows: String, CaseIterable, Sendable {
  /// The length of a rest.
  case restTimer = "rest timers"
  /// A note without words.
  case emptyNote = "empty notes"
  /// A comment of the file.
  case comment = "comments"
  /// A row that keeps an exercise in the app's list.
  case placeholder = "rows without a set"
  /// The weight of the body.
  case bodyWeight = "body weights"
  /// Neither repetitions nor seconds: a distance only, or a set that was planned and not done.
  case nothingDone = "rows without repetitions and time"
}

/// Something that is worth knowing about a file.
public struct ImportRemark: Hashable, Sendable {
  /// What it is, a sentence.
  public var text: String
  /// The lines that it is about, the first few; empty when it is about the whole file.
  public var lines: [Int]

  /// A remark from its parts.
  public init(_ text: String, lines: [Int] = []) {
    self.text = text
    self.lines = lines
  }
}
