import HoldfastModel

/// The days with a score under painkillers. The rules read them of mornings; of the other scores nobody but a report does.
struct MaskedDays {
  /// Days with a score during or after a session under painkillers.
  let peaks: Set<Day>
  /// Days with such a score before a session, or of another entry.
  let daytimes: Set<Day>

  init(_ log: PeriodLog) {
    let sessions = log.sessions.filter(\.isMedicated)
    peaks = Set(sessions.filter(\.hasPeak).map(\.day))
    daytimes = Set(sessions.filter { $0.before != nil }.map(\.day)).union(
      log.source.log.checkIns.lazy.filter { $0.isMedicated && $0.moment == .other && $0.site.isOfTheBack }.map(\.day))
  }
}

extension Session {
  fileprivate var hasPeak: Bool { during != nil || after != nil || sets.contains { $0.pain != nil } }
}

extension PainReport {
  /// On how many days scores were under painkillers, of each kind; nil without any.
  var painkillerWords: Prose? {
    let parts = [
      maskedMornings == 0 ? nil : "on \(count(maskedMornings, "morning"))",
      maskedPeaks == 0 ? nil : "during or after sessions on \(count(maskedPeaks, "day"))",
      maskedDaytimes == 0 ? nil : "before a session or in the daytime on \(count(maskedDaytimes, "day"))",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Prose("\(list(parts)): the pain may have been higher")
  }
}
