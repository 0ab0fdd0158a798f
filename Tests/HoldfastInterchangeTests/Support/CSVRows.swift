/// The records of a CSV text, read by the rules of RFC 4180 and nothing else: an independent check of the writer.
func csvRows(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field = String.UnicodeScalarView()
  var isQuoted = false
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    if isQuoted {
      if scalar == "\"", scalars.first == "\"" {
        field.append(scalar)
        scalars.removeFirst()
      } else if scalar == "\"" {
        isQuoted = false
      } else {
        field.append(scalar)
      }
    } else if scalar == "\"" {
      isQuoted = true
    } else if scalar == "," {
      row.append(String(field))
      field = String.UnicodeScalarView()
    } else if scalar == "\n" || scalar == "\r" {
      if scalar == "\r", scalars.first == "\n" { scalars.removeFirst() }
      rows.append(row + [String(field)])
      row = []
      field = String.UnicodeScalarView()
    } else {
      field.append(scalar)
    }
  }
  return rows
}

/// A text cell as it was before the guard.
func unguarded(_ cell: String) -> String {
  cell.unicodeScalars.first == "'" ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
}
