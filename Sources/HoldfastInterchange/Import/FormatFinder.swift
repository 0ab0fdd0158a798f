internal import HoldfastModel

/// Finds out what a file is by the names of its columns.
struct FormatFinder {
  let fileName: String
  let options: ImportOptions
  let header: CSVHeader

  struct Found {
    let id: ForeignFormatID
    let dialect: String
    let receiver: any RowReceiver
    var hasComments = false
    /// The columns of a generic CSV.
    var generic: GenericColumns.Placed?
  }

  private static let apps: [any ForeignFormat.Type] = [
    StrongFormat.self, HevyFormat.self, FitNotesFormat.self, FitbodFormat.self, CalisthenicsMemoryFormat.self,
    FlexifyFormat.self,
  ]

  /// Whether the header is that of an app whose files have lines that are comments.
  static func hasComments(_ header: CSVHeader, _ options: ImportOptions) -> Bool {
    apps.contains { $0.hasComments && $0.init(header, options) != nil }
  }

  /// The format that was asked for, or the one of the header.
  func found(_ wanted: ForeignFormatID?) throws -> Found {
    if wanted == .generic || (wanted == nil && options.columns != nil) { return try generic() }
    if options.columns != nil, let wanted {
      throw Problem(
        .usage, "--columns does not go with \(wanted.rawValue)", why: "The columns of \(wanted.name) are known.",
        remedy: "Leave one of them out.")
    }
    if wanted == nil || wanted == .holdfastCSV, let table = OwnTable(header) {
      return Found(id: .holdfastCSV, dialect: "the table \(table.name.rawValue)", receiver: table.receiver(options))
    }
    for app in FormatFinder.apps where wanted == nil || wanted == app.id {
      guard let format = app.init(header, options) else { continue }
      return Found(
        id: app.id, dialect: format.dialect, receiver: ForeignAssembler(format, options), hasComments: app.hasComments)
    }
    throw unknown(wanted)
  }

  private func generic() throws -> Found {
    guard let columns = options.columns else {
      throw Problem(
        .usage, "a generic CSV needs --columns", why: "The columns of \(fileName) are: \(shownHeader)",
        remedy: "Say which is which, as in: --columns 'date=Day,exercise=Move,seconds=Time (s)'")
    }
    let placed = try columns.placed(in: header, fileName)
    return Found(
      id: .generic, dialect: "CSV with --columns", receiver: ForeignAssembler(GenericFormat(placed), options),
      generic: placed)
  }

  private func unknown(_ wanted: ForeignFormatID?) -> Problem {
    let known = ForeignFormatID.allCases.filter { $0 != .generic }.map(\.rawValue).sorted().joined(separator: ", ")
    return Problem(
      .data, "\(fileName): the columns are not those of \(wanted?.name ?? "a file that is known here")",
      why: "They are: \(shownHeader)",
      remedy:
        "Known are \(known). For any other CSV say which column is which: --columns 'date=Day,exercise=Move,seconds=Time (s)'"
    )
  }

  private var shownHeader: String {
    let names = header.names.map { printable($0) }
    let shown = names.prefix(30).map { $0.count > 40 ? "\($0.prefix(40))…" : $0 }.joined(separator: ", ")
    return names.count > 30 ? shown + ", …" : shown
  }
}
