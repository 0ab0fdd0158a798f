import HoldfastModel

/// The gate up from a level, read on a day. The engine opens it by the same readings that explain it.
struct Gate {
  let state: LadderState
  let day: Day
  let level: PlankLevel
  let gate: GateRules
  let rules: LadderProtocol

  /// The gate in front of a state; nil at the top.
  init?(_ state: LadderState, on day: Day, rules: LadderProtocol) {
    guard let gate = rules.gate(from: state.level) else { return nil }
    self.state = state
    self.day = day
    self.level = state.level
    self.gate = gate
    self.rules = rules
  }

  /// Whether every clause is met.
  var isOpen: Bool { Clause.ID.allCases.allSatisfy { reading(of: $0).map { $0.status == .met } ?? true } }

  /// The clauses that this gate asks for, in order.
  var clauses: [Clause] {
    Clause.ID.allCases.compactMap { id in
      reading(of: id).map { reading in
        Clause(
          id: id, required: reading.required, observed: reading.observed, status: reading.status,
          evidence: evidence(for: id), remedy: reading.status == .met ? nil : remedy(for: id, reading))
      }
    }
  }

  /// What one clause asks and what the log shows.
  struct Reading {
    var required: Int
    var observed: Int?
    var status: Clause.Status

    init(atLeast required: Int, observed: Int?) {
      self.required = required
      self.observed = observed
      status = observed.map { $0 >= required ? .met : .notMet } ?? .notMet
    }

    init(atMost required: Int, observed: Int?, ifMissing missing: Clause.Status) {
      self.required = required
      self.observed = observed
      status = observed.map { $0 <= required ? .met : .notMet } ?? missing
    }

    /// Takes a score that is not known whole, or was taken under painkillers, for no pass.
    mutating func doubt(_ isDoubtful: Bool) {
      if isDoubtful, status == .met { status = .unknown }
    }
  }

  /// Reads one clause; nil when this gate does not ask for it.
  func reading(of id: Clause.ID) -> Reading? {
    switch id {
    case .latestQualifies:
      var reading = Reading(atLeast: 1, observed: state.latestQualifies ? 1 : 0)
      if waitsForMorning { reading.status = .unknown }
      return reading
    case .qualifyingSessions:
      return Reading(atLeast: gate.sessions, observed: countedDays.count)
    case .daysOnClock:
      return Reading(atLeast: gate.daysAtLevel, observed: state.since.map { day - $0 })
    case .peakCap:
      let missing: Clause.Status = state.latestPlankDay == nil ? .notMet : .unknown
      var reading = Reading(atMost: gate.peakCap, observed: state.latest?.peak, ifMissing: missing)
      reading.doubt(state.latest?.failures.contains(.painUnknown) == true)
      return reading
    case .morningCap:
      var reading = Reading(
        atMost: gate.morningCap(usual: state.usual), observed: state.latest?.nextMorning,
        ifMissing: waitsForMorning || state.latest?.isPending == true ? .unknown : .notMet)
      reading.doubt(state.latest?.failures.contains(.morningMasked) == true)
      return reading
    case .supportDays:
      return Reading(atLeast: gate.supportDays, observed: countedSupportDays.count)
    case .daysSinceFirst:
      guard let required = gate.daysSinceFirstSession else { return nil }
      return Reading(atLeast: required, observed: state.firstPlankDay.map { day - $0 })
    case .redFreeDays:
      guard let required = gate.redFreeDays else { return nil }
      return Reading(atLeast: required, observed: state.redDays.last.map { min(required, day - $0) } ?? required)
    case .morningsLogged:
      guard let required = gate.morningsLogged else { return nil }
      return Reading(atLeast: required, observed: countedMornings.count)
    case .unlocked:
      guard gate.needsUnlock else { return nil }
      return Reading(atLeast: 1, observed: state.isUnlocked ? 1 : 0)
    }
  }

  /// Whether the latest plank session would still qualify if its next morning were logged.
  var waitsForMorning: Bool {
    guard let latest = state.latest else { return false }
    if latest.isPending { return latest.failures.isEmpty }
    return latest.failures == [.morningNotLogged] && latest.day == day - 1
  }

  var countedDays: [Day] {
    spaced(state.qualifyingDays, by: gate.spacingDays, within: gate.windowDays, of: day)
  }

  var countedSupportDays: [Day] {
    state.supportDays.filter { $0 < day && day - $0 <= gate.supportWindowDays }
  }

  var countedMornings: [Day] { state.morningDays.filter { day - $0 < gate.morningsWindowDays } }

  private func evidence(for id: Clause.ID) -> [Day] {
    switch id {
    // An override drops the judgement of planks that wait for their morning, not the planks.
    case .latestQualifies: state.latestPlankDay.map { [$0] } ?? []
    case .peakCap: state.latest.map { [$0.day] } ?? []
    case .morningCap: state.latest.flatMap { $0.nextMorning == nil ? nil : [$0.day + 1] } ?? []
    case .qualifyingSessions: countedDays
    case .daysOnClock: state.since.map { [$0] } ?? []
    case .supportDays: countedSupportDays
    case .daysSinceFirst: state.firstPlankDay.map { [$0] } ?? []
    case .redFreeDays: state.redDays.filter { day - $0 < gate.redFreeDays ?? 0 }
    case .morningsLogged: countedMornings
    case .unlocked: state.unlockedOn.map { [$0] } ?? []
    }
  }
}

/// The days that count when they are taken greedily, oldest first: each in the window `today - day < window`, and at
/// least `spacing` days after the one before. The window comes first, so that an old day never displaces a new one.
func spaced(_ days: [Day], by spacing: Int, within window: Int, of today: Day) -> [Day] {
  var counted: [Day] = []
  for day in days where today - day < window {
    if let last = counted.last, day - last < spacing { continue }
    counted.append(day)
  }
  return counted
}
