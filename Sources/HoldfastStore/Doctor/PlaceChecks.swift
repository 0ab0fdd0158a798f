internal import HoldfastModel

/// Looks at where the log lies, before any database looks into it.
struct PlaceChecks {
  let path: String

  func run(_ checkup: inout Checkup) {
    links(&checkup)
    synchronised(&checkup)
    permissions(&checkup)
    locks(&checkup)
  }

  private var directory: String { Disk.directory(of: path) }

  private func links(_ checkup: inout Checkup) {
    guard Disk.facts(path)?.isLink == true else { return }
    checkup.add(
      Finding(
        .place, .warning, "the log is a link to \(FileSystem.resolved(path))",
        why:
          "Backups go beside the link, not beside what it leads to; whoever can change the link can put another file "
          + "in the place of the log.",
        remedy: "If the link is not yours, name the file itself with --db PATH or HOLDFAST_DB."))
  }

  private func synchronised(_ checkup: inout Checkup) {
    let real = FileSystem.resolved(path)
    if let program = SyncedFolder.program(of: real, names: Disk.names) {
      checkup.add(
        Finding(
          .place, .warning, "the log lies in a folder of \(program)",
          why:
            "The file is copied in the middle of changes, two machines overwrite each other's, and the copies lie with "
            + "somebody else.",
          remedy:
            "Keep the log elsewhere (--db PATH, HOLDFAST_DB), and put an export there: holdfast export json -o FILE")
      )
    }
    if let name = FileSystem.network(of: real) {
      checkup.add(
        Finding(
          .place, .warning, "the log lies on a network file system: \(name)",
          why: "Locks do not always work there, so that two programs can damage the log.",
          remedy: "Keep the log on a disk of this machine: --db PATH or HOLDFAST_DB."))
    } else if !checkup.findings.contains(where: { $0.check == .place }) {
      checkup.add(Finding(.place, .fine, "no folder of a known sync program, and no network file system"))
    }
  }

  private func permissions(_ checkup: inout Checkup) {
    let before = checkup.findings.count
    if let facts = Disk.target(path) {
      if facts.mode & 0o077 != 0 {
        checkup.add(
          Finding(
            .permissions, .warning, "other users of this machine may open the log (mode \(octal(facts.mode)))",
            why: "It holds health data.", remedy: "holdfast doctor --repair, or: chmod 600 '\(path)'",
            canBeRepaired: facts.owner == FileSystem.user))
      }
      if facts.owner != FileSystem.user {
        checkup.add(
          Finding(
            .permissions, .warning, "the log belongs to another user (number \(facts.owner))",
            why: "That user can read and change it.",
            remedy: "If it is yours, as an administrator: chown USER '\(path)'"
          ))
      }
    }
    if let facts = Disk.target(directory) {
      if facts.mode & 0o022 != 0, facts.mode & 0o1000 == 0 {
        checkup.add(
          Finding(
            .permissions, .warning,
            "other users of this machine may put files into the directory of the log (mode \(octal(facts.mode)))",
            why: "They could put another file in the place of the log.",
            remedy: "chmod go-w '\(directory)', or keep the log elsewhere.", canBeRepaired: isOurs(directory)))
      } else if isOurs(directory), facts.mode & 0o077 != 0 {
        checkup.add(
          Finding(
            .permissions, .warning,
            "other users of this machine may look into the directory of the log (mode "
              + "\(octal(facts.mode)))", why: "Holdfast makes it for its owner alone.",
            remedy: "holdfast doctor --repair, or: chmod 700 '\(directory)'", canBeRepaired: true))
      }
    }
    if checkup.findings.count == before {
      checkup.add(Finding(.permissions, .fine, "nobody but its owner may open the log"))
    }
  }

  /// Whether a directory is one that Holdfast made for itself; another one may be meant to be shared.
  private func isOurs(_ directory: String) -> Bool {
    Disk.name(of: FileSystem.resolved(directory)) == "holdfast" && Disk.target(directory)?.owner == FileSystem.user
  }

  private func locks(_ checkup: inout Checkup) {
    switch FileSystem.canLock(path) {
    case nil: break
    case true: checkup.add(Finding(.locks, .fine, "the file system can lock files"))
    case false:
      checkup.add(
        Finding(
          .locks, .problem, "the file system of the log can't lock files",
          why: "Two commands at the same time could damage the log.",
          remedy: "Keep the log on another disk: --db PATH or HOLDFAST_DB."))
    }
  }

  /// Mends the permissions that can be mended without taking anything from anybody but others.
  /// - Returns: what was done.
  func repair() -> [String] {
    var done: [String] = []
    if let facts = Disk.target(path), facts.owner == FileSystem.user, facts.mode & 0o077 != 0,
      FileSystem.setMode(0o600, of: path)
    {
      done.append("the log is for its owner alone now (mode 0600)")
    }
    if isOurs(directory), let facts = Disk.target(directory), facts.mode & 0o077 != 0,
      FileSystem.setMode(0o700, of: directory)
    {
      done.append("the directory of the log is for its owner alone now (mode 0700)")
    }
    return done
  }

  private func octal(_ mode: Int) -> String { "0" + String(mode & 0o777, radix: 8) }
}
