import HoldfastModel

/// Asks for each red-flag symptom in turn, the emergencies first.
///
/// A yes is never lost: the first emergency ends the questions, for nobody should answer eleven more with it, and where
/// the input ends, what was said counts.
struct RedFlagQuestions {
  let world: World

  /// What was answered.
  struct Answers {
    /// The symptoms that apply.
    var symptoms: [RedFlagSymptom] = []
    /// Whether the questions went to their end.
    var isWhole = true
  }

  func ask() throws -> Answers {
    let prompt = Prompt(world: world)
    var answers = Answers()
    for symptom in RedFlagSymptom.allCases {
      do {
        guard try prompt.askForYesOrNo("Does this apply to you: \(symptom.words)?") else { continue }
      } catch let end as Problem {
        guard !answers.symptoms.isEmpty else { throw end }
        answers.isWhole = false
        return answers
      }
      answers.symptoms.append(symptom)
      if symptom.tier == .emergency {
        answers.isWhole = false
        return answers
      }
    }
    return answers
  }
}
