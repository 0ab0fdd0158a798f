// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "holdfast",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
  ],
  targets: [
    .target(name: "HoldfastModel", swiftSettings: settings),
    .target(
      name: "HoldfastStore",
      dependencies: [
        "HoldfastModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("../../schema.sql")], swiftSettings: settings),
    .testTarget(
      name: "HoldfastStoreTests",
      dependencies: ["HoldfastStore", "HoldfastModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
  ]
)
