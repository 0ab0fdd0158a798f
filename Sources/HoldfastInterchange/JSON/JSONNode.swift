/// A value of a JSON text with the byte offset at which it begins, so that every complaint can say where.
struct JSONNode {
  var offset: Int
  var value: Value

  enum Value {
    case null
    case bool(Bool)
    /// The digits as they stand in the text: what kind of number is accepted is up to the reader of the value.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// The members in the order of the text. A key that stands twice is there twice.
    case object([Member])
  }

  struct Member {
    var key: String
    var keyOffset: Int
    var node: JSONNode
  }

  /// What it is, for a message about the wrong type.
  var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// The first place at which a text stops being JSON.
struct JSONSyntaxError: Error {
  var offset: Int
  var what: String
  var remedy: String?
}
