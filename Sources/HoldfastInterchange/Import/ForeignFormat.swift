internal import HoldfastModel

/// The form of an app's export: what a row under its header says.
protocol ForeignFormat: Sendable {
  /// Which of the formats it is.
  static var id: ForeignFormatID { get }
  /// The format under a header; nil when the header is not one of its own.
  init?(_ header: CSVHeader, _ options: ImportOptions)
  /// The form of the header among those that the app has had.
  var dialect: String { get }
  /// Whether weights have no unit, so that the one of the options is taken.
  var hasWeightsWithoutUnit: Bool { get }
  /// Whether workouts have names, which the log has no place for.
  var hasWorkoutNames: Bool { get }
  /// Whether lines that begin with `#` are comments.
  static var hasComments: Bool { get }
  /// What a row says.
  /// - Throws: `RowFault` when it can't be taken.
  func entry(of row: ForeignRow) throws -> ForeignEntry
  /// Where a row that was refused belongs; nil when it is no set.
  /// - Throws: `RowFault` when that can't be read.
  func refusedSet(of row: ForeignRow) throws -> RefusedSet?
}

/// Where a set belongs that can't be taken.
struct RefusedSet {
  var place: ForeignPlace
  /// Nil where that can't be read.
  var exercise: String?
  /// How many sets the row has: two for two sides.
  var count = 1
}

extension ForeignFormat {
  var hasWeightsWithoutUnit: Bool { false }
  var hasWorkoutNames: Bool { false }
  static var hasComments: Bool { false }
}

/// The first row of a file.
struct CSVHeader {
  /// The names of the columns as they stand there, without spaces around.
  let names: [String]
  private let columns: [String: Int]

  init(_ names: [String]) {
    self.names = names.map(trimmed)
    var columns: [String: Int] = [:]
    for (index, name) in self.names.enumerated() where columns[name.lowercased()] == nil {
      columns[name.lowercased()] = index
    }
    self.columns = columns
  }

  /// The column of a name, in any case of letters.
  subscript(name: String) -> Int? { columns[name.lowercased()] }

  /// Whether all of these are there.
  func has(_ names: String...) -> Bool { names.allSatisfy { self[$0] != nil } }

  /// The first of these columns that is there.
  func first(_ names: String...) -> Int? { names.lazy.compactMap { self[$0] }.first }
}
