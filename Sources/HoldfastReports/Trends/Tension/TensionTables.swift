import HoldfastModel

extension TensionReport {
  /// A row for each week, or for several, and exercise with a set: what `--csv` writes.
  public var table: ReportTable {
    let resolution = period.resolution
    return ReportTable(
      caption: resolution.weeks == 1 ? "Work, week by week" : "Work, \(resolution.weeks) weeks a row",
      columns: [
        ReportTable.spanColumn(resolution), ReportTable.Column("exercise", id: "exercise"),
        ReportTable.Column("sets", id: "sets"), ReportTable.Column("reps", id: "reps"),
        ReportTable.Column("tension, s", id: "tension_s"),
      ],
      rows: spans.flatMap { span in
        exercises.compactMap { row in
          span.exercises[row.exercise].map { amount in
            [
              span.span.cell(resolution), .own(row.exercise.slug), .number(amount.sets), .number(amount.reps),
              ReportTable.Cell(amount.knownSeconds),
            ]
          }
        }
      })
  }

  /// A row for each week, or for several: time under tension of each part, or sets where nothing has a hold, sets for each
  /// muscle, loads where there are any.
  var spanTable: ReportTable {
    let resolution = period.resolution
    var table = ReportTable(
      caption: "\(hasTension ? "Time under tension" : "Work"), "
        + (resolution.weeks == 1 ? "week by week" : "\(resolution.weeks) weeks a row"),
      columns: [ReportTable.spanColumn(resolution), ReportTable.Column("days", id: "days")],
      rows: spans.map { [$0.span.cell(resolution), .number($0.span.days.count)] })
    for part in parts {
      table.add(ReportTable.Column("\(part.name), s", id: part.columnID)) {
        ReportTable.Cell(spans[$0].amount(of: part.exercises).knownSeconds)
      }
    }
    if hasTension {
      table.add(ReportTable.Column("all, s", id: "tension_s")) { ReportTable.Cell(spans[$0].knownSeconds) }
    } else {
      table.add(ReportTable.Column("sets", id: "sets")) { .number(spans[$0].amount(of: spans[$0].exercises.keys).sets) }
      table.add(ReportTable.Column("reps", id: "reps")) { .number(spans[$0].amount(of: spans[$0].exercises.keys).reps) }
    }
    table.add(ReportTable.Column("sessions", id: "sessions")) { .number(spans[$0].sessions) }
    for work in muscles {
      table.add(ReportTable.Column("\(work.muscle.name), sets", id: "\(work.muscle.rawValue)_sets")) { index in
        .number(spans[index].amount(of: work.exercises).sets)
      }
    }
    if whole?.plankLoad != nil {
      table.add(ReportTable.Column("plank load, s x RPE", id: "plank_load")) { ReportTable.Cell(spans[$0].plankLoad) }
    }
    if whole?.sessionLoad != nil {
      table.add(ReportTable.Column("session load, RPE x min", id: "session_load")) {
        ReportTable.Cell(spans[$0].sessionLoad)
      }
    }
    return table
  }

  /// A row for each exercise, over the whole period.
  var exerciseTable: ReportTable {
    ReportTable(
      caption: "Exercises of the whole period",
      columns: [
        ReportTable.Column("exercise", id: "exercise"), ReportTable.Column("days", id: "days"),
        ReportTable.Column("sets", id: "sets"), ReportTable.Column("reps", id: "reps"),
        ReportTable.Column("tension, s", id: "tension_s"),
      ],
      rows: exercises.map { row in
        [
          .own(row.exercise.slug), .number(row.days), .number(row.sets), .number(row.reps),
          ReportTable.Cell(row.tensionSeconds),
        ]
      })
  }

  /// A row for each weak muscle, over the whole period.
  var muscleTable: ReportTable {
    ReportTable(
      caption: "Work for the weak muscles",
      columns: [
        ReportTable.Column("muscle", id: "muscle"), ReportTable.Column("sets", id: "sets"),
        ReportTable.Column("days", id: "days"), ReportTable.Column("tension, s", id: "tension_s"),
        ReportTable.Column("sets without a hold", id: "sets_without_hold"),
        ReportTable.Column("by", id: "exercises"),
      ],
      rows: muscles.map { work in
        [
          .own(work.muscle.name), .number(work.sets), .number(work.days), ReportTable.Cell(work.tensionSeconds),
          .number(work.sets - work.setsWithHold), .own(work.exercises.map(\.slug).joined(separator: " ")),
        ]
      })
  }
}

extension TensionReport {
  /// Whether any set of the period has a hold.
  var hasTension: Bool { whole?.knownSeconds != nil }
}

extension TensionReport.Part {
  /// The name of its column, which no id of an exercise makes one of another column.
  var columnID: String {
    switch kind {
    case .exercise(let exercise): "exercises.\(exercise.slug)"
    case .others: "others_s"
    case .preparation: "preparation_s"
    }
  }
}

extension ReportTable {
  /// Adds a column, its cells by the number of their row.
  fileprivate mutating func add(_ column: Column, _ cell: (Int) -> Cell) {
    columns.append(column)
    for index in rows.indices { rows[index].append(cell(index)) }
  }
}
