/// Folders that a program keeps the same on several machines, or in a cloud.
enum SyncedFolder {
  /// The program that keeps the folder of a path in step with others; nil when none is recognised.
  /// - Parameters:
  ///   - path: an absolute path, links followed.
  ///   - names: the names in a directory.
  static func program(of path: String, names: (_ directory: String) -> [String]) -> String? {
    let parts = path.split(separator: "/").map(String.init).dropLast()
    for part in parts {
      if let known = folders.first(where: { isNamed(part, $0.folder) }) { return known.program }
    }
    var directory = ""
    for part in parts {
      directory += "/" + part
      let found = names(directory)
      if let known = marks.first(where: { mark in found.contains { $0.hasPrefix(mark.file) } }) {
        return known.program
      }
    }
    return nil
  }

  /// Whether a folder has a name, in capitals or not, or that name with an account behind it: `OneDrive - Firm`,
  /// `Dropbox (Personal)`.
  private static func isNamed(_ part: String, _ folder: String) -> Bool {
    let (part, folder) = (part.lowercased(), folder.lowercased())
    return part == folder || part.hasPrefix(folder + " - ") || part.hasPrefix(folder + " (")
  }

  private static let folders: [(folder: String, program: String)] = [
    ("Dropbox", "Dropbox"), ("OneDrive", "OneDrive"), ("Nextcloud", "Nextcloud"), ("ownCloud", "ownCloud"),
    ("iCloud Drive", "iCloud Drive"), ("Mobile Documents", "iCloud Drive"), ("com~apple~CloudDocs", "iCloud Drive"),
    ("CloudStorage", "a cloud drive"), ("Google Drive", "Google Drive"), ("GoogleDrive", "Google Drive"),
    ("My Drive", "Google Drive"), ("Syncthing", "Syncthing"), ("pCloudDrive", "pCloud"), ("pCloud Drive", "pCloud"),
    ("MEGA", "MEGA"), ("MEGAsync", "MEGA"), ("Box Sync", "Box"), ("Seafile", "Seafile"),
    ("Proton Drive", "Proton Drive"), ("Resilio Sync", "Resilio Sync"), ("Tresorit", "Tresorit"),
    ("Tresors", "Tresorit"), ("Sync", "Syncthing or Sync.com"), ("Box", "Box"), ("iCloudDrive", "iCloud Drive"),
  ]

  /// What these programs leave at the top of a folder that they look after.
  private static let marks: [(file: String, program: String)] = [
    (".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".sync_", "Nextcloud or ownCloud"),
    (".csync_journal.db", "ownCloud"), (".owncloudsync", "ownCloud"), (".nextcloudsync", "Nextcloud"),
    (".tmp.driveupload", "Google Drive"),
  ]
}
