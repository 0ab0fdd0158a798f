import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport

/// One way in which a day can be made worse, or less known ("What must hold" in Documentation/Protocol.md).
enum Worsening: String, CaseIterable {
  case raiseBefore, raiseDuring, raiseAfter, raiseSetPain, raiseMorning, raiseDaytime
  case shortenHold
  case worsenSessionForm, worsenSetForm
  case addFlare, addRedFlag
  case maskSession, maskMorning
  case dropMornings, dropPain, dropSetPain, dropForm, dropSetForm

  /// The records of a day after the change; nil where the day has nothing to make worse in this way.
  func applied(to day: TrainingLog, on date: Day, rules: LadderProtocol, _ random: inout SplitMix64) -> TrainingLog? {
    var day = day
    let isChanged =
      switch self {
      case .raiseBefore: day.changeSession(&random) { raise(&$0.before, &$1) }
      case .raiseDuring: day.changeSession(&random) { raise(&$0.during, &$1) }
      case .raiseAfter: day.changeSession(&random) { raise(&$0.after, &$1) }
      case .raiseSetPain: day.changeSet(&random) { _, set, random in raise(&set.pain, &random) }
      case .raiseMorning: day.changeCheckIn(.morning, &random) { raise(&$0.pain, &$1) }
      case .raiseDaytime: day.changeCheckIn(.other, &random) { raise(&$0.pain, &$1) }
      case .shortenHold: day.changeSet(&random) { _, set, random in shorten(&set.work, &random) }
      case .worsenSessionForm: day.changeSession(&random) { worsen(&$0.form, &$1) }
      case .worsenSetForm: day.changeSet(&random) { worsen(&$1.form, seenAs: $0.form(of: $1), &$2) }
      case .addFlare: day.addFlare(on: date, &random)
      case .addRedFlag: day.addRedFlag(on: date, &random)
      case .maskSession: day.changeSession(&random) { session, _ in mask(&session.isMedicated) }
      case .maskMorning: day.changeCheckIn(.morning, &random) { checkIn, _ in mask(&checkIn.isMedicated) }
      case .dropMornings: day.dropMornings(good: ..<rules.triggers.raisedMorning)
      case .dropPain: day.changeSession(&random) { session, _ in drop(&session.during, rules) }
      case .dropSetPain: day.changeSet(&random) { _, set, _ in drop(&set.pain, rules) }
      case .dropForm: day.changeSession(&random) { session, _ in drop(&session.form) }
      case .dropSetForm: day.changeSet(&random) { _, set, _ in drop(&set.form) }
      }
    return isChanged ? day : nil
  }
}

private func raise(_ score: inout Score?, _ random: inout SplitMix64) -> Bool {
  guard var known = score, raise(&known, &random) else { return false }
  score = known
  return true
}

private func raise(_ score: inout Score, _ random: inout SplitMix64) -> Bool {
  guard score.value < 10 else { return false }
  // By a little as often as by any amount, so that each threshold is crossed now and then.
  score = sure(random.int(score.value + 1...(random.chance(50) ? min(10, score.value + 3) : 10)))
  return true
}

private func shorten(_ work: inout Work, _ random: inout SplitMix64) -> Bool {
  guard let seconds = work.holdSeconds, seconds > 1 else { return false }
  let shorter: HoldSeconds = sure(random.chance(50) ? seconds - 1 : random.int(1...seconds - 1))
  work = work.reps.map { .repsWithHold(sure($0), each: shorter) } ?? .hold(shorter)
  return true
}

private func worsen(_ form: inout Form?, seenAs seen: Form? = nil, _ random: inout SplitMix64) -> Bool {
  guard let known = form ?? seen, let worse = random.pick(Form.allCases.filter { $0 > known }) else { return false }
  form = worse
  return true
}

private func mask(_ isMedicated: inout Bool) -> Bool {
  guard !isMedicated else { return false }
  isMedicated = true
  return true
}

/// A pain is a good value where it passes every cap.
private func drop(_ pain: inout Score?, _ rules: LadderProtocol) -> Bool {
  guard let known = pain, known.value <= min(rules.kneeToToe.peakCap, rules.toeToUnstable.peakCap) else { return false }
  pain = nil
  return true
}

private func drop(_ form: inout Form?) -> Bool {
  guard form == .clean else { return false }
  form = nil
  return true
}

extension TrainingLog {
  fileprivate mutating func changeSession(
    _ random: inout SplitMix64, _ change: (inout Session, inout SplitMix64) -> Bool
  ) -> Bool {
    guard let index = random.pick(sessions.indices) else { return false }
    return change(&sessions[index], &random)
  }

  fileprivate mutating func changeSet(
    _ random: inout SplitMix64, _ change: (Session, inout ExerciseSet, inout SplitMix64) -> Bool
  ) -> Bool {
    changeSession(&random) { session, random in
      guard let index = random.pick(session.sets.indices) else { return false }
      let before = session
      return change(before, &session.sets[index], &random)
    }
  }

  fileprivate mutating func changeCheckIn(
    _ moment: CheckInMoment, _ random: inout SplitMix64, _ change: (inout CheckIn, inout SplitMix64) -> Bool
  ) -> Bool {
    guard let index = random.pick(checkIns.indices.filter { checkIns[$0].moment == moment }) else { return false }
    return change(&checkIns[index], &random)
  }

  fileprivate mutating func addFlare(on day: Day, _ random: inout SplitMix64) -> Bool {
    if let index = random.pick(checkIns.indices), random.chance(50) {
      guard checkIns[index].site != .other, !checkIns[index].isFlare else { return false }
      checkIns[index].isFlare = true
    } else {
      checkIns.append(CheckIn(day: day, moment: .other, pain: .none, isFlare: true))
    }
    return true
  }

  fileprivate mutating func addRedFlag(on day: Day, _ random: inout SplitMix64) -> Bool {
    guard let symptom = random.pick(RedFlagSymptom.allCases), let report = RedFlagReport(day: day, symptoms: [symptom])
    else { return false }
    redFlags.append(report)
    return true
  }

  /// Drops all mornings of the day, where each of them is a good value.
  fileprivate mutating func dropMornings(good: PartialRangeUpTo<Int>) -> Bool {
    let mornings = checkIns.filter { $0.moment == .morning }
    guard !mornings.isEmpty,
      mornings.allSatisfy({ good.contains($0.pain.value) && !$0.isMedicated && !$0.isFlare && $0.site != .other })
    else { return false }
    checkIns.removeAll { $0.moment == .morning }
    return true
  }
}
