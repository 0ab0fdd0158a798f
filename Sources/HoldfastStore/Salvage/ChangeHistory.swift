internal import GRDB
internal import HoldfastModel

/// What the history of changes of a damaged log still knows of records.
struct ChangeHistory {
  let source: Database

  /// A record as its last change left it.
  struct Image {
    let recordID: String
    let kind: RecordKind
    let text: String
    fileprivate let seq: Int
  }

  /// The last image of each record that is named, besides some, as far as the table can be read.
  func lastImages(besides known: Set<String>) -> (images: [Image], isWhole: Bool) {
    var last: [String: Image] = [:]
    for order in ["", "DESC"] {
      do {
        let statement = try source.makeStatement(
          sql: "SELECT seq, record_id, kind, after_image FROM change NOT INDEXED ORDER BY seq \(order)")
        let row = try RowReader(statement, table: "change", idColumn: 0)
        while try row.next() {
          guard let seq = try? row.int(0), let id = try? row.text(1), !known.contains(id),
            let kind: RecordKind = try? row.choice(2), let text = try? row.text(3), seq >= last[id]?.seq ?? seq
          else { continue }
          last[id] = Image(recordID: id, kind: kind, text: text, seq: seq)
        }
        return (last.values.sorted { $0.seq < $1.seq }, true)
      } catch {
        continue
      }
    }
    return (last.values.sorted { $0.seq < $1.seq }, false)
  }
}
