import ArgumentParser
import HoldfastModel
import HoldfastReports

/// `holdfast report`: trends over time.
struct Report: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show trends over time: in the terminal, as a page, or as one page for a therapist.",
    discussion: """
      Examples:
        holdfast report
        holdfast report pain --last 8w
        holdfast report holds --exercise toe-plank
        holdfast report therapist --html page.html
        holdfast report pain --open

      Kinds: pain, holds, tension, adherence, therapist; without one, a summary. The
      period begins with the latest start unless --from or --last is given.
      """
  ).underHoldfast()

  @Argument(
    help: ArgumentHelp("pain, holds, tension, adherence or therapist.", valueName: "kind"),
    completion: .list(ReportKind.allCases.filter { $0 != .summary }.map(\.rawValue)))
  var kind: String?

  @OptionGroup var period: ReportPeriod

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only this exercise; for holds and tension.", valueName: "exercise"))
  var exercise: String?

  @OptionGroup var form: ReportForm

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let kind = try ReportKind.named(kind)
    if exercise != nil, !kind.takesExercise {
      throw Problem(
        .usage, "--exercise does not go with the \(kind.rawValue) report", why: "It is about all exercises.",
        remedy: "It goes with: holdfast report holds, holdfast report tension")
    }
    try form.check(isJSON: reading.json)
    try form.checkFiles(beside: reading.shared, in: world)
    let source = try reading.shared.read(in: world) { reader in
      try ReportSource(reader, for: kind, period: period, exercise: exercise, in: world)
    }
    let report = kind.report(source)
    if reading.json {
      world.streams.out(report.json.prettyText + "\n")
    } else if form.csv {
      ReportCSV.write(report.table, to: world.streams.out)
    } else if form.writesFiles {
      try form.writeFiles(of: report, kind: kind, shared: reading.shared, today: source.today, in: world)
    } else {
      reading.shared.print(in: world) { page in
        ReportText(report.terminalDocument, style: form.style(in: world), today: source.today).write(on: &page)
      }
    }
  }
}

/// The kinds of reports.
enum ReportKind: String, CaseIterable {
  case summary, pain, holds, tension, adherence, therapist

  /// The kind that a word names; the summary without one.
  static func named(_ word: String?) throws -> ReportKind {
    guard let word else { return .summary }
    if let kind = ReportKind(rawValue: word.lowercased()) { return kind }
    let names = allCases.map(\.rawValue)
    throw Problem(
      .usage, "there is no report '\(word)'",
      remedy: NearMiss.of(word, among: names).map { "Did you mean: holdfast report \($0)" }
        ?? "The reports: \(names.joined(separator: ", "))")
  }

  var takesExercise: Bool {
    switch self {
    case .holds, .tension: true
    case .summary, .pain, .adherence, .therapist: false
    }
  }

  /// Whether the report says how many entries were made late: to find them, every record is read again.
  var tellsLateEntries: Bool { self == .therapist }

  /// The report over a source.
  func report(_ source: ReportSource) -> any TrendReport {
    switch self {
    case .summary: SummaryReport(source)
    case .pain: PainReport(source)
    case .holds: HoldsReport(source)
    case .tension: TensionReport(source)
    case .adherence: AdherenceReport(source)
    case .therapist: TherapistReport(source)
    }
  }
}
