import Foundation

// One use of Foundation, so that it is linked and set up.
print(FileManager.default.currentDirectoryPath.isEmpty)
