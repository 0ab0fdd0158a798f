// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Holdfast resolves or builds what only the measurements need.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(name: "Measure"),
    .executableTarget(name: "EmptyProgram"),
    .executableTarget(name: "FoundationProgram"),
    .executableTarget(
      name: "ParserProgram", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(name: "DatabaseProgram", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
  ]
)
