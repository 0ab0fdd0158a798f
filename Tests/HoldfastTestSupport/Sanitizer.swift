import Foundation

/// What `Scripts/sanitize` tells the tests.
public enum Sanitizer {
  /// Whether everything is many times slower, for a sanitizer watches.
  public static let isOn = ProcessInfo.processInfo.environment["HOLDFAST_SANITIZED"] == "1"
}
