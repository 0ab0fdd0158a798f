/// Writes a log of daily training as JSON for `holdfast import`: every day a morning score and a session of about
/// seven sets. The same number of days always gives the same bytes.
struct SampleLog {
  /// How many days, ending at the day given.
  var days: Int
  /// The last day, in days since 1970-01-01.
  var lastDay: Int

  /// The file, piece by piece.
  func write(_ emit: (String) -> Void) {
    emit("{\"format\":\"holdfast-log\",\"version\":1,\"records\":[\n")
    for index in 0..<days {
      let day = isoDay(lastDay - days + 1 + index)
      // 25,000 sets on 3,650 days: 6 on some days, 7 on most.
      let sets = index % 20 < 3 ? 6 : 7
      if index > 0 { emit(",\n") }
      emit(morning(index, day) + ",\n" + session(index, day, sets: sets))
    }
    emit("\n]}\n")
  }

  private func session(_ index: Int, _ day: String, sets: Int) -> String {
    let plank = index % 400 < 60 ? "knee-plank" : "toe-plank"
    var rows: [String] = []
    for number in 1...sets {
      rows.append(
        number <= 3
          ? "{\"set\":\(number),\"exercise\":\"\(plank)\",\"side\":\"none\",\"seconds\":\(30 + (index + number) % 20)}"
          : "{\"set\":\(number),\"exercise\":\"bird-dog\",\"side\":\"none\",\"reps\":10,\"seconds\":8}")
    }
    return record("session", id: 2 * index + 1, day)
      + ",\"during\":\(index % 3),\"form\":\"clean\",\"sets\":[\(rows.joined(separator: ","))]}"
  }

  private func morning(_ index: Int, _ day: String) -> String {
    record("checkin", id: 2 * index, day) + ",\"moment\":\"morning\",\"pain\":\(index % 97 == 96 ? 4 : index % 2)}"
  }

  private func record(_ kind: String, id: Int, _ day: String) -> String {
    let digits = String(id, radix: 16)
    let tail = String(repeating: "0", count: 12 - digits.count) + digits
    return "{\"kind\":\"\(kind)\",\"id\":\"01900000-0000-7000-8000-\(tail)\",\"created\":\"\(day)T18:00:00.000Z\","
      + "\"updated\":\"\(day)T18:00:00.000Z\",\"day\":\"\(day)\""
  }

  /// Howard Hinnant's civil_from_days.
  private func isoDay(_ number: Int) -> String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return "\(year)-\(two(civilMonth))-\(two(dayOfYear - (153 * month + 2) / 5 + 1))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
