/// What Holdfast is and is not, in the words of first contact. The same words stand in the README.
public let firstContactWords =
  "Holdfast is a training log. It applies fixed rules and shows them. No clinician has reviewed the default rules. "
  + "It does not diagnose or treat."
