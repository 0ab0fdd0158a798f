/// Writes JSON (RFC 8259) byte by byte: an import writes hundreds of thousands of sets.
struct JSONTextWriter {
  private var bytes: [UInt8] = []

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a value; over several lines with the indent of its first, else on one.
  mutating func write(_ value: JSONValue, indent: Int?) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .int(let number): bytes += String(number).utf8
    case .decimal(let digits): bytes += digits.utf8
    case .string(let string): write(string)
    case .array(let elements):
      write(elements, open: "[", close: "]", indent: indent) { $0.write($1, indent: $2) }
    case .fields(let fields):
      write(fields, open: "{", close: "}", indent: indent) { writer, field, indent in
        writer.put("\"")
        writer.bytes += field.key.utf8
        writer.put(indent == nil ? "\":" : "\": ")
        writer.write(field.value, indent: indent)
      }
    case .object(let members):
      write(members.sorted { $0.key < $1.key }, open: "{", close: "}", indent: indent) { writer, member, indent in
        writer.write(member.key)
        writer.put(indent == nil ? ":" : ": ")
        writer.write(member.value, indent: indent)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], open: StaticString, close: StaticString, indent: Int?,
    element write: (inout JSONTextWriter, Element, Int?) -> Void
  ) {
    put(open)
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { put(",") }
      if let inner { newLine(inner) }
      write(&self, element, inner)
    }
    if let indent, !elements.isEmpty { newLine(indent) }
    put(close)
  }

  private mutating func newLine(_ indent: Int) {
    put("\n")
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }

  private mutating func write(_ string: String) {
    put("\"")
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        put("\\u")
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      default: bytes.append(byte)
      }
    }
    put("\"")
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }
}
