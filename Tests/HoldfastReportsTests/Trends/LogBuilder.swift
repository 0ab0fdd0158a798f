import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTestSupport

/// A hand-made log over numbered days. Day 0 is Monday 2 November 2026.
struct LogBuilder {
  static let first = Day(number: 20_759)

  var log = TrainingLog()
  var catalogue = Catalogue()
  var adoption: ProtocolAdoption?
  var lateEntries: [Day: Int] = [:]
  var rules = LadderProtocol.standard

  static func day(_ number: Int) -> Day { first + number }

  /// A time of a day, in minutes from noon.
  static func time(_ number: Int, _ minutes: Int) -> ZonedInstant? {
    ZonedInstant(seconds: day(number).number * 86_400 + (720 + minutes) * 60, offsetMinutes: 0)
  }

  /// Morning scores of days in a row; nil where none is logged.
  mutating func mornings(_ scores: Int?..., from number: Int = 0) { mornings(scores, from: number) }

  mutating func mornings(_ scores: [Int?], from number: Int = 0) {
    for (index, score) in scores.enumerated() {
      guard let score else { continue }
      checkIn(number + index, .morning, score)
    }
  }

  mutating func checkIn(
    _ number: Int, _ moment: CheckInMoment, _ score: Int, isMedicated: Bool = false, isFlare: Bool = false,
    site: Site = .back, note: String? = nil, at minutes: Int? = nil
  ) {
    log.checkIns.append(
      CheckIn(
        day: Self.day(number), at: minutes.flatMap { Self.time(number, $0) }, moment: moment, pain: sure(score),
        isMedicated: isMedicated, isFlare: isFlare,
        site: site,
        note: note))
  }

  /// A session of planks held for `holds` seconds.
  mutating func planks(
    _ number: Int, _ level: PlankLevel = .knee, _ holds: [Int], during: Int? = 0, before: Int? = nil,
    form: Form? = .clean, stopped: StopReason? = nil, rpe: Int? = nil, minutes: Int? = nil, support: Bool = false,
    note: String? = nil, isMedicated: Bool = false, at time: Int? = nil
  ) {
    var sets = holds.enumerated().map { index, seconds in
      ExerciseSet(
        number: sure(index + 1), exercise: ExerciseID(level), work: .hold(sure(seconds)),
        stopped: index == holds.count - 1 ? stopped : nil)
    }
    if support {
      sets.append(
        ExerciseSet(number: sure(holds.count + 1), exercise: .birdDog, work: .repsWithHold(sure(10), each: sure(8))))
    }
    session(
      number, sets, during: during, before: before, form: form, rpe: rpe, minutes: minutes, note: note,
      isMedicated: isMedicated, at: time)
  }

  mutating func session(
    _ number: Int, _ sets: [ExerciseSet], during: Int? = 0, before: Int? = nil, form: Form? = .clean, rpe: Int? = nil,
    minutes: Int? = nil, note: String? = nil, isMedicated: Bool = false, at time: Int? = nil
  ) {
    log.sessions.append(
      Session(
        day: Self.day(number), startedAt: time.flatMap { Self.time(number, $0) }, before: before.map { sure($0) },
        during: during.map { sure($0) }, isMedicated: isMedicated, form: form,
        exertion: rpe.map { sure($0) }, minutes: minutes.map { sure($0) }, note: note, sets: sets))
  }

  mutating func give(_ number: Int, _ order: Directive.Order, by: String? = "the therapist", why: String? = nil) {
    log.directives.append(Directive(day: Self.day(number), order: order, by: by, why: why))
  }

  /// What reports over some days are made from; made on the last of them.
  func source(_ from: Int, _ to: Int, today: Int? = nil, exercise: ExerciseID? = nil) -> ReportSource {
    ReportSource(
      engine: ProgressionEngine(log, rules: rules), log: log, catalogue: catalogue, adoption: adoption,
      lateEntries: lateEntries, today: Self.day(today ?? to), period: Self.day(from)...Self.day(to), exercise: exercise)
  }
}

extension ReportDocument {
  /// The document as plain lines, one for each piece, to read in a test.
  var lines: [String] {
    [title] + preface + blocks.flatMap(\.lines) + footnotes
  }
}

extension ReportDocument.Block {
  var lines: [String] {
    switch self {
    case .heading(let text): ["# " + text]
    case .paragraph(let prose): [prose.plain]
    case .facts(let facts): facts.map { "\($0.label): \($0.value.plain)" }
    case .items(let items): items.map { "- " + $0.plain }
    case .table(let table): table.lines
    case .chart(let chart, let table): ["[\(chart.title)] \(chart.summary)"] + table.lines
    case .bars(let bars, let table): ["[\(bars.title)] \(bars.summary)"] + table.lines
    case .calendar(let calendar, let table): ["[\(calendar.title)] \(calendar.summary)"] + table.lines
    }
  }

  var tables: [ReportTable] {
    switch self {
    case .table(let table), .chart(_, let table), .bars(_, let table), .calendar(_, let table): [table]
    case .heading, .paragraph, .facts, .items: []
    }
  }
}

extension ReportTable {
  /// The table as lines of cells for people.
  var lines: [String] {
    [columns.map(\.title).joined(separator: " | ")]
      + rows.map { $0.map { $0.words(beside: LogBuilder.first) }.joined(separator: " | ") }
  }
}
