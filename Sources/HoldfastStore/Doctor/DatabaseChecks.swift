internal import GRDB
internal import HoldfastModel

/// Looks at the database as a whole: its pages, the references between its rows, its schema.
struct DatabaseChecks {
  let database: Database
  let path: String

  func run(_ checkup: inout Checkup) {
    integrity(&checkup)
    references(&checkup)
    schema(&checkup)
  }

  private func integrity(_ checkup: inout Checkup) {
    do {
      let faults = try Integrity.pageFaults(of: database)
      guard !faults.isEmpty else {
        return checkup.add(Finding(.integrity, .fine, "SQLite's own check of every page finds nothing"))
      }
      let isIndexOnly = IndexFaults(database: database).canBeRebuilt(faults)
      if !isIndexOnly { checkup.isDamaged = true }
      for fault in faults {
        checkup.add(
          Finding(
            .integrity, .problem, "SQLite finds: \(fault)",
            why: isIndexOnly
              ? "An index lacks what its table has, so that records may seem to be missing. The records themselves are there."
              : "Part of the file is not what was written.",
            remedy: isIndexOnly ? "holdfast doctor --repair" : DatabaseChecks.rescue(path), canBeRepaired: isIndexOnly))
      }
    } catch {
      checkup.addDamage(error, .integrity, path)
    }
  }

  static func rescue(_ path: String) -> String {
    let log = LogStore.optionForLog(ofCopyAt: path)
    return "Put back a backup (holdfast backup\(log) --list, holdfast restore\(log) FILE), or rescue what can be read: "
      + "holdfast doctor --salvage NEW.db"
  }

  private func references(_ checkup: inout Checkup) {
    do {
      let orphans = try Integrity.orphans(in: database)
      guard !orphans.isEmpty else {
        return checkup.add(Finding(.references, .fine, "every row finds the row that it belongs to"))
      }
      checkup.isDamaged = true
      for orphan in orphans {
        checkup.add(
          Finding(
            .references, .problem, orphan, why: "Another program changed the log, or part of it is lost.",
            remedy: DatabaseChecks.rescue(path)))
      }
    } catch {
      checkup.addDamage(error, .references, path)
    }
  }

  private func schema(_ checkup: inout Checkup) {
    do {
      let expected = try SchemaFingerprint.expected().parts
      let found = try SchemaFingerprint(of: database).parts
      let names = SchemaCheck.differing(expected, found)
      guard !names.isEmpty else {
        return checkup.add(
          Finding(.schema, .fine, "the tables are those of schema.sql, version \(Schema.current.version)"))
      }
      for name in names {
        let canBeBuilt = SchemaRepair.canBuild(name, expected: expected, found: found)
        let what =
          found[name] == nil
          ? "is missing" : expected[name] == nil ? "is not one of schema.sql" : "differs from schema.sql"
        if name.hasPrefix("trigger ") {
          checkup.add(
            Finding(
              .schema, .problem, "\(name) \(what)",
              why: "It can change every record that is written. No backup is made of a log with a trigger.",
              remedy: DatabaseChecks.rescue(path)))
          continue
        }
        checkup.add(
          Finding(
            .schema, expected[name] == nil ? .warning : .problem, "\(name) \(what)",
            why: expected[name] == nil
              ? "Another program added it. Holdfast leaves it alone, and makes no backup while it is there."
              : "Another program changed the log.",
            remedy: canBeBuilt
              ? "holdfast doctor --repair"
              : expected[name] == nil
                ? "Take it out with the program that put it there, or bring the records into a new log: "
                  + "holdfast doctor --salvage NEW.db" : DatabaseChecks.rescue(path),
            canBeRepaired: canBeBuilt))
      }
    } catch {
      checkup.addDamage(error, .schema, path)
    }
  }
}

extension Checkup {
  /// Adds what an error means that stopped a check.
  mutating func addDamage(_ error: any Error, _ check: Finding.Check, _ path: String) {
    isDamaged = true
    let problem = Problem.from(error, path: path) as? Problem
    add(
      Finding(
        check, .problem, problem?.what ?? "the check was broken off", why: problem?.why,
        remedy: DatabaseChecks.rescue(path)))
  }
}
