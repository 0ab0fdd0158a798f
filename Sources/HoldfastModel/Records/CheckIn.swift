/// A pain score outside a session: the next morning's, or any other of the day.
public struct CheckIn: Hashable, Sendable {
  /// The civil day that it was lived on; never recomputed.
  public var day: Day
  /// When it was, if that was given.
  public var at: ZonedInstant?
  /// Whether it is a morning score.
  public var moment: CheckInMoment
  /// The pain.
  public var pain: Score
  /// Whether painkillers were at work, so that the score may be lower than the pain.
  public var isMedicated: Bool
  /// Whether the user marked a flare-up.
  public var isFlare: Bool
  /// Where it hurt. A check-in with site `other` is history: it never reaches the engine.
  public var site: Site
  /// A remark in the user's words.
  public var note: String?

  /// A check-in from its parts.
  public init(
    day: Day, at: ZonedInstant? = nil, moment: CheckInMoment, pain: Score, isMedicated: Bool = false,
    isFlare: Bool = false, site: Site = .back, note: String? = nil
  ) {
    self.day = day
    self.at = at
    self.moment = moment
    self.pain = pain
    self.isMedicated = isMedicated
    self.isFlare = isFlare
    self.site = site
    self.note = note
  }
}

/// Red-flag symptoms reported on a day. It stops training until a clearance.
public struct RedFlagReport: Hashable, Sendable {
  /// The civil day that it was lived on; never recomputed.
  public var day: Day
  /// When it was, if that was given.
  public var at: ZonedInstant?
  /// The symptoms, at least one, in the order of the list.
  public let symptoms: [RedFlagSymptom]
  /// A remark in the user's words.
  public var note: String?

  /// A report; nil without any symptom, for absence of a report proves nothing and is never stored.
  public init?(
    day: Day, at: ZonedInstant? = nil, symptoms: some Collection<RedFlagSymptom>, note: String? = nil
  ) {
    guard !symptoms.isEmpty else { return nil }
    self.day = day
    self.at = at
    self.symptoms = RedFlagSymptom.allCases.filter(symptoms.contains)
    self.note = note
  }
}
