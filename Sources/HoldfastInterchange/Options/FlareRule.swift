public import HoldfastModel

/// A flare-up is of the back, the pelvis or a leg: with pain elsewhere its mark would be kept and never looked at.
public enum FlareRule {
  /// Whether a pain entry of `site` can't carry the mark.
  public static func isBroken(_ isFlare: Bool, at site: Site) -> Bool { isFlare && !site.isOfTheBack }

  /// What is wrong, with how the site was given, as `--site other`.
  public static func what(_ site: String) -> String { "a flare-up can't be marked with \(site)" }

  /// Why.
  public static let why = "The mark is for the back, the pelvis or a leg; pain elsewhere is kept as history only."
}
