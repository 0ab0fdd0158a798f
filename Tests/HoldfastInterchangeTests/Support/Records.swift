import HoldfastModel

extension SeededRandom {
  /// Records of all kinds, in the order of their ids.
  mutating func records(_ count: Int) -> [LogRecord] {
    (0..<count).map { _ in record() }.sorted { $0.id < $1.id }
  }

  mutating func record() -> LogRecord {
    switch int(0...5) {
    case 0, 1: .session(stamped(session()))
    case 2: .checkIn(stamped(checkIn()))
    case 3: .directive(stamped(directive()))
    case 4: .protocolAdoption(stamped(protocolAdoption()))
    default: .redFlags(stamped(redFlags()))
    }
  }

  mutating func stamped<Content>(_ content: Content) -> Record<Content> {
    let made = someInstant()
    let later = Instant(milliseconds: made.milliseconds + Int64(int(0...100_000_000)))
    return Record(
      id: RecordID(now: made, random: (next(), next())), created: made, updated: later, isDeleted: once(in: 6),
      content: content)
  }

  mutating func session() -> Session {
    var sets: [ExerciseSet] = []
    for number in 1...int(1...6) {
      let exercise = pick(Catalogue.builtIn)
      var made = set(number, exercise.id.slug, pick([seconds(30), reps(12), reps(10, each: 8), seconds(3600)]))
      made.pain = maybe { Score($0.int(0...10)) }
      made.form = maybe { $0.pick(Form.allCases) }
      made.weight = maybe { Weight($0.int(1...1_000_000)) }
      made.device = exercise.id == .unstablePlank ? maybe { $0.pick(Device.allCases) } : nil
      made.variation = maybe { _ in id("band") }
      made.stopped = maybe { $0.pick(StopReason.allCases) }
      made.stopSoundly()
      made.note = maybe { $0.pick(nastyTexts) }
      if exercise.id.plankLevel == nil, once(in: 2) {
        var other = made
        made.side = .left
        other.side = .right
        other.note = maybe { $0.pick(nastyTexts) }
        sets += once(in: 4) ? [other] : [made, other]
      } else {
        sets.append(made)
      }
    }
    return Session(
      day: someDay(), startedAt: maybe { $0.someZoned() }, before: maybe { Score($0.int(0...10)) },
      during: maybe { Score($0.int(0...10)) }, after: maybe { Score($0.int(0...10)) }, isMedicated: once(in: 3),
      form: maybe { $0.pick(Form.allCases) }, exertion: maybe { Exertion($0.int(0...20)) },
      minutes: maybe { SessionMinutes($0.int(1...1440)) }, note: maybe { $0.pick(nastyTexts) },
      origin: once(in: 3) ? "csv:=1" : "log", sets: sets)
  }

  mutating func checkIn() -> CheckIn {
    let site = pick(Site.allCases)
    return CheckIn(
      day: someDay(), at: maybe { $0.someZoned() }, moment: pick(CheckInMoment.allCases),
      pain: Score(int(0...10)) ?? .none, isMedicated: once(in: 3), isFlare: once(in: 3) && site.isOfTheBack, site: site,
      note: maybe { $0.pick(nastyTexts) })
  }

  mutating func redFlags() -> RedFlagReport {
    let symptoms = RedFlagSymptom.allCases.filter { _ in once(in: 4) } + [pick(RedFlagSymptom.allCases)]
    guard
      let report = RedFlagReport(
        day: someDay(), at: maybe { $0.someZoned() }, symptoms: symptoms, note: maybe { $0.pick(nastyTexts) })
    else { fatalError("a report with symptoms is a report") }
    return report
  }

  mutating func directive() -> Directive {
    let by = maybe(in: 1) { $0.pick(nastyTexts) }
    switch int(0...4) {
    case 0:
      return Directive(
        day: someDay(), at: maybe { $0.someZoned() },
        order: .start(
          level: pick(StartLevel.allCases), usual: UsualPain(int(0...3)) ?? .none,
          clinicianConsulted: maybe { $0.once(in: 2) }), by: maybe { $0.pick(nastyTexts) })
    case 1: return Directive(day: someDay(), order: .clear, by: by, why: maybe { $0.pick(nastyTexts) })
    case 2: return Directive(day: someDay(), at: someZoned(), order: .unlock, by: by)
    case 3: return Directive(day: someDay(), order: .override(pick(PlankLevel.allCases)), by: by, why: pick(nastyTexts))
    default: return Directive(day: someDay(), order: .advice(about: .hamstrings), by: by)
    }
  }

  mutating func protocolAdoption() -> ProtocolAdoption {
    let text = maybe { $0.pick(nastyTexts) }
    return ProtocolAdoption(
      day: someDay(), at: maybe { $0.someZoned() },
      by: text == nil ? maybe { $0.pick(nastyTexts) } : pick(nastyTexts), why: maybe { $0.pick(nastyTexts) },
      text: text)
  }

  mutating func someDay() -> Day { Day(number: int(Day.earliest.number...Day.latest.number)) }

  mutating func someInstant() -> Instant {
    Instant(milliseconds: Int64(int(-2_000_000_000_000...4_000_000_000_000)))
  }

  mutating func someZoned() -> ZonedInstant? {
    ZonedInstant(seconds: int(-2_000_000_000...4_000_000_000), offsetMinutes: int(-1080...1080))
  }
}
