internal import HoldfastModel

/// What is lost, found by its id or by what is left of it, so that the history of a long log is searched but once.
struct Losses {
  private var records: [LostRecord?]
  private var places: [String: [Int]] = [:]
  /// The places of equal remains, the first one last.
  private var remains: [LostRecord.Remains: [Int]] = [:]

  init(_ records: [LostRecord]) {
    self.records = records
    for (place, record) in records.enumerated().reversed() {
      if let id = record.id { places[id, default: []].append(place) }
      if record.remains != .none { remains[record.remains, default: []].append(place) }
    }
  }

  /// What is still lost.
  var all: [LostRecord] { records.compactMap(\.self) }

  /// Whether a record is named as lost.
  func has(_ id: String) -> Bool { places[id]?.isEmpty == false }

  mutating func add(_ record: LostRecord) {
    if let id = record.id { places[id, default: []].append(records.count) }
    records.append(record)
  }

  /// Takes off what was found elsewhere: all that names its id, and one that is nothing but what is left of it.
  mutating func settle(_ record: LogRecord) {
    for place in places.removeValue(forKey: record.id.text) ?? [] { records[place] = nil }
    let rest = LostRecord.Remains(of: record)
    while let place = remains[rest]?.popLast() {
      guard records[place] != nil else { continue }
      records[place] = nil
      return
    }
  }
}
