internal import HoldfastModel

/// The records of Calisthenics Memory. A value is seconds for an isometric exercise and repetitions for a dynamic one;
/// an exercise that is done one side at a time has two.
struct CalisthenicsMemoryFormat: ForeignFormat {
  static let id = ForeignFormatID.calisthenicsMemory
  static let hasComments = true
  let dialect = "Calisthenics Memory"
  private let exercise, type, date, time, right: Int
  private let left, comment, distance, weight, assistance: Int?

  init?(_ header: CSVHeader, _ options: ImportOptions) {
    guard let exercise = header["exerciseName"], let type = header["exerciseType"], let date = header["date"],
      let time = header["time"], let right = header["valueRight"]
    else { return nil }
    self.exercise = exercise
    self.type = type
    self.date = date
    self.time = time
    self.right = right
    left = header["valueLeft"]
    comment = header["comment"]
    distance = header["distanceCm"]
    weight = header["weightG"]
    assistance = header["assistanceG"]
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    var set = ForeignSet(place: try place(of: row), exercise: try row.exercise(exercise), column: exercise)
    set.note = row.raw(comment)
    if let grams = try row.thousandths(weight, "a weight in grams"), grams > 0 {
      guard let added = Weight((grams + 500) / 1000) else {
        throw RowFault(what: "the weight is more than the log can hold", why: "It holds up to 1000 kg.", column: weight)
      }
      set.weight = added
    }
    try row.noteLost(distance, .distance, in: &set)
    try row.noteLost(assistance, .assistance, in: &set)
    guard row.words(left) != nil else { return .set(try with(right, row, set)) }
    var leftSet = try with(left, row, set)
    leftSet.side = .left
    guard row.words(right) != nil else { return .set(leftSet) }
    var rightSet = try with(right, row, set)
    rightSet.side = .right
    rightSet.note = nil
    return .sides(leftSet, rightSet)
  }

  private func place(of row: ForeignRow) throws -> ForeignPlace {
    var when = try row.time(date)
    if let words = row.words(time) {
      guard let clock = WallTimeReader.read("\(when.day.iso) \(words)")?.clock else {
        throw RowFault(
          what: "\(NameMapEntry.shown(words)) is not a time of day", remedy: "Write it as 18:30.", column: time)
      }
      when.clock = clock
    }
    return ForeignPlace(time: when)
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    let sides = [left, right].filter { row.words($0) != nil }.count
    return RefusedSet(place: try place(of: row), exercise: try? row.exercise(exercise), count: max(1, sides))
  }

  private func with(_ column: Int?, _ row: ForeignRow, _ set: ForeignSet) throws -> ForeignSet {
    var set = set
    switch row.words(type)?.lowercased() {
    case "isometric": set.seconds = try row.seconds(column)
    case "dynamic": set.reps = try row.repetitions(column)
    default:
      throw RowFault(
        what: "the type of the exercise is neither Dynamic nor Isometric",
        why: "It says whether the values are repetitions or seconds.", column: type)
    }
    return set
  }
}
