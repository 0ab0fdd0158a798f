internal import HoldfastModel

/// What lies beside a log: files that a broken-off command left, and backups.
struct Leftovers {
  let path: String
  let now: Instant

  /// Our own temporary files, which no running command is likely to need any more: an hour old, by names that only
  /// Holdfast gives. The journal of the log itself is never among them.
  func temporaryFiles() -> [String] {
    PartialFile.left(ofLogAt: path, now: now).filter { PartialFile.isOld($0, now: now) }
  }

  func run(_ checkup: inout Checkup, contents: LogContents?, own: [Backup]?) {
    let files = temporaryFiles()
    for file in files {
      checkup.add(
        Finding(
          .leftovers, .warning, "a command that was broken off left \(file)",
          why: "It holds health data, and nobody needs it.",
          remedy: "holdfast doctor --repair removes it.", canBeRepaired: true))
    }
    // Beside a file with nothing in it, what is written there is all that is left, and SQLite would remove it.
    let file = Journal.file(of: path)
    if !LogFile(path: path).isMissingOrEmpty {
      if Disk.facts(file + "-wal") != nil {
        checkup.add(
          Finding(
            .leftovers, .warning, "another program left \(file)-wal",
            why: "Holdfast keeps no such file; changes that another program made may be in it alone.",
            remedy: "Close that program, then: sqlite3 \(ShellWord.quoted(path)) 'PRAGMA journal_mode = DELETE'"))
      } else if Disk.facts(file + "-shm") != nil {
        checkup.add(
          Finding(
            .leftovers, .warning, "another program left \(file)-shm",
            why: "Without a -wal file beside it no change is in it.",
            remedy: "Close that program, then: rm \(ShellWord.quoted(file + "-shm"))"))
      }
    }
    if !checkup.findings.contains(where: { $0.check == .leftovers }) {
      checkup.add(Finding(.leftovers, .fine, "no command left a file behind"))
    }
    backups(&checkup, contents, own ?? BackupDirectory(forLogAt: path).backups())
  }

  private func backups(_ checkup: inout Checkup, _ contents: LogContents?, _ all: [Backup]) {
    guard let newest = all.last else {
      guard let contents, contents.records > 0 else { return }
      return checkup.add(
        Finding(
          .backups, .warning, "there is no backup beside the log", why: "A disk can fail on any day.",
          remedy: "holdfast backup, and now and then holdfast backup DIR on another disk."))
    }
    let days = (now.seconds - newest.name.seconds) / 86_400
    if let changed = contents?.changed, changed > newest.name.instant, days > 30 {
      checkup.add(
        Finding(
          .backups, .warning,
          "the newest backup is \(days) days old, and the log was changed since: \(newest.name.text)",
          remedy: "holdfast backup"))
    } else {
      checkup.add(Finding(.backups, .fine, "the newest backup: \(newest.name.text)"))
    }
  }
}
