internal import HoldfastModel

/// Looks at where the log lies, before any database looks into it.
struct PlaceChecks {
  let path: String

  func run(_ checkup: inout Checkup) {
    links(&checkup)
    synchronised(&checkup)
    Permissions(path: path).run(&checkup)
    locks(&checkup)
  }

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
}
