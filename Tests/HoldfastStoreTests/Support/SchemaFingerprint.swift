import GRDB

/// What a database is made of, as words: comments and spaces don't count, so that a migrated log can be compared with
/// a fresh one; nor do the double quotes that ALTER TABLE puts around a table's new name.
func schemaFingerprint(_ database: Database) throws -> [String] {
  try String.fetchAll(
    database,
    sql: """
      SELECT type || ' ' || name || ' ' || tbl_name || char(10) || coalesce(sql, '')
      FROM sqlite_schema ORDER BY type, name
      """
  ).map { tokens(of: $0).joined(separator: " ") }
}

private func tokens(of sql: String) -> [String] {
  var tokens: [String] = []
  for line in sql.split(separator: "\n") {
    // No text in the schema holds "--" except as the pattern of a slug, in quotes.
    let code = line.replacing("'--'", with: "'\u{2}'").split(separator: "--", omittingEmptySubsequences: false)[0]
    var word = ""
    for character in code {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if !character.isWhitespace, character != "\"" { tokens.append(String(character)) }
    }
    if !word.isEmpty { tokens.append(word) }
  }
  return tokens
}
