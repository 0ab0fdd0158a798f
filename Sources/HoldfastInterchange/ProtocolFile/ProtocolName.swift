internal import HoldfastProgression

/// What the name and the version of a protocol may be.
enum ProtocolName {
  /// The most characters of a name.
  static let longest = 60
  static let versions = 1...9999
}
