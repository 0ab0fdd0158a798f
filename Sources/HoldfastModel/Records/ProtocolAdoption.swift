/// The adoption of a protocol: from then on its text, or the default one, says how the plank ladder goes.
public struct ProtocolAdoption: Hashable, Sendable {
  /// The civil day on which it was adopted. It says nothing about the days that are judged: all of them are.
  public var day: Day
  /// When it was, if that was given.
  public var at: ZonedInstant?
  /// Who adopted it; nil only for a return to the default protocol.
  public var by: String?
  /// Why; nil when not given.
  public var why: String?
  /// The protocol file as it was adopted, byte for byte, at most `mostTextBytes` in UTF-8; nil for a return to the
  /// default protocol.
  public var text: String?

  /// How long the text of a protocol can be, in bytes of UTF-8.
  public static let mostTextBytes = 65_536

  /// An adoption from its parts.
  public init(
    day: Day, at: ZonedInstant? = nil, by: String? = nil, why: String? = nil, text: String? = nil
  ) {
    self.day = day
    self.at = at
    self.by = by
    self.why = why
    self.text = text
  }
}

extension Sequence<Record<ProtocolAdoption>> {
  /// The adoption in force; nil when there is none, and the default protocol judges.
  ///
  /// The protocol adopted last judges the whole log: of the adoptions that are not deleted the one with the greatest
  /// `created`, and of several made in the same millisecond the one with the greatest id. Neither ever changes, so that
  /// machines that hold the same records agree, in whatever order they got them. `HoldfastStore` asks the same of its
  /// table; a test holds both together.
  public var inForce: Record<ProtocolAdoption>? {
    lazy.filter { !$0.isDeleted }.max { ($0.created, $0.id) < ($1.created, $1.id) }
  }
}
