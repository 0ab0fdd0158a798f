// swift-tools-version: 6.2
import PackageDescription

// Scripts/test sets it. People who only build are not held up by a warning of a newer compiler; dependencies never are.
let warningsAreErrors = Context.environment["HOLDFAST_WARNINGS_ARE_ERRORS"] == "1"

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

// Scripts/test sets it. Tests go through thousands of made-up logs, which takes optimized rules a fraction of the time. A
// package with unsafe flags can't be depended on, so that it is never set elsewhere.
let isOptimized = Context.environment["HOLDFAST_OPTIMIZED"] == "1"

// The settings of the rules and of what they are made of.
let calculating: [SwiftSetting] =
  settings + (isOptimized ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])

let package = Package(
  name: "holdfast",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "holdfast", targets: ["holdfast"]),
    // For apps: the words, the rules, the guided session. What reads and writes files stays ours.
    .library(name: "HoldfastModel", targets: ["HoldfastModel"]),
    .library(name: "HoldfastProgression", targets: ["HoldfastProgression"]),
    .library(name: "HoldfastTraining", targets: ["HoldfastTraining"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "holdfast", dependencies: ["HoldfastCommands", "HoldfastModel", "HoldfastTerminal"], swiftSettings: settings
    ),
    .target(
      name: "HoldfastCommands",
      dependencies: [
        "HoldfastInterchange", "HoldfastModel", "HoldfastProgression", "HoldfastReports", "HoldfastStore",
        "HoldfastTerminal", "HoldfastTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "HoldfastStore",
      dependencies: [
        "HoldfastModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [
        .embedInCode("../../schema.sql"), .embedInCode("Migrations/to_version_2.sql"),
        .embedInCode("Migrations/to_version_3.sql"),
      ],
      swiftSettings: settings),
    .target(
      name: "HoldfastInterchange",
      dependencies: ["HoldfastModel", "HoldfastProgression", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "HoldfastReports", dependencies: ["HoldfastModel", "HoldfastProgression"], swiftSettings: settings),
    .target(
      name: "HoldfastTerminal", dependencies: ["HoldfastModel", "HoldfastTraining"], swiftSettings: settings),
    .target(
      name: "HoldfastTraining", dependencies: ["HoldfastModel", "HoldfastProgression"], swiftSettings: settings),
    .target(name: "HoldfastProgression", dependencies: ["HoldfastModel"], swiftSettings: calculating),
    .target(name: "HoldfastModel", swiftSettings: calculating),

    .testTarget(
      name: "HoldfastProgressionTests", dependencies: ["HoldfastModel", "HoldfastProgression", "HoldfastTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HoldfastInterchangeTests",
      dependencies: ["HoldfastInterchange", "HoldfastModel", "HoldfastProgression", "HoldfastTestSupport"],
      exclude: ["Golden", "Import/Samples"], swiftSettings: settings),
    .testTarget(
      name: "HoldfastStoreTests",
      dependencies: [
        "HoldfastStore", "HoldfastModel", "HoldfastTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    // Runs the program itself; GRDB only to hold a lock and to look into the file as another program would.
    .testTarget(
      name: "HoldfastBinaryTests",
      dependencies: ["holdfast", "HoldfastTestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .testTarget(
      name: "HoldfastTrainingTests", dependencies: ["HoldfastTraining", "HoldfastModel", "HoldfastTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HoldfastTerminalTests",
      dependencies: ["HoldfastTerminal", "HoldfastTraining", "HoldfastModel", "HoldfastTestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "HoldfastModelTests", dependencies: ["HoldfastModel"], swiftSettings: settings),
    .testTarget(
      name: "HoldfastReportsTests",
      dependencies: ["HoldfastReports", "HoldfastModel", "HoldfastProgression", "HoldfastTestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "HoldfastCommandsTests",
      dependencies: [
        "HoldfastCommands", "HoldfastInterchange", "HoldfastModel", "HoldfastProgression", "HoldfastStore",
        "HoldfastTerminal",
        "HoldfastTestSupport", "HoldfastTraining", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "HoldfastTestSupport", dependencies: ["HoldfastInterchange", "HoldfastModel", "HoldfastProgression"],
      path: "Tests/HoldfastTestSupport", swiftSettings: settings),
    // Replays what Scripts/fuzz found; the package in Fuzz has the same checks.
    .testTarget(
      name: "HoldfastFuzzTests",
      dependencies: [
        "HoldfastInterchange", "HoldfastModel", "HoldfastProgression", "HoldfastTerminal", "HoldfastTraining",
      ],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ]
)
