import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the table of the laboratory's parameters")
struct ParameterTests {
  @Test("every parameter stands in it once, under a name of its own")
  func complete() {
    let parameters = LabParameterRow.table.map(\.parameter)
    #expect(parameters.count == LabParameter.allCases.count)
    #expect(Set(parameters) == Set(LabParameter.allCases))
    #expect(Set(LabParameterRow.table.map(\.name)).count == parameters.count)
  }

  @Test("every line has a meaning and a unit, and a source with its year or the word assumed")
  func sources() {
    for row in LabParameterRow.table {
      #expect(!row.meaning.isEmpty && !row.meaning.hasSuffix("."), "\(row.name)")
      #expect(!row.unit.isEmpty, "\(row.name)")
      let hasYear = row.source.split { !$0.isNumber }.contains { (1900...2026).contains(Int($0) ?? 0) }
      #expect(row.source.hasPrefix("assumed") || hasYear, "\(row.name): \(row.source)")
    }
  }

  @Test("the model reads the values of the table, for every phenotype")
  func values() {
    for row in LabParameterRow.table {
      for phenotype in Phenotype.allCases {
        #expect(LabParameters.standard[row.parameter, phenotype] == row.value(for: phenotype))
        #expect(LabParameters.standard.numbers(of: phenotype)[row.parameter] == row.value(for: phenotype))
      }
    }
  }

  @Test("probabilities and parts lie between 0 and 1, sizes above 0, and the shares make a whole")
  func ranges() {
    for row in LabParameterRow.table {
      for phenotype in Phenotype.allCases {
        let value = row.value(for: phenotype)
        if row.unit.hasPrefix("of 1 ") || row.unit == "of 1" { #expect((0...1).contains(value), "\(row.name)") }
        if row.parameter != .reportBias { #expect(value >= 0 && value.isFinite, "\(row.name)") }
      }
    }
    let shares = Phenotype.allCases.reduce(0) { $0 + LabParameters.standard[.share, $1] }
    #expect(abs(shares - 1) < 1e-12)
  }

  @Test("mornings 2 points above the lifter's average come as often as the table says: 1 in 17, noisy 1 in 10")
  func flares() {
    func share(_ phenotype: Phenotype) -> Double {
      let laboratory = Laboratory(rules: [.standard], days: 180, seed: 3, phenotype: phenotype)
      var (raised, all) = (0, 0)
      for number in 0..<60 {
        let scores = LabCourse(laboratory, number).days.compactMap { $0.morning?.pain.value }
        let sum = scores.reduce(0, +)
        raised += scores.count { $0 * scores.count >= sum + 2 * scores.count }
        all += scores.count
      }
      return Double(raised) / Double(all)
    }
    #expect((0.05...0.07).contains(share(.typical)))
    #expect((0.09...0.125).contains(share(.noisy)))
  }
}
