/// Names of months in the languages in which Hevy is known to write dates: English, French, German, Spanish, Italian
/// and Portuguese, in full and short, folded to plain letters.
enum MonthNames {
  /// The number of a month, 1...12; nil for any other word.
  static func number(of word: String) -> Int? {
    months.firstIndex { $0.contains(LatinText.folded(word)) }.map { $0 + 1 }
  }

  private static let months: [Set<String>] = [
    ["jan", "january", "janv", "janvier", "januar", "janner", "ene", "enero", "gen", "gennaio", "janeiro"],
    ["feb", "february", "fev", "fevr", "fevrier", "februar", "febrero", "febbraio", "fevereiro"],
    ["mar", "march", "mars", "marz", "mrz", "maerz", "marzo", "marco"],
    ["apr", "april", "avr", "avril", "abr", "abril", "aprile"],
    ["may", "mai", "mayo", "mag", "maggio", "maio"],
    ["jun", "june", "juin", "juni", "junio", "giu", "giugno", "junho"],
    ["jul", "july", "juil", "juillet", "juli", "julio", "lug", "luglio", "julho"],
    ["aug", "august", "aout", "ago", "agosto"],
    ["sep", "sept", "september", "septembre", "septiembre", "setiembre", "set", "sett", "settembre", "setembro"],
    ["oct", "october", "octobre", "okt", "oktober", "octubre", "ott", "ottobre", "out", "outubro"],
    ["nov", "november", "novembre", "noviembre", "novembro"],
    ["dec", "december", "decembre", "dez", "dezember", "dic", "diciembre", "dicembre", "dezembro"],
  ]
}
