import ArgumentParser
import HoldfastModel
import HoldfastReports

/// In which form a report is wanted.
struct ReportForm: ParsableArguments {
  @Flag(help: "Print the table of the report as CSV.")
  var csv = false

  @Option(help: ArgumentHelp("Write a page for the browser; - prints it.", valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp("Write the chart of the report; - prints it.", valueName: "file"))
  var svg: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Print tables in place of charts, for a screen reader.")
  var table = false

  /// Whether the report goes to a file or to the browser.
  var writesFiles: Bool { html != nil || svg != nil || open }

  /// Throws when two forms are asked for that can't both be had.
  func check(isJSON: Bool) throws {
    let forms = [isJSON ? "--json" : nil, csv ? "--csv" : nil, writesFiles ? "--html, --svg or --open" : nil]
      .compactMap(\.self)
    guard forms.count < 2 else {
      throw Problem(
        .usage, "\(forms.joined(separator: " and ")) can't both be had at once",
        remedy: "Run the command once for each.")
    }
    guard !(ascii && table) else {
      throw Problem(.usage, "--ascii and --table can't both be had at once", why: "A table has no drawing.")
    }
    guard html == nil || html == "-" || html != svg else {
      throw Problem(
        .usage, "--html and --svg can't both go to one file", remedy: "Name another file for one of them.")
    }
    guard html != "-" || svg != "-" else {
      throw Problem(
        .usage, "--html - and --svg - can't both go to standard output", remedy: "Name a file for one of them.")
    }
  }

  /// Throws when a file must not be written over, before the log is opened.
  func checkFiles(beside shared: SharedOptions, in world: World) throws {
    for file in [html, svg].compactMap(\.self) where file != "-" {
      _ = try OutputFile(file, ofLogAt: shared.databasePath(in: world), in: world)
    }
  }

  /// How charts are drawn on the terminal: with ASCII where the locale knows nothing else.
  func style(in world: World) -> ChartStyle {
    if table { return .table }
    return ascii || !world.localeIsUTF8 ? .ascii : .unicode
  }

  /// Writes the page and the chart, and opens the page where that is asked for.
  func writeFiles(
    of report: any TrendReport, kind: ReportKind, shared: SharedOptions, today: Day, in world: World
  ) throws {
    var written: [String] = []
    func write(_ text: String, to file: String, _ what: String) throws {
      guard file != "-" else { return world.streams.out(text) }
      try OutputFile(file, ofLogAt: shared.databasePath(in: world), in: world).write { try $0(text) }
      written.append("Wrote \(what) to \(printable(file)).")
    }
    if let svg {
      guard let chart = report.chart else {
        throw Problem(
          .forbidden, "there is nothing to draw in this period",
          remedy: "Choose other days with --from, --to or --last.")
      }
      try write(ReportSVG.file(chart, today: today), to: svg, "the chart")
    }
    if html != nil || open {
      let page = ReportHTML.page(report.document, kind: kind == .therapist ? .onePage : .screen, today: today)
      let file = try html ?? world.privateDirectory(shared) + "/holdfast-report-\(kind.rawValue).html"
      try write(page, to: file, "the page")
      if open, file != "-" { try world.launch(file) }
    }
    if !written.isEmpty, html != "-", svg != "-" {
      shared.print(in: world) { page in
        for line in written { page.write(line) }
      }
    }
  }
}

extension World {
  /// Whether the locale says UTF-8. POSIX: `LC_ALL` goes before `LC_CTYPE`, and that before `LANG`; empty is unset.
  var localeIsUTF8: Bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let charset = named?.lowercased().filter { $0 != "-" } ?? ""
    return charset.contains("utf8")
  }

  /// Where a page lies that was only asked for to be looked at: a folder that nobody else can read. Without the one of
  /// the session (XDG Base Directory Specification) it is that of the log.
  fileprivate func privateDirectory(_ shared: SharedOptions) throws -> String {
    if let runtime = environment["XDG_RUNTIME_DIR"], runtime.hasPrefix("/") { return runtime }
    let log = try shared.databasePath(in: self)
    guard let slash = log.lastIndex(of: "/") else { return "." }
    return String(log[..<slash])
  }
}
