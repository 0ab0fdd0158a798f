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
  targets: [
    .target(name: "HoldfastModel", swiftSettings: settings),
    .target(name: "HoldfastInterchange", dependencies: ["HoldfastModel"], swiftSettings: settings),
    .testTarget(
      name: "HoldfastInterchangeTests", dependencies: ["HoldfastInterchange", "HoldfastModel"],
      swiftSettings: settings),
  ]
)
