public import HoldfastModel

/// The table `directives`: starts, clearances, unlocks, overrides and advice.
public enum DirectivesTable {
  /// The names of the columns. `clinician` is yes or no where a start says so.
  public static let header = [
    "directive_id", "day", "at", "directive", "level", "usual_pain_0_3", "clinician", "about", "by", "why",
    "entered_later",
  ]

  /// The row of a directive.
  public static func row(of record: Record<Directive>) -> [CSVCell] {
    let directive = record.content
    var level = CSVCell.empty
    var usual = CSVCell.empty
    var clinician = CSVCell.empty
    var about = CSVCell.empty
    switch directive.order {
    case .start(let startLevel, let usualPain, let consulted):
      level = .plain(startLevel.rawValue)
      usual = .optional(usualPain.value)
      clinician = consulted.map(CSVCell.flag) ?? .empty
    case .override(let plank): level = .plain(plank.rawValue)
    case .advice(let subject): about = .plain(subject.rawValue)
    case .clear, .unlock: break
    }
    return [
      .plain(record.id.text), .plain(directive.day.iso), .optional(directive.at?.iso), .plain(directive.order.id),
      level,
      usual, clinician, about, .optionalText(directive.by), .optionalText(directive.why),
      .enteredLater(record, directive.day),
    ]
  }
}
