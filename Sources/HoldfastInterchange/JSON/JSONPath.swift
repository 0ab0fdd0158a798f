/// Where a value stands within the structure of a file, as `records[3].sets[0].pain`.
indirect enum JSONPath {
  case root
  case key(JSONPath, String)
  case index(JSONPath, Int)

  /// The path as it is shown; the root is `the file`.
  var text: String {
    let text = inner
    return text.isEmpty ? "the file" : text
  }

  private var inner: String {
    switch self {
    case .root: return ""
    case .key(let parent, let key):
      let before = parent.inner
      return before.isEmpty ? key : "\(before).\(key)"
    case .index(let parent, let index): return "\(parent.inner)[\(index)]"
    }
  }
}
