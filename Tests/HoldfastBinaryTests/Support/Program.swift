import Foundation

/// Where the program under test lies: SwiftPM builds it into the directory of the test bundle, wherever that is.
enum Program {
  static let path: String = {
    let words = CommandLine.arguments
    // On Linux the tests are a program of their own; on macOS a helper loads a bundle that it is told by path.
    let bundles = words.filter { $0.contains(".xctest") } + Bundle.allBundles.map(\.bundlePath) + [words.first ?? ""]
    let directories =
      bundles.flatMap(parents) + parents(Bundle.main.bundlePath) + parents(#filePath).map { $0 + "/.build/debug" }
    let candidates = directories.map { $0 + "/holdfast" }
    return candidates.first(where: isProgram) ?? "no holdfast beside the tests"
  }()

  private static func isProgram(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// The directory itself and those above it, nearest first.
  private static func parents(_ path: String) -> [String] {
    var all: [String] = []
    var url = URL(fileURLWithPath: path).standardizedFileURL
    while url.path != "/", all.count < 8 {
      all.append(url.path)
      url.deleteLastPathComponent()
    }
    return all
  }
}
