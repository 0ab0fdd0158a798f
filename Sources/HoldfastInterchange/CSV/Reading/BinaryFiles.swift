internal import HoldfastModel

/// What people hand over in place of a CSV, by the first bytes of the file.
enum BinaryFiles {
  /// The problem of a file that is known to be something else; nil when it may be text.
  static func problem(of bytes: [UInt8], _ fileName: String) -> Problem? {
    // A zip archive begins with a local file header, or, when empty, with the end of its directory (APPNOTE 4.3.7).
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return Problem(
        .data, "\(fileName) is a zip file", why: "A workbook of a spreadsheet program is one too.",
        remedy: "Unpack it and import the CSV in it: unzip FILE. A workbook has to be saved as CSV first.")
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return Problem(.data, "\(fileName) is a gzip file", remedy: "Unpack it first: gunzip FILE")
    }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) {
      return Problem(
        .data, "\(fileName) is a database, not a CSV", why: "Backups of some apps are.",
        remedy: "Export the history as CSV from the app, and import that.")
    }
    return nil
  }
}
