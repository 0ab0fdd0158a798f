internal import HoldfastModel

extension ShorthandWords {
  /// The words in the order that reads best.
  var texts: [String] {
    var texts: [String] = []
    if let pain { texts.append("pain \(pain.value)") }
    if let form { texts.append(form.rawValue) }
    if let device { texts.append(device.rawValue) }
    if let variation { texts.append(spaced(variation.slug)) }
    if let weight { texts.append("\(weight.kilograms)kg") }
    if let stopped { texts.append("stopped \(stopped.rawValue)") }
    if let note { texts.append("\"\(ShorthandWords.doublingQuotes(in: note))\"") }
    return texts
  }

  /// The words with a form that `stopped form` says already left out.
  var impliedFormLeftOut: ShorthandWords {
    guard stopped == .form, form == .shaky else { return self }
    var words = self
    words.form = nil
    return words
  }

  /// The words of a group with one more set, which may be its last one and stopped; nil when they don't agree.
  func joined(_ next: ShorthandWords) -> ShorthandWords? {
    if withoutStop == next.withoutStop || withoutStop == next.impliedFormLeftOut.withoutStop {
      var words = self
      words.stopped = next.stopped
      return words
    }
    return nil
  }

  /// The words without why it stopped.
  var withoutStop: ShorthandWords {
    var words = self
    words.stopped = nil
    return words
  }

  // By scalars: a mark that joins onto a quote would hide it from a search by characters.
  private static func doublingQuotes(in note: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in note.unicodeScalars {
      text.append(scalar)
      if scalar == "\"" { text.append(scalar) }
    }
    return String(text)
  }
}
