/// A number of the laboratory's model. Its name, meaning, unit, values and source stand in `LabParameterRow.table`, and
/// the model reads it from there.
public enum LabParameter: Int, CaseIterable, Sendable {
  case share
  // The body.
  case toeHoldMean, toeHoldSD, healthyHoldMean, healthyHoldSD, kneeDemand, unstableDemand
  case holdGain, holdLoss, holdLossFrom, holdDaySD, setFatigue, painHoldLoss, painHoldLossFrom
  case toleranceMedian, toleranceSD, healedFactor, healing, toleranceGain, toleranceDaySD, overloadSetback
  // Pain.
  case painMean, painSD, painLeft, painDaySD, painMemory, exertionPain, overloadPain
  case flareChance, flareSize, flareFading, overloadFlare, overloadFlareExcess, tooPainful
  // What is said.
  case scoreError, reportBias, morningMissing, morningMissingAway, entryShare, eveningShare, beforeShare, afterShare
  case duringMissing, formMissing, flareMarkRaised, flareMarkPlain, painkillers, painkillersRaised, painkillerRelief
  // What is done.
  case adherence, awayChance, awayDays, supportShare, supportAlone, goesOn, goesOnTo, shaky, shakyAtLimit, broken
  case clearanceDays
}

/// The values of all parameters, for every phenotype.
public struct LabParameters: Hashable, Sendable {
  private var values: [[Double]]

  /// The values of the table.
  public static let standard = LabParameters(LabParameterRow.table)

  init(_ rows: [LabParameterRow]) {
    values = Phenotype.allCases.map { phenotype in
      var values = [Double](repeating: 0, count: LabParameter.allCases.count)
      for row in rows { values[row.parameter.rawValue] = row.value(for: phenotype) }
      return values
    }
  }

  /// One value.
  public subscript(parameter: LabParameter, phenotype: Phenotype) -> Double {
    get { values[phenotype.rawValue][parameter.rawValue] }
    set { values[phenotype.rawValue][parameter.rawValue] = newValue }
  }

  /// The values of one phenotype.
  func numbers(of phenotype: Phenotype) -> LabNumbers { LabNumbers(values: values[phenotype.rawValue]) }
}

/// The values of all parameters for one phenotype.
struct LabNumbers: Sendable {
  fileprivate let values: [Double]

  subscript(parameter: LabParameter) -> Double { values[parameter.rawValue] }
}
