/// Files for `import`, written by hand.
enum JSONLog {
  static func of(_ records: [String]) -> String {
    "{\"format\":\"holdfast-log\",\"version\":1,\"records\":[\n" + records.joined(separator: ",\n") + "\n]}\n"
  }

  static func morning(id: String, day: String, pain: String = "1", updated: String = "2024-03-02T08:00:00.000Z")
    -> String
  {
    "{\"kind\":\"checkin\",\"id\":\"\(id)\",\"created\":\"2024-03-02T08:00:00.000Z\",\"updated\":\"\(updated)\","
      + "\"day\":\"\(day)\",\"moment\":\"morning\",\"pain\":\(pain)}"
  }
}
