import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast exercises`: the catalogue.
struct Exercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises", abstract: "The exercises, with cues and cautions; and your own.",
    discussion: """
      Examples:
        holdfast exercises
        holdfast exercises show bird-dog
        holdfast exercises add "side plank" --measure seconds --per-side
      """,
    subcommands: [ListExercises.self, ShowExercise.self, AddExercise.self], defaultSubcommand: ListExercises.self)
}

/// `holdfast exercises list`.
struct ListExercises: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all exercises.",
    discussion: """
      Examples:
        holdfast exercises
        holdfast exercises list --json
      """)

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let catalogue = try reading.shared.read(in: world) { try $0.catalogue() }
    if reading.json {
      let exercises = JSONValue.array(catalogue.exercises.map(ExercisesReport.json))
      world.streams.out(JSONValue.object(["version": .int(1), "exercises": exercises]).prettyText + "\n")
    } else {
      reading.shared.print(in: world) { ExercisesReport.write(catalogue, on: &$0) }
    }
  }
}

/// `holdfast exercises show`.
struct ShowExercise: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one exercise with its cues and cautions.",
    discussion: """
      Examples:
        holdfast exercises show "bird dog"
        holdfast exercises show mega-clam --json
      """)

  @Argument(help: ArgumentHelp("The name, with hyphens or spaces.", valueName: "name"))
  var name: [String]

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let exercise = try reading.shared.read(in: world) { try $0.catalogue().named(name.joined(separator: " ")) }
    if reading.json {
      world.streams.out(
        JSONValue.object(["version": .int(1), "exercise": ExercisesReport.json(exercise)]).prettyText + "\n")
    } else {
      reading.shared.print(in: world) { ExercisesReport.write(exercise, on: &$0) }
    }
  }
}

/// `holdfast exercises add`.
struct AddExercise: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an exercise of your own.",
    discussion: """
      Examples:
        holdfast exercises add "side plank" --measure seconds --per-side
        holdfast exercises add "glute bridge" --measure reps-hold --targets glutes
      """)

  @Argument(help: ArgumentHelp("The name, with hyphens or spaces.", valueName: "name"))
  var name: [String]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What a set is counted in: seconds, reps or reps-hold.", valueName: "measure"),
    completion: .list(Measure.allCases.map(\.rawValue)))
  var measure: String

  @Flag(help: "Count each side on its own.")
  var perSide = false

  @Option(help: ArgumentHelp("Another name for it; may be given several times.", valueName: "name"))
  var alias: [String] = []

  @Option(
    help: ArgumentHelp("What it works: transverse-abdominis, glutes or diaphragm.", valueName: "muscle"),
    completion: .list(Muscle.allCases.map(\.rawValue)))
  var targets: [String] = []

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let words = try OptionReader.text(name.joined(separator: " "), named: "the name")
    let id = try slug(words)
    let aliases = try alias.map { try slug($0) }
    let measure = try choice(measure, Measure.self, "--measure")
    let muscles = try targets.map { try choice($0, Muscle.self, "--targets") }
    let own = OwnExercise(
      id: id, name: words, aliases: aliases, measure: measure, isPerSide: perSide, targets: muscles)
    let shortID = try shared.write(in: world) { writer in
      let taken = try writer.reader.catalogue().names
      for name in [id] + aliases where taken.contains(name) || Catalogue.isBuiltIn(name) {
        throw Problem(
          .forbidden, "there is already an exercise named \(name.slug)",
          remedy: "See it with: holdfast exercises show \(name.slug)")
      }
      let now = world.now()
      let stored = try writer.put(.exercise(Record(id: world.newID(), created: now, updated: now, content: own)))
      return try writer.reader.shortID(of: stored.id)
    }
    shared.print(in: world) { page in
      page.write("Added \(printable(own.words)).", .strong)
      ExercisesReport.write(own.exercise, on: &page)
      page.write("To take it out again: holdfast delete \(shortID)", .faint)
    }
  }

  private func slug(_ text: String) throws -> ExerciseID {
    let slug = text.lowercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: "-")
    // A word such as 30s could not be told from a hold behind the name.
    let wordsAreNames = slug.split(separator: "-").allSatisfy { $0.first?.isNumber == false }
    if Shorthand.isWord(slug) {
      throw Problem(
        .usage, "'\(text)' can't be the name of an exercise",
        why: "It is a word of the shorthand, as in plank 45s pain 2 clean.",
        remedy: "Say more of it: holdfast exercises add \"\(text) drill\" --measure seconds")
    }
    guard let id = ExerciseID(slug: slug), wordsAreNames else {
      throw Problem(
        .usage, "'\(text)' can't be the name of an exercise",
        why:
          "A name is made of the letters a-z, digits and spaces, each of its words begins with a letter, and it has at "
          + "most 64 characters.",
        remedy: "For example: holdfast exercises add \"side plank\" --measure seconds")
    }
    return id
  }

  private func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String, _ type: Choice.Type, _ option: String
  ) throws -> Choice {
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw Problem(
      .usage, "\(option) must be \(list(names, "or")), not \(text)",
      remedy: NearMiss.of(text, among: names).map { "Did you mean \($0)?" })
  }
}
