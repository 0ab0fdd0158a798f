public import HoldfastModel

/// What a file of another app is read with.
public struct ImportOptions: Sendable {
  /// The zone of clock times that name none.
  public var zone: Zone
  /// The present moment: what is later is refused.
  public var now: Instant
  /// What names mean by the user's word.
  public var map: NameMap
  /// The columns of a generic CSV; nil leaves them to the header.
  public var columns: GenericColumns?
  /// The unit of weights that have none; nil takes kilograms, and says so.
  public var weightUnit: WeightUnit?
  /// The exercises that are known, own ones included.
  public var catalogue: Catalogue

  /// Options from their parts.
  public init(
    zone: Zone, now: Instant, map: NameMap = NameMap(), columns: GenericColumns? = nil, weightUnit: WeightUnit? = nil,
    catalogue: Catalogue
  ) {
    self.zone = zone
    self.now = now
    self.map = map
    self.columns = columns
    self.weightUnit = weightUnit
    self.catalogue = catalogue
  }
}
