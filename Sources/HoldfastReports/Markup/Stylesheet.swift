/// A stylesheet of ours. There is no way to make another one, so nothing that a user typed can be written as a style.
struct Stylesheet: Sendable {
  /// The rules in CSS; they hold neither `<` nor `&`, so that they mean the same in HTML and in XML.
  let text: String

  private init(_ text: String) {
    self.text = text
  }

  /// The styles of a page that is as long as it has to be.
  static let longPage = Stylesheet(colours(of: ":root") + pageRules + chartRules + longPrintRules)

  /// The styles of a page that is printed on one sheet.
  static let sheet = Stylesheet(colours(of: ":root") + pageRules + chartRules + sheetRules)

  /// The styles of a picture in a file of its own.
  static let picture = Stylesheet(colours(of: "svg") + chartRules)

  /// Light unless the reader's system is dark; always light on paper.
  private static func colours(of root: String) -> String {
    """
    \(root){color-scheme:light dark;\(Palette.light.properties)}
    @media screen and (prefers-color-scheme:dark){\(root){\(Palette.dark.properties)}}

    """
  }
}
