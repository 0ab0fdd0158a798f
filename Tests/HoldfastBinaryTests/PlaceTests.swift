import Foundation
import Testing

@Suite("the log lies where it is told to, and nobody but its owner gets in")
struct PlaceTests {
  private static let unset: [String: String?] = ["HOLDFAST_DB": nil, "XDG_DATA_HOME": nil]
  #if os(macOS)
    private static let standard = "Library/Application Support/holdfast/log.db"
  #else
    private static let standard = ".local/share/holdfast/log.db"
  #endif

  @Test("--db before HOLDFAST_DB before XDG_DATA_HOME before the home directory")
  func precedence() throws {
    let home = try Home()
    var variables: [String: String?] = ["HOLDFAST_DB": home.path("env.db"), "XDG_DATA_HOME": home.path("xdg")]
    #expect(try home.run("morning", "1", "--db", "flag.db", with: variables).isDone)
    #expect(try home.files() == ["flag.db"])
    #expect(try home.run("morning", "1", with: variables).isDone)
    #expect(try home.files() == ["env.db", "flag.db"])
    variables["HOLDFAST_DB"] = ""
    #expect(try home.run("morning", "1", with: variables).isDone)
    #expect(FileManager.default.fileExists(atPath: home.path("xdg/holdfast/log.db")))
    #expect(try home.run("morning", "1", with: Self.unset).isDone)
    #expect(FileManager.default.fileExists(atPath: home.path(Self.standard)))
  }

  @Test("an XDG_DATA_HOME that is no absolute path is ignored")
  func relativeXDG() throws {
    // "All paths set in these environment variables must be absolute. If an implementation encounters a relative path
    // [...] it should consider the path invalid and ignore it." (XDG Base Directory Specification)
    let home = try Home()
    var variables = Self.unset
    variables["XDG_DATA_HOME"] = "xdg"
    #expect(try home.run("morning", "1", with: variables).isDone)
    #expect(!FileManager.default.fileExists(atPath: home.path("xdg")))
    #expect(FileManager.default.fileExists(atPath: home.path(Self.standard)))
  }

  @Test("without any place the remedy is named")
  func nowhere() throws {
    let home = try Home()
    var variables = Self.unset
    variables["HOME"] = .some(nil)
    for command in [["ready"], ["morning", "1"]] {
      let outcome = try home.run(command, with: variables)
      #expect(outcome.end == .status(64) && outcome.complains("HOME is not set") && outcome.complains("--db PATH"))
    }
  }

  @Test(
    "a command that only reads makes nothing", arguments: ["ready", "today", "history", "due", "replay", "exercises"])
  func readingMakesNothing(_ command: String) throws {
    let home = try Home()
    #expect(try home.run([command], with: Self.unset).isDone)
    #expect(try home.files() == [])
  }

  @Test("directories are 0700 and the log is 0600, whatever the umask", arguments: ["000", "022", "077"])
  func permissions(umask: String) throws {
    let home = try Home()
    let outcome = try home.shell(
      "umask \(umask); exec \"$0\" morning 1", with: ["HOLDFAST_DB": nil, "XDG_DATA_HOME": home.path("deep/data")])
    #expect(outcome.isDone, "\(outcome.error)")
    for directory in ["deep", "deep/data", "deep/data/holdfast"] {
      #expect(try Home.permissions(of: home.path(directory)) == 0o700)
    }
    #expect(try Home.permissions(of: home.path("deep/data/holdfast/log.db")) == 0o600)
  }

  @Test("an export to a file is 0600, also over a file that everybody could read", arguments: ["csv", "json"])
  func exportPermissions(_ format: String) throws {
    let home = try SampleLog.home()
    try home.write("old", to: "out")
    chmod(home.path("out"), 0o644)
    let outcome = try home.shell("umask 000; \"$0\" export \(format) -o out && \"$0\" export \(format) --output new")
    #expect(outcome.isDone && outcome.out == "", "\(outcome.error)")
    for name in ["out", "new"] {
      #expect(try Home.permissions(of: home.path(name)) == 0o600)
      #expect(try home.bytes(of: name) == (try home.run("export", format).outBytes))
    }
    #expect(try home.files() == ["log.db", "new", "out"])
  }

  @Test("a name that SQLite or the shell would take for something else is a file's name")
  func strangeNames() throws {
    let home = try Home()
    for name in [":memory:", "file:x?mode=memory", "a b'c\"d", "腰.db", "%41.db"] {
      let outcome = try home.run("morning", "1", "--db", name)
      #expect(outcome.isDone, "\(outcome.error)")
      #expect(FileManager.default.fileExists(atPath: home.path(name)), "\(name)")
      #expect(try home.run("show", "last-morning", "--db", name).isDone)
    }
  }

  @Test("a place where no directory can be made")
  func noDirectory() throws {
    let home = try Home()
    try home.write("a file", to: "file")
    let outcome = try home.run("morning", "1", "--db", home.path("file/log.db"))
    #expect([.status(73), .status(74)].contains(outcome.end) && outcome.out == "", "\(outcome.end)")
    #expect(outcome.complains("file/log.db") && outcome.complains("--db PATH"), "\(outcome.error)")
  }

  @Test(
    "a pipe and a device are refused at once, and nothing is made",
    arguments: [
      ["doctor"], ["history"], ["ready"], ["morning", "1"], ["backup"], ["backup", "--list"], ["purge", "--yes"],
      ["export", "json"], ["doctor", "--salvage", "new.db"], ["restore", "pipe", "--yes"],
    ])
  func noFile(_ command: [String]) throws {
    let home = try Home()
    #expect(mkfifo(home.path("pipe"), 0o600) == 0)
    for name in ["pipe", "/dev/zero"] {
      let outcome = try home.run(command + ["--db", name])
      guard command != ["backup", "--list"] else {
        #expect(outcome.isDone)
        continue
      }
      #expect([.status(74), .status(65)].contains(outcome.end), "\(command) \(name): \(outcome.end) \(outcome.error)")
    }
    #expect(try home.files() == ["pipe"])
    #expect(!FileManager.default.fileExists(atPath: "/dev/backups"))
  }
}
