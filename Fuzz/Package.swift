// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Holdfast builds this. Scripts/fuzz has the flags that it needs.
//
// The modules are those of the parent, through links: as a dependency the parent would need a library product for this
// alone. What must hold for any input stands with the tests, which replay what was kept.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v13)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .executableTarget(name: "Fuzz", dependencies: ["Checks", "LibFuzzer"], swiftSettings: settings),
    .target(
      name: "Checks",
      dependencies: [
        "HoldfastInterchange", "HoldfastModel", "HoldfastProgression", "HoldfastTerminal", "HoldfastTraining",
      ],
      swiftSettings: settings),
    .target(name: "LibFuzzer"),
    .target(
      name: "HoldfastInterchange",
      dependencies: ["HoldfastModel", "HoldfastProgression", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "HoldfastTerminal", dependencies: ["HoldfastModel", "HoldfastTraining"], swiftSettings: settings),
    .target(
      name: "HoldfastTraining", dependencies: ["HoldfastModel", "HoldfastProgression"], swiftSettings: settings),
    .target(name: "HoldfastProgression", dependencies: ["HoldfastModel"], swiftSettings: settings),
    .target(name: "HoldfastModel", swiftSettings: settings),
  ]
)
