public import HoldfastModel
public import HoldfastProgression

/// Writes the log as a FHIR R4 Bundle of type `collection`, one entry a line, as it goes: `export fhir`.
///
/// ```
/// {"resourceType":"Bundle","type":"collection","entry":[
/// {...},
/// {...}
/// ]}
/// ```
///
/// The bundle has no `timestamp`: the same log on the same day is the same bytes.
public struct FHIRBundleWriter {
  private let catalogue: Catalogue
  private let subject: FHIRSubject?
  private let emit: (String) throws -> Void
  private var isFirst = true

  /// A writer that hands each piece of text to `emit`. Nothing is emitted before the first entry or `finish`.
  /// - Parameters:
  ///   - catalogue: all exercises, for their names.
  ///   - subject: whose log it is; nil says nothing about the person.
  public init(catalogue: Catalogue, subject: FHIRSubject?, emit: @escaping (String) throws -> Void) {
    self.catalogue = catalogue
    self.subject = subject
    self.emit = emit
  }

  /// Writes the Observations of a record. Directives, own exercises and adoptions of a protocol have none, and neither
  /// has a deleted record.
  /// - Throws: what `emit` throws.
  public mutating func append(_ record: LogRecord) throws {
    guard !record.isDeleted else { return }
    switch record {
    case .session(let session): try write(session.observations(catalogue))
    case .checkIn(let checkIn): try write([checkIn.observation])
    case .redFlags(let report): try write([report.observation])
    case .directive, .exercise, .protocolAdoption: break
    }
  }

  /// Writes the permitted level and the verdict, and the end of the bundle.
  /// - Parameters:
  ///   - assessment: what the rules say on the day of the export.
  ///   - log: what tells this log from every other one; nil for an empty one.
  ///   - remark: what the reader has to know about the rules.
  /// - Throws: what `emit` throws.
  public mutating func finish(_ assessment: Assessment, of log: RecordID?, remark: String) throws {
    // A bundle without entries would need the key left out: FHIR has no empty lists. There is always this one.
    try write([assessment.observation(of: log, remark: remark)])
    try emit("\n]}\n")
  }

  private mutating func write(_ observations: [FHIRObservation]) throws {
    for observation in observations {
      try emit(isFirst ? "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\n" : ",\n")
      isFirst = false
      try emit(observation.entry(subject).compactText)
    }
  }
}
