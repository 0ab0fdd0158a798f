internal import HoldfastModel

/// Gathers everything that is wrong with a file, so that all of it can be told at once.
final class FileProblems {
  /// More problems than this are counted, not listed.
  static let most = 100

  private let fileName: String
  private let bytes: [UInt8]
  private var found: [(offset: Int, problem: (Int, Int) -> Problem)] = []
  private(set) var count = 0

  init(fileName: String, bytes: [UInt8]) {
    self.fileName = fileName
    self.bytes = bytes
  }

  /// Notes that something is wrong at `offset`.
  func add(_ offset: Int, _ path: JSONPath, _ what: String, why: String? = nil, remedy: String? = nil) {
    count += 1
    guard found.count < FileProblems.most else { return }
    let fileName = fileName
    found.append(
      (
        offset,
        { line, column in
          Problem(
            .data, "\(fileName): \(what)", why: why, remedy: remedy,
            place: .path(path.text, line: line, column: column))
        }
      ))
  }

  /// All of it in the order of the file; nil when nothing is wrong.
  var problems: Problems? {
    guard !found.isEmpty else { return nil }
    let inOrder = found.sorted { $0.offset < $1.offset }
    let places = SourceMap(bytes).positions(of: inOrder.map(\.offset))
    var all = zip(inOrder, places).map { $0.problem($1.line, $1.column) }
    if count > found.count { all.append(.more(count - found.count, in: fileName)) }
    return Problems(all)
  }

  /// The one problem of a text that is not JSON.
  static func malformed(_ error: JSONSyntaxError, fileName: String, bytes: [UInt8]) -> Problems? {
    let place = SourceMap(bytes).textPlace(of: error.offset)
    return Problems([
      Problem(.data, "\(fileName) is not valid JSON: \(error.what)", remedy: error.remedy, place: place)
    ])
  }
}

extension Problem {
  /// What stands behind the last of the problems that are told one by one.
  static func more(_ count: Int, in fileName: String) -> Problem {
    Problem(.data, "\(fileName): there are \(count) more problems", remedy: "Mend these first, then try again.")
  }
}
