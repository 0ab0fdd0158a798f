import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// The protocol that judges the log, and how it came to be in force.
struct RulesInForce {
  /// Its numbers.
  let rules: LadderProtocol
  /// The adoption that put it in force; nil while nobody has adopted any.
  let adoption: ProtocolAdoption?

  init(_ adoption: ProtocolAdoption?) throws {
    self.adoption = adoption
    rules = try adoption?.rules ?? .standard
  }
}

extension ProtocolAdoption {
  /// The numbers of the adopted protocol; those of the default one after a return to it.
  /// - Throws: a problem when the text can't be read. The default must not take its place: it could permit more.
  var rules: LadderProtocol {
    get throws {
      guard let text else { return .standard }
      do {
        return try ProtocolFileReader(fileName: "the adopted protocol").read(Array(text.utf8))
      } catch let problems as Problems {
        throw Problem(
          .data, "the protocol adopted on \(day.words) can't be read: \(problems.all[0].what)",
          why: "The log can't be judged without the rules that were adopted for it. Nothing was written.",
          remedy: "Adopt it anew: holdfast protocol use FILE --by WHO. Or go back to the default rules: "
            + "holdfast protocol reset")
      }
    }
  }

  /// The name and version of the adopted protocol, for people.
  var title: String {
    guard let rules = try? rules else { return "a protocol that can't be read" }
    return rules.titleWords
  }
}

extension LogReader {
  /// The protocol that judges the log.
  func rulesInForce() throws -> RulesInForce { try RulesInForce(protocolInForce()?.content) }

  /// The protocol that judges the log once a plan is carried out.
  func rulesInForce(after plan: MergePlan) throws -> LadderProtocol {
    var adoptions = try Dictionary(protocolAdoptions().map { ($0.id, $0) }) { $0.created >= $1.created ? $0 : $1 }
    func take(_ record: LogRecord) {
      if case .protocolAdoption(let adoption) = record { adoptions[adoption.id] = adoption }
    }
    plan.added.forEach(take)
    for replaced in plan.replaced { take(replaced.new) }
    return try RulesInForce(adoptions.values.inForce?.content).rules
  }
}

extension ProtocolFileReader {
  /// Everything that is wrong with the text of a protocol; empty when it can be adopted.
  static func problems(in text: String) -> [Problem] {
    do {
      _ = try ProtocolFileReader(fileName: "the protocol").read(Array(text.utf8))
      return []
    } catch let problems as Problems {
      return problems.all
    } catch {
      return [Problem(.data, "the protocol can't be read")]
    }
  }
}
