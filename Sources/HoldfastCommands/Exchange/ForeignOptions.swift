import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastReports

/// The options of `import` that say how the file of another app is read.
struct ForeignOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which app wrote it: auto, strong, hevy, fitnotes, fitbod, calisthenics-memory, flexify, holdfast-csv or generic.",
      valueName: "app"))
  var fromApp: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What a name of theirs is here, as 'Plank=knee-plank' or 'Plank 1:00=toe-plank:60s'.", valueName: "map"))
  var map: [String] = []

  @Option(help: ArgumentHelp("A file of such lines.", valueName: "file"), completion: .file())
  var mapFile: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The zone of clock times without one: Europe/Berlin or +02:00; this machine's without it.", valueName: "zone"))
  var zone: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The unit of weights that have none: kg or lb.", valueName: "unit"))
  var weightUnit: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The columns of any other CSV, as 'date=Day,exercise=Move,seconds=Time (s),pain=Pain'.", valueName: "columns"))
  var columns: String?

  /// The format that is named; nil finds it out by the header.
  func format() throws -> ForeignFormatID? {
    guard let fromApp, fromApp.lowercased() != "auto" else { return columns == nil ? nil : .generic }
    if let format = ForeignFormatID(rawValue: fromApp.lowercased()) { return format }
    let names = ForeignFormatID.allCases.map(\.rawValue)
    throw Problem(
      .usage, "--from-app does not know '\(printable(fromApp))'",
      remedy: NearMiss.of(fromApp.lowercased(), among: names).map { "Did you mean \($0)?" }
        ?? "Write auto, \(HoldfastReports.list(names, "or")).")
  }

  /// What the file is read with.
  func options(_ catalogue: Catalogue, in world: World) throws -> ImportOptions {
    var names = try NameMap(options: map, catalogue: catalogue)
    if let mapFile { try names.add(file: mapFile, world.files.read(mapFile), catalogue: catalogue) }
    return try ImportOptions(
      zone: zone(in: world), now: world.now(), map: names, columns: columns.map { try GenericColumns($0) },
      weightUnit: weightUnit.map(Self.unit), catalogue: catalogue)
  }

  /// A file of `export json` has none of these questions.
  func refuseForLog(strict: Bool, rejects: String?) throws {
    let given: [(Bool, String)] = [
      (fromApp.map { $0.lowercased() != "auto" } ?? false, "--from-app"), (!map.isEmpty, "--map"),
      (mapFile != nil, "--map-file"), (zone != nil, "--zone"), (weightUnit != nil, "--weight-unit"),
      (columns != nil, "--columns"), (strict, "--strict"), (rejects != nil, "--rejects"),
    ]
    guard let name = given.first(where: \.0)?.1 else { return }
    throw Problem(
      .usage, "\(name) is for the CSV of another app",
      why: "The file is JSON, a whole log: all of it is read, or nothing.",
      remedy: "Leave \(name) out.")
  }

  private func zone(in world: World) throws -> Zone {
    guard let zone else { return world.zone }
    if let offset = Zone(offset: zone) ?? world.zoneNamed(zone) { return offset }
    throw Problem(
      .usage, "--zone '\(printable(zone))' is not known on this machine",
      remedy: "Write it as Europe/Berlin, UTC or +02:00.")
  }

  private static func unit(_ text: String) throws -> WeightUnit {
    if let unit = WeightUnit(rawValue: text.lowercased()) { return unit }
    throw Problem(
      .usage,
      "--weight-unit must be \(HoldfastReports.list(WeightUnit.allCases.map(\.rawValue), "or")), not '\(printable(text))'"
    )
  }
}
