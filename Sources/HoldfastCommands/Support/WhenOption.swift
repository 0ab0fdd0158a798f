import HoldfastInterchange
import HoldfastModel

extension World {
  /// Reads times for this place and moment.
  var whenReader: WhenReader { WhenReader(now: now(), zone: zone) }

  /// The moment that `--at` names; now without it. What must be said about a changed clock goes to standard error.
  func moment(at text: String?) throws -> Moment {
    guard let text else { return whenReader.now }
    let moment = try whenReader.read(text)
    if let remark = moment.remark { streams.error("holdfast: \(remark)\n") }
    return moment
  }

  /// The day that an option names; nil without it. A day to come is allowed where one may ask about it.
  func day(_ text: String?, allowFuture: Bool = false) throws -> Day? {
    try text.map { try whenReader.readDay($0, allowFuture: allowFuture) }
  }
}
