import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("The log as a FHIR bundle")
struct FHIRBundleTests {
  private let pain = """
    "code":{"coding":[{"code":"72514-3","display":"Pain severity - 0-10 verbal numeric rating [Score] - Reported",\
    "system":"http://loinc.org"}],"text":"Pain severity - 0-10 verbal numeric rating [Score] - Reported"}
    """
  private let survey = """
    "category":[{"coding":[{"code":"survey","display":"Survey",\
    "system":"http://terminology.hl7.org/CodeSystem/observation-category"}],"text":"Survey"}]
    """

  /// A local code as it stands in a bundle.
  private func concept(_ code: String, _ words: String, _ system: String = "") -> String {
    "{\"coding\":[{\"code\":\"\(code)\",\"display\":\"\(words)\",\"system\":\"urn:x-holdfast:codes\(system)\"}],"
      + "\"text\":\"\(words)\"}"
  }

  @Test("an empty log has the answer of the rules alone, with what they are")
  func empty() throws {
    #expect(
      try bundle([]) == """
        {"resourceType":"Bundle","type":"collection","entry":[
        {"fullUrl":"urn:uuid:55eab3b0-d79b-8b6e-b63c-fd95e18c07a4","resource":{\
        "code":\(concept("assessment", "Permitted plank level by the rules of the log")),"component":[\
        {"code":\(concept("permitted-level", "Permitted level")),\
        "valueCodeableConcept":\(concept("knee", "Knee plank", ":level"))},\
        {"code":\(concept("verdict", "Verdict")),\
        "valueCodeableConcept":\(concept("notStarted", "No plank session yet", ":verdict"))},\
        {"code":\(concept("protocol-name", "Name of the rules")),"valueString":"Holdfast default"},\
        {"code":\(concept("protocol-version", "Version of the rules")),"valueInteger":1}],\
        "effectiveDateTime":"2026-11-22","id":"55eab3b0-d79b-8b6e-b63c-fd95e18c07a4",\
        "note":[{"text":"Fixed rules."}],"resourceType":"Observation","status":"final"}}
        ]}

        """)
  }

  @Test("a morning score with all that was marked beside it")
  func morning() throws {
    let entry = CheckIn(
      day: day("2026-11-21"), at: zoned("2026-11-21T07:05:00+01:00"), moment: .morning, pain: .none, isMedicated: true,
      isFlare: true, site: .leg, note: "\"stiff\"\nlater better")
    #expect(
      try entries([.checkIn(stamped(1, entry))]) == [
        """
        {"fullUrl":"urn:uuid:00000000-0000-7000-8000-000000000001","resource":{"bodySite":{"text":"leg"},\
        \(survey),\(pain),"component":[\
        {"code":\(concept("moment", "When the score was taken")),\
        "valueCodeableConcept":\(concept("morning", "In the morning", ":moment"))},\
        {"code":\(concept("medicated", "Under painkillers")),"valueBoolean":true},\
        {"code":\(concept("flare", "Flare-up marked")),"valueBoolean":true}],\
        "effectiveDateTime":"2026-11-21T07:05:00+01:00","id":"00000000-0000-7000-8000-000000000001",\
        "note":[{"text":"\\"stiff\\"\\nlater better"}],"resourceType":"Observation","status":"final","valueInteger":0}}
        """
      ])
  }

  @Test("a score of which only the day is known claims no time, and nothing that was not marked")
  func dayOnly() throws {
    let entry = CheckIn(day: day("2026-11-21"), moment: .other, pain: Score(7) ?? .none, note: " \n")
    #expect(
      try entries([.checkIn(stamped(1, entry))]) == [
        """
        {"fullUrl":"urn:uuid:00000000-0000-7000-8000-000000000001","resource":{"bodySite":{"text":"back"},\
        \(survey),\(pain),"component":[{"code":\(concept("moment", "When the score was taken")),\
        "valueCodeableConcept":\(concept("other", "At any other time of the day", ":moment"))}],\
        "effectiveDateTime":"2026-11-21","id":"00000000-0000-7000-8000-000000000001",\
        "resourceType":"Observation","status":"final","valueInteger":7}}
        """
      ])
  }

  @Test("red flags: the symptoms that were reported and no others")
  func redFlags() throws {
    let report = try #require(
      RedFlagReport(day: day("2026-11-21"), symptoms: [.weightLoss, .urineTrouble], note: nil))
    #expect(
      try entries([.redFlags(stamped(1, report))]) == [
        """
        {"fullUrl":"urn:uuid:00000000-0000-7000-8000-000000000001","resource":{\
        \(survey),"code":\(concept("red-flags", "Red-flag symptoms reported")),"component":[\
        {"code":\(concept("urine-trouble", RedFlagSymptom.urineTrouble.words, ":red-flag")),"valueBoolean":true},\
        {"code":\(concept("weight-loss", RedFlagSymptom.weightLoss.words, ":red-flag")),"valueBoolean":true}],\
        "effectiveDateTime":"2026-11-21","id":"00000000-0000-7000-8000-000000000001",\
        "resourceType":"Observation","status":"final"}}
        """
      ])
  }

  @Test("directives, own exercises, adoptions and deleted records are not in it")
  func leftOut() throws {
    let own = OwnExercise(id: id("hang-90"), name: "Hang", measure: .seconds)
    let gone = CheckIn(day: day("2026-11-21"), moment: .morning, pain: .none)
    let adoption = ProtocolAdoption(day: day("2026-11-21"), by: "Someone", why: "why", text: "name: x")
    #expect(
      try entries([
        .directive(stamped(1, Directive(day: day("2026-11-21"), order: .unlock, by: "Someone"))),
        .exercise(stamped(2, own)), .checkIn(stamped(3, gone, isDeleted: true)),
        .protocolAdoption(stamped(4, adoption)),
      ]) == [])
  }

  @Test(
    "an offset that FHIR does not know is written in UTC",
    arguments: [
      ("2026-11-21T07:05:00+14:00", "2026-11-21T07:05:00+14:00"),
      ("2026-11-21T07:05:00+14:01", "2026-11-20T17:04:00+00:00"),
      ("2026-11-21T07:05:00-18:00", "2026-11-22T01:05:00+00:00"),
      // In UTC it would be the year 10000.
      ("9999-12-31T23:00:00-18:00", "2026-11-21"),
    ])
  func offsets(time: String, written: String) throws {
    let entry = CheckIn(day: day("2026-11-21"), at: zoned(time), moment: .morning, pain: .none)
    let text = try #require(try entries([.checkIn(stamped(1, entry))]).first)
    #expect(text.contains("\"effectiveDateTime\":\"\(written)\""))
  }

  @Test("every entry of generated logs has an id of its own, the same each time", arguments: [1, 22, 333])
  func identities(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<20 {
      let records = random.records(random.int(1...25))
      let text = try bundle(records)
      let ids = text.split(separator: "\n").compactMap { line in
        line.hasPrefix("{\"fullUrl\":\"") ? line.dropFirst("{\"fullUrl\":\"".count).prefix(45) : nil
      }
      #expect(Set(ids).count == ids.count, "seed \(seed), round \(round)")
      #expect(try bundle(records) == text, "seed \(seed), round \(round)")
    }
  }

  @Test("the answers of two logs on one day don't share an id")
  func assessments() throws {
    let entry = CheckIn(day: day("2026-11-21"), moment: .morning, pain: .none)
    let last = try [1, 2].map { try bundle([.checkIn(stamped($0, entry))]).split(separator: "\n").dropLast().last }
    #expect(last.first != last.last)
  }
}
