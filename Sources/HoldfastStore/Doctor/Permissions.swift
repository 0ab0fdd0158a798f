internal import HoldfastModel

/// Looks at who may open the log, its directory and its copies, and closes them to others.
struct Permissions {
  let path: String

  private var directory: String { Disk.directory(of: path) }
  private var backups: BackupDirectory { BackupDirectory(forLogAt: path) }

  func run(_ checkup: inout Checkup) {
    let before = checkup.findings.count
    log(&checkup)
    directory(&checkup)
    backupDirectory(&checkup)
    copies(&checkup)
    if checkup.findings.count == before {
      checkup.add(Finding(.permissions, .fine, "nobody but its owner may open the log"))
    }
  }

  private func log(_ checkup: inout Checkup) {
    guard let facts = Disk.target(path) else { return }
    if facts.mode & 0o077 != 0 {
      checkup.add(
        Finding(
          .permissions, .warning, "other users of this machine may open the log (mode \(octal(facts.mode)))",
          why: "It holds health data.",
          remedy: remedy("chmod 600 \(ShellWord.quoted(path))", isOwn(facts)), canBeRepaired: isOwn(facts)))
    }
    if !isOwn(facts) { addOwner("the log", facts, path, &checkup) }
    let place = Disk.directory(of: Journal.file(of: path))
    if Disk.refusesWriting(path) {
      tellUnwritable("the log", "chmod u+w \(ShellWord.quoted(path))", &checkup)
    } else if Disk.refusesWriting(place) {
      tellUnwritable("its directory", "chmod u+wx \(ShellWord.quoted(place))", &checkup)
    }
  }

  private func tellUnwritable(_ what: String, _ command: String, _ checkup: inout Checkup) {
    checkup.add(
      Finding(
        .permissions, .warning, "nothing can be recorded: you may not write to \(what)",
        why: "SQLite writes to the log and keeps a journal beside it. Commands that only read work.",
        remedy: "If that is meant, nothing needs to be done. Else, as its owner: \(command)"))
  }

  private func directory(_ checkup: inout Checkup) {
    guard let facts = Disk.target(directory) else { return }
    if facts.mode & 0o022 != 0 {
      let isSticky = facts.mode & 0o1000 != 0
      checkup.add(
        Finding(
          .permissions, .warning,
          "other users of this machine may put files into the directory of the log (mode \(octal(facts.mode)))",
          why: isSticky
            ? "They could put a file beside it that SQLite takes for its journal, and writes into the log."
            : "They could put another file in the place of the log, or beside it one that SQLite takes for its journal.",
          remedy: isSticky
            ? "Keep the log in a directory that is yours alone: --db PATH or HOLDFAST_DB. If this one is: "
              + "chmod go-w \(ShellWord.quoted(directory))"
            : "chmod go-w \(ShellWord.quoted(directory)), or keep the log elsewhere.",
          canBeRepaired: isOurs(directory)))
    } else if isOurs(directory), facts.mode & 0o077 != 0 {
      checkup.add(
        Finding(
          .permissions, .warning,
          "other users of this machine may look into the directory of the log (mode \(octal(facts.mode)))",
          why: "Holdfast makes it for its owner alone.",
          remedy: remedy("chmod 700 \(ShellWord.quoted(directory))", true), canBeRepaired: true))
    }
  }

  private func backupDirectory(_ checkup: inout Checkup) {
    guard let facts = Disk.target(backups.path), facts.isDirectory else { return }
    if !isOwn(facts) { addOwner("the directory of the backups", facts, backups.path, &checkup) }
    // One without a backup of ours may be meant to be shared; written into by others it must not be.
    guard facts.mode & (backups.backups().isEmpty ? 0o022 : 0o077) != 0 else { return }
    checkup.add(
      Finding(
        .permissions, .warning,
        "other users of this machine may open the directory of the backups (mode \(octal(facts.mode)))",
        why: "A backup holds all that the log does, and another file could be put in its place.",
        remedy: remedy("chmod 700 \(ShellWord.quoted(backups.path))", isOwn(facts)), canBeRepaired: isOwn(facts)))
  }

  private func copies(_ checkup: inout Checkup) {
    let all = ownCopies().compactMap { file in Disk.facts(file).map { (file, $0) } }
    let open = all.filter { $0.1.mode & 0o077 != 0 }
    if let (file, facts) = open.first {
      let canBeRepaired = open.allSatisfy { isOwn($0.1) }
      checkup.add(
        Finding(
          .permissions, .warning,
          "other users of this machine may open \(some(open.count, "copy", "copies")) of the log "
            + "(mode \(octal(facts.mode))): \(file)\(open.count == 1 ? "" : " and others")",
          why: "It holds health data.",
          remedy: remedy("chmod 600 \(open.map { ShellWord.quoted($0.0) }.joined(separator: " "))", canBeRepaired),
          canBeRepaired: canBeRepaired))
    }
    if let (file, facts) = all.first(where: { !isOwn($0.1) }) { addOwner("a copy of the log", facts, file, &checkup) }
  }

  private func addOwner(_ what: String, _ facts: FileFacts, _ path: String, _ checkup: inout Checkup) {
    checkup.add(
      Finding(
        .permissions, .warning, "\(what) belongs to another user (number \(facts.owner)): \(path)",
        why: "That user can read and change it.",
        remedy: "If it is yours, as an administrator: chown USER \(ShellWord.quoted(path))"))
  }

  /// Closes to others what can be closed without taking anything from its owner.
  /// - Returns: what was done.
  func repair() -> [String] {
    var done: [String] = []
    if close(path, Disk.target(path), 0o600) { done.append("the log is for its owner alone now (mode 0600)") }
    if isOurs(directory), close(directory, Disk.target(directory), 0o700) {
      done.append("the directory of the log is for its owner alone now (mode 0700)")
    }
    let place = Disk.target(backups.path)
    if place?.isDirectory == true, !backups.backups().isEmpty || (place?.mode ?? 0) & 0o022 != 0,
      close(backups.path, place, 0o700)
    {
      done.append("the directory of the backups is for its owner alone now (mode 0700)")
    }
    let closed = ownCopies().filter { close($0, Disk.facts($0), 0o600) }.count
    if closed > 0 { done.append("\(some(closed, "copy", "copies")) of the log for the owner alone now (mode 0600)") }
    return done
  }

  private func close(_ path: String, _ facts: FileFacts?, _ mode: Int) -> Bool {
    guard let facts, isOwn(facts), facts.mode & 0o077 != 0 else { return false }
    return FileSystem.setMode(mode, of: path)
  }

  /// The backups in their directory and the copies beside the log.
  private func ownCopies() -> [String] { backups.backups().map(\.path) + OwnCopies.beside(path) }

  /// Whether a directory is one that Holdfast made for itself; another one may be meant to be shared.
  private func isOurs(_ directory: String) -> Bool {
    Disk.name(of: FileSystem.resolved(directory)) == "holdfast" && Disk.target(directory).map(isOwn) == true
  }

  private func isOwn(_ facts: FileFacts) -> Bool { facts.owner == FileSystem.user }

  private func remedy(_ command: String, _ canBeRepaired: Bool) -> String {
    canBeRepaired ? "holdfast doctor --repair, or: \(command)" : "As its owner: \(command)"
  }

  private func some(_ count: Int, _ one: String, _ more: String) -> String {
    count == 1 ? "a \(one)" : "\(count) \(more)"
  }

  private func octal(_ mode: Int) -> String { "0" + String(mode & 0o1777, radix: 8) }
}
