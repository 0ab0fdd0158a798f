/// The lines of a text, and what stands in each if it is read for itself. Good enough to guess what was meant.
struct YAMLLines {
  private let lines: [Substring.UnicodeScalarView]

  init(_ text: String) {
    // A CRLF ends one line, and is one Character.
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(\.unicodeScalars)
  }

  /// What stands in a line.
  struct Line {
    /// From 1.
    let number: Int
    /// The spaces and tabs at its beginning.
    let indentation: Substring.UnicodeScalarView
    /// What comes after the indentation.
    let content: Substring.UnicodeScalarView
    /// What follows the first colon and its spaces; the content where there is no colon.
    let value: Substring.UnicodeScalarView
    let hasColon: Bool
    /// Whether a document begins here.
    let isMarker: Bool

    /// Where a part of the line begins that reaches to the line's end.
    func place(of part: Substring.UnicodeScalarView) -> YAMLNode.Place {
      YAMLNode.Place(line: number, column: indentation.count + content.count - part.count + 1)
    }
  }

  /// A line by its number; nil when there is none.
  subscript(number: Int) -> Line? {
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    let content = line[indentation.endIndex...]
    var colon = content.firstIndex(of: ":")
    while let index = colon, let next = content[index...].dropFirst().first, next != " " {
      colon = content[index...].dropFirst().firstIndex(of: ":")
    }
    let isMarker = content.starts(with: "---".unicodeScalars) && indentation.isEmpty
    let start = colon.map { content.index(after: $0) } ?? content.index(content.startIndex, offsetBy: isMarker ? 3 : 0)
    return Line(
      number: number, indentation: indentation, content: content, value: content[start...].drop { $0 == " " },
      hasColon: colon != nil, isMarker: isMarker)
  }

  /// The lines before a number that are neither empty nor comments, the nearest first.
  func code(before number: Int) -> some Sequence<Line> {
    (1..<max(1, min(number, lines.count + 1))).reversed().lazy.compactMap { self[$0] }
      .filter { !$0.content.isEmpty && $0.content.first != "#" }
  }

  /// The numbers of the lines that are indented with a tab.
  var tabbed: [Int] {
    (1...max(1, lines.count)).filter { self[$0]?.indentation.contains("\t") ?? false }
  }
}
