/// How full the page is: of those for paper the fullest that fits on one sheet is taken.
struct PageLayout: Hashable, Sendable {
  /// The lines that all lists together may take, in one of the two columns of a sheet.
  var lines: Int
  /// The latest weeks that stand in the table one by one.
  var weeks: Int
  /// The most characters of an entry of a list.
  var characters = 116
  /// How the sheet may be set for it.
  var densities = PageDensity.tightest

  /// From the fullest to the emptiest. More than forty lines of lists are worth no lower charts.
  static let all =
    [240, 160, 110, 80, 60, 48].map { PageLayout(lines: $0, weeks: 12, densities: PageDensity.usual) }
    + [40, 34, 28, 23, 19, 15, 12].map { PageLayout(lines: $0, weeks: 12) }
    + [PageLayout(lines: 9, weeks: 10), PageLayout(lines: 7, weeks: 8), PageLayout(lines: 5, weeks: 6), emptiest]
  static let emptiest = PageLayout(lines: 2, weeks: 4)

  /// A terminal has no sheet: only what is very long is cut.
  static let terminal = PageLayout(lines: 400, weeks: 53, characters: 2000)
}

/// How many entries of each list there is room for.
struct PageBudget: Hashable, Sendable {
  /// The entries of each list that are shown, the latest ones.
  private(set) var shown: [Int]

  /// The characters of a line.
  static let lineLength = 58

  /// Shares so many lines out: the list with the most of them gives way first.
  /// - Parameter lists: the length of each entry in characters, the latest last.
  init(_ lists: [[Int]], lines most: Int) {
    shown = lists.map(\.count)
    var lines = lists.map { $0.reduce(0) { $0 + PageBudget.lines(of: $1) } }
    while lines.reduce(0, +) > most, let longest = lines.max(), longest > 0, let index = lines.lastIndex(of: longest) {
      lines[index] -= PageBudget.lines(of: lists[index].suffix(shown[index]).first ?? 0)
      shown[index] -= 1
    }
  }

  private static func lines(of length: Int) -> Int { max(1, (length + lineLength - 1) / lineLength) }
}

extension Prose {
  /// The words, cut to a number of Unicode scalars; dots show where. Characters can be of any length.
  func clipped(to most: Int) -> Prose {
    guard pieces.reduce(0, { $0 + $1.text.unicodeScalars.prefix(most + 1).count }) > most else { return self }
    let mark = "..."
    var pieces: [Piece] = []
    var room = max(0, most - mark.count)
    for piece in self.pieces {
      let scalars = piece.text.unicodeScalars
      if scalars.prefix(room + 1).count > room {
        pieces.append(piece.with(text: String(String.UnicodeScalarView(scalars.prefix(room))) + mark))
        break
      }
      pieces.append(piece)
      room -= scalars.count
    }
    return Prose(pieces, emphasis)
  }
}

extension Prose.Piece {
  fileprivate var text: String {
    switch self {
    case .own(let text), .user(let text): text
    }
  }

  fileprivate func with(text: String) -> Prose.Piece {
    switch self {
    case .own: .own(text)
    case .user: .user(text)
    }
  }
}
