extension DayCalendar.Mark {
  /// What the mark stands for.
  var words: String {
    switch self {
    case .qualifying: "planks that qualify"
    case .planks: "planks"
    case .planksWhileStopped: "planks while training was stopped"
    case .support: "other training"
    case .rest: "rest day, done"
    case .stopped: "training stopped, none logged"
    case .nothing: "no training logged"
    }
  }

  /// Its character where only ASCII is at hand.
  var letter: Character {
    switch self {
    case .qualifying: "Q"
    case .planks: "P"
    case .planksWhileStopped: "S"
    case .support: "o"
    case .rest: "r"
    case .stopped: "X"
    case .nothing: "."
    }
  }

  /// Its character among those of Unicode, each of another shape.
  var block: Character {
    switch self {
    case .qualifying: "█"
    case .planks: "▄"
    case .planksWhileStopped: "▞"
    case .support: "░"
    case .rest: "✓"
    case .stopped: "×"
    case .nothing: "·"
    }
  }
}

extension DayCalendar {
  /// The marks that occur, each with its count of days, in the order of `Mark`.
  var marks: [(mark: Mark, count: Int)] {
    Mark.allCases.compactMap { mark in
      let count = days.count { $0.mark == mark }
      return count > 0 ? (mark, count) : nil
    }
  }

  /// The days whose morning is not logged.
  var missedMornings: Int { days.count { !$0.hasMorning } }

  /// What the sign of a missed morning stands for.
  static let missedWords = "morning not logged"
}
