import HoldfastModel

/// A simple rule to compare a protocol with: what opens the gate instead of the clauses of the protocol. Everything else
/// is the engine's.
///
/// A *good* session has at least the level's number of sets at its target hold, with clean form. None of these rules
/// waits for the next morning or for an unlock.
public enum NaiveRule: String, CaseIterable, Sendable {
  /// The latest session was good.
  case oneGoodSession = "one-good-session"
  /// The 2-for-2 rule of the NSCA (Baechle and Earle, Essentials of Strength Training and Conditioning): two or more
  /// repetitions above the goal in the last set of two sessions in a row. Our reading for holds: a repetition is 5 s, the
  /// step of today's dose, and the goal is the target of the level; so two sessions in a row whose last plank set was
  /// held for the target and 10 s more. The rule asks nothing about pain or form.
  case twoForTwo = "two-for-two"
  /// 14 days at the level, whatever the sessions were like.
  case fixed14Days = "fixed-14-days"
  /// Two good sessions in a row, each with pain of at most 3 during and after.
  case twoGoodSessions = "two-good-sessions"

  /// What it asks, a phrase without a full stop.
  public var meaning: String {
    switch self {
    case .oneGoodSession: "one session with every set at its target and clean form"
    case .twoForTwo: "two sessions in a row whose last set goes 10 s beyond the target (NSCA 2-for-2, for holds)"
    case .fixed14Days: "14 days at the level"
    case .twoGoodSessions: "two such sessions in a row with pain of at most 3"
    }
  }

  /// Whether the level goes up this morning.
  /// - Parameters:
  ///   - state: the state as it stands this morning.
  ///   - sessions: the sessions up to the day before.
  func opens(_ state: LadderState, on day: Day, after sessions: SessionCount) -> Bool {
    guard let since = state.since else { return false }
    switch self {
    case .fixed14Days: return day - since >= 14
    case .oneGoodSession: return sessions.count(for: state).good >= 1
    case .twoGoodSessions: return sessions.count(for: state).calm >= 2
    case .twoForTwo: return sessions.count(for: state).beyond >= 2
    }
  }
}

/// How many sessions in a row were good, counted for a level since the count last restarted: all that the simple rules
/// keep of the past. They read what the engine reads of a day and nothing else.
struct SessionCount: Hashable, Sendable {
  private var level: PlankLevel?
  private var since: Day?
  private var inARow = InARow()

  /// Sessions in a row up to the latest.
  struct InARow: Hashable, Sendable {
    /// Good ones.
    var good = 0
    /// Good ones with pain of at most 3.
    var calm = 0
    /// Those whose last set went two steps beyond the target.
    var beyond = 0
  }

  /// The highest pain of a calm session.
  private static let calmPain = 3
  /// Two repetitions of 5 s.
  private static let secondsBeyond = 10

  /// The count for a state of today; after a restart and at another level it begins anew.
  func count(for state: LadderState) -> InARow {
    state.level == level && state.since == since ? inARow : InARow()
  }

  /// Goes on by one day.
  /// - Parameter state: the state at the end of the day. A session that set off a trigger counts for nothing.
  mutating func live(through day: Day, _ facts: DayFacts, reached state: LadderState, rules: LadderProtocol) {
    inARow = count(for: state)
    (level, since) = (state.level, state.since)
    guard let planks = facts.planks else { return }
    guard !state.isStopped, !state.triggers.hasFired else {
      inARow = InARow()
      return
    }
    let target = rules.target(at: state.level)
    let isGood = planks.sets(at: state.level, reaching: target.seconds) >= target.sets && planks.form == .clean
    let isCalm = isGood && facts.isPeakKnown && facts.peak.map { $0 <= SessionCount.calmPain } == true
    let last = planks.holds.last
    let isBeyond = last?.level == state.level && (last?.seconds ?? 0) >= target.seconds + SessionCount.secondsBeyond
    inARow.good = isGood ? inARow.good + 1 : 0
    inARow.calm = isCalm ? inARow.calm + 1 : 0
    inARow.beyond = isBeyond ? inARow.beyond + 1 : 0
  }
}
